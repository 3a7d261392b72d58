import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import type { Problem } from "../api/index.ts";

const CONTROL =
  "w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-muted aria-invalid:border-danger disabled:opacity-50";

interface Labelled {
  label: string;
  /** What to know before typing. */
  hint?: ReactNode;
  /** A refusal of the whole form; the part that is about this field shows under it. */
  problem?: Problem | undefined;
  /** An error found in the page itself. */
  error?: string | undefined;
  name: string;
  hideLabel?: boolean;
}

/** A labelled line of text. A native input, so that forms work before any script. */
export function TextField({
  label,
  hint,
  problem,
  error,
  hideLabel,
  className,
  ...props
}: Labelled & ComponentProps<"input">) {
  return (
    <Field
      {...{ label, hint, problem, error, hideLabel, className, name: props.name, required: props.required }}
    >
      {(aria) => <input {...props} {...aria} className={`${CONTROL} h-9`} />}
    </Field>
  );
}

/** A labelled text of several lines. */
export function TextArea({
  label,
  hint,
  problem,
  error,
  hideLabel,
  className,
  ...props
}: Labelled & ComponentProps<"textarea">) {
  return (
    <Field
      {...{ label, hint, problem, error, hideLabel, className, name: props.name, required: props.required }}
    >
      {(aria) => <textarea rows={4} {...props} {...aria} className={`${CONTROL} py-2`} />}
    </Field>
  );
}

/** A labelled choice of a few; children are native options. */
export function Select({
  label,
  hint,
  problem,
  error,
  hideLabel,
  className,
  ...props
}: Labelled & ComponentProps<"select">) {
  return (
    <Field
      {...{ label, hint, problem, error, hideLabel, className, name: props.name, required: props.required }}
    >
      {(aria) => <select {...props} {...aria} className={`${CONTROL} h-9 pr-8`} />}
    </Field>
  );
}

export function Checkbox({ label, ...props }: { label: ReactNode } & ComponentProps<"input">) {
  return (
    <label className="flex items-center gap-2">
      <input {...props} type="checkbox" className="accent-accent size-4" />
      {label}
    </label>
  );
}

interface Aria {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps extends Labelled {
  className?: string | undefined;
  required?: boolean | undefined;
  children: (aria: Aria) => ReactNode;
}

function Field({ label, hint, problem, error, name, hideLabel, className = "", children }: FieldProps) {
  const id = useId();
  const wrong = error ?? problem?.errors?.find(({ field }) => field === name)?.message;
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium"}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": wrong ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className="text-danger text-xs">
          {wrong}
        </p>
      )}
    </div>
  );
}
