import { Link, type LinkProps } from "react-router";
import { buttonStyle, type Look, type Size } from "./button-style.ts";

/** A link that looks like a button. */
export function LinkButton({
  look,
  size,
  className = "",
  ...props
}: LinkProps & { look?: Look; size?: Size }) {
  return <Link {...props} className={`${buttonStyle(look, size)} ${className}`} />;
}
