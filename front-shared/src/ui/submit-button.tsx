import type { ComponentProps } from "react";
import { buttonStyle, type Look, type Size } from "./button-style.ts";
import { Spinner } from "./spinner.tsx";

interface SubmitButtonProps extends Omit<ComponentProps<"button">, "type"> {
  look?: Look;
  size?: Size;
  pending?: boolean;
}

/** Sends its form; a native button, so that it needs no script. While pending it keeps its width and its focus. */
export function SubmitButton({
  look = "primary",
  size,
  pending = false,
  className = "",
  children,
  ...props
}: SubmitButtonProps) {
  return (
    <button
      {...props}
      type="submit"
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : props.onClick}
      className={`relative ${buttonStyle(look, size)} ${className}`}
    >
      <span className={`inline-flex items-center gap-1.5 ${pending ? "invisible" : ""}`}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}
