import { useTranslation } from "front-shared/i18n";
import { Dialog } from "front-shared/ui/dialog";
import { useAllCommands } from "./commands.ts";
import { Keys } from "./keys.tsx";

/** Which keys do what on this page. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(
    useAllCommands().filter(({ keys }) => keys),
    ({ group }) => group,
  );
  return (
    <Dialog title={t("shell.keys")} closeLabel={t("close")} isOpen onOpenChange={(open) => open || onClose()}>
      {[...byGroup].map(([group, commands]) => (
        <section key={group} className="flex flex-col gap-1">
          <h3 className="text-muted text-xs font-medium">{group}</h3>
          <dl>
            {commands.map(({ id, title, keys }) => (
              <div
                key={id}
                className="border-line flex items-center justify-between gap-4 border-b py-1.5 last:border-0"
              >
                <dt>{title}</dt>
                <dd>{keys && <Keys keys={keys} />}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
