export type Look = "primary" | "secondary" | "ghost" | "danger";
export type Size = "small" | "medium";

const LOOKS: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line bg-surface text-ink shadow-card hover:bg-hover",
  ghost: "text-muted hover:bg-hover hover:text-ink",
  danger: "border border-danger text-danger hover:bg-danger-soft",
};

const SIZES: Record<Size, string> = { small: "h-7 px-2.5 text-sm", medium: "h-9 px-3.5 text-base" };

/** The classes of a button, for what is one only by its looks. */
export function buttonStyle(look: Look = "secondary", size: Size = "medium"): string {
  return `inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 data-disabled:cursor-not-allowed data-disabled:opacity-50 ${LOOKS[look]} ${SIZES[size]}`;
}
