import { type RefObject, useEffect, useEffectEvent } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Takes over what somebody typed before the scripts came, which the page would forget otherwise. */
export function useTypedBefore(field: RefObject<Field | null>, write: (text: string) => void): void {
  const take = useEffectEvent(() => {
    const { current } = field;
    if (current && current.value !== current.defaultValue) write(current.value);
  });
  useEffect(() => take(), []);
}
