import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  type MenuProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";

export { MenuTrigger };

/** What a button opens; children are items. */
export function Menu(props: Omit<MenuProps<object>, "className" | "style">) {
  return (
    <Popover className="border-line bg-raised shadow-overlay min-w-44 rounded-lg border p-1">
      <AriaMenu {...props} className="outline-none" />
    </Popover>
  );
}

export function MenuItem({
  children,
  ...props
}: Omit<MenuItemProps, "className" | "style" | "children"> & { children: ReactNode }) {
  return (
    <AriaMenuItem
      {...props}
      textValue={props.textValue ?? (typeof children === "string" ? children : "")}
      className="data-focused:bg-hover data-disabled:opacity-50 flex cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1.5 text-base outline-none"
    >
      {children}
    </AriaMenuItem>
  );
}

export function MenuSeparator() {
  return <Separator className="border-line my-1 border-t" />;
}
