import { useTranslation } from "front-shared/i18n";
import { useId, useRef, useState } from "react";
import { useTypedBefore } from "../use-typed-before.ts";
import { Rendered } from "./rendered.tsx";

interface MarkdownFieldProps {
  name: string;
  label: string;
  text: string;
  onWrite: (text: string) => void;
  maxLength: number;
  rows?: number;
  placeholder?: string;
  autoFocus?: boolean;
}

/** Where Markdown is written, with a look at what it will be. Ctrl or Cmd and Enter send the form. */
export function MarkdownField({ label, text, onWrite, rows = 6, ...props }: MarkdownFieldProps) {
  const { t } = useTranslation("tasks");
  const [preview, setPreview] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedBefore(field, onWrite);
  const tab =
    "cursor-pointer rounded-sm px-2 py-0.5 text-xs text-muted hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink";
  return (
    <div className="border-line-strong focus-within:outline-accent bg-surface flex flex-col rounded-md border focus-within:outline-2 focus-within:-outline-offset-1">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        {...props}
        ref={field}
        id={id}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey))
            event.currentTarget.form?.requestSubmit();
        }}
        rows={rows}
        hidden={preview}
        className="field-sizing-content max-h-96 min-h-20 w-full resize-y bg-transparent px-3 py-2 text-base outline-none"
      />
      {preview && (
        <div className="min-h-20 px-3 py-2">
          {text.trim() ? <Rendered text={text} /> : <p className="text-muted">{t("markdown.empty")}</p>}
        </div>
      )}
      <div className="border-line flex items-center gap-1 border-t px-1.5 py-1">
        <button type="button" className={tab} aria-pressed={!preview} onClick={() => setPreview(false)}>
          {t("markdown.write")}
        </button>
        <button type="button" className={tab} aria-pressed={preview} onClick={() => setPreview(true)}>
          {t("markdown.preview")}
        </button>
        <span className="text-muted ml-auto text-xs max-sm:hidden">{t("markdown.hint")}</span>
      </div>
    </div>
  );
}
