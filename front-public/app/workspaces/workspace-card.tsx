import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui";
import { Link } from "react-router";
import { isRole, may } from "./roles.ts";

interface WorkspaceCardProps {
  workspace: {
    id: string;
    name: string;
    role: string;
    permissions: readonly string[];
    projects: { id: string; name: string }[];
  };
}

const ROW = "hover:bg-hover flex h-11 items-center gap-3 px-2 -mx-2 rounded-md";

/** A workspace with its projects, on the dashboard. */
export function WorkspaceCard({ workspace: { id, name, role, permissions, projects } }: WorkspaceCardProps) {
  const { t } = useTranslation("workspaces");
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 truncate text-lg font-semibold">
          <Link to={`/w/${id}`} prefetch="intent" className="rounded-sm hover:underline">
            {name}
          </Link>
        </h2>
        {isRole(role) && <span className="text-muted shrink-0 text-sm">{t(`roles.${role}`)}</span>}
      </div>
      <ul className="border-line divide-line divide-y border-y">
        {projects.map((project) => (
          <li key={project.id} className="py-0.5">
            <Link to={`/w/${id}/p/${project.id}`} prefetch="intent" className={ROW}>
              <Icon name="board" className="text-muted" />
              <span className="min-w-0 flex-1 truncate font-medium">{project.name}</span>
              <Icon name="chevronRight" className="text-muted" />
            </Link>
          </li>
        ))}
        {projects.length === 0 && (
          <li className="text-muted flex h-11 items-center gap-3">
            {t("projects.none")}
            {may(permissions, "project:create") && (
              <Link to={`/w/${id}?new`} className="text-accent hover:underline">
                {t("projects.new")}
              </Link>
            )}
          </li>
        )}
      </ul>
    </section>
  );
}
