import { useTranslation } from "front-shared/i18n";
import { buttonStyle } from "front-shared/ui";
import { type ReactNode, useId } from "react";

interface ConfirmProps {
  /** What opens the question. */
  button: string;
  buttonLabel?: string;
  title: string;
  text: string;
  /** The form that does it. */
  children: ReactNode;
}

/** A question before something that cannot be taken back; the browser's popover, so it asks even without scripts. */
export function Confirm({ button, buttonLabel, title, text, children }: ConfirmProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={buttonLabel}
        className={buttonStyle("ghost", "small")}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="border-line bg-raised text-ink shadow-overlay backdrop:bg-scrim m-auto w-[calc(100%-2rem)] max-w-md rounded-lg border p-5 text-left"
      >
        <h2 id={`${id}-title`} className="text-lg font-semibold wrap-anywhere">
          {title}
        </h2>
        <p id={`${id}-text`} className="text-muted mt-2 mb-5">
          {text}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            autoFocus
            className={buttonStyle("secondary")}
          >
            {t("cancel")}
          </button>
          {children}
        </div>
      </div>
    </>
  );
}
