import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { buttonStyle, type Look, type Size } from "./button-style.ts";
import { Spinner } from "./spinner.tsx";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  look?: Look;
  size?: Size;
  className?: string;
  children: ReactNode;
}

/** While pending it keeps its width and its focus, and says so to screen readers. */
export function Button({ look, size, className = "", children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`relative ${buttonStyle(look, size)} ${className}`}>
      <span className={`inline-flex items-center gap-1.5 ${props.isPending ? "invisible" : ""}`}>
        {children}
      </span>
      {props.isPending && <Spinner className="absolute" />}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A square button that shows an icon and says its label. */
export function IconButton({ label, className = "", children, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={`text-muted hover:bg-hover hover:text-ink inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md transition-colors duration-100 ${className}`}
    >
      {children}
    </AriaButton>
  );
}
