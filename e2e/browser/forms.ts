import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./platform.ts";
import type { Project, Team } from "./team.ts";
import { say, texts } from "./texts.ts";

const { accounts, workspaces, tasks } = texts.en;

/** A form in which somebody types, and what it takes to type into it and to send it. */
export interface TypedForm {
  name: string;
  /** Where its fields stand in the sources of the front ends. */
  source: string;
  who: "stranger" | "owner";
  path: string;
  /** What is typed, by the labels of the fields. */
  fields: Record<string, string>;
  /** The button that sends it; Enter in the last field does otherwise. */
  button?: string;
  /** Its part of the page, where a button has its name from several. */
  within?: string;
  /** Who takes it; such a form is only looked for when it says nothing itself. */
  service: "api-service" | "auth-service";
}

/** Every form of the pages in which somebody types. @param task on the project's board, whose comment is the owner's */
export function forms(team: Team, project: Project, task: string, comment: string): TypedForm[] {
  const workspace = `w/${team.workspaceId}`;
  const panel = `${project.board}/t/${task}`;
  const owner = { who: "owner", service: "api-service" } as const;
  const stranger = { who: "stranger", service: "auth-service" } as const;
  return [
    {
      ...{ ...stranger, name: "signing in", source: "accounts/sign-in.tsx", path: "sign-in" },
      fields: { [accounts.signIn.email]: "ada@example.test" },
      button: accounts.signIn.submit,
    },
    {
      ...{ ...stranger, name: "signing up", source: "accounts/sign-up.tsx", path: "sign-up" },
      fields: { [accounts.signUp.name]: "Ada", [accounts.signIn.email]: "ada@example.test" },
      button: accounts.signUp.submit,
    },
    {
      ...{
        ...stranger,
        name: "asking for the link",
        source: "accounts/ask-for-link.tsx",
        path: "verify-email",
      },
      fields: { [accounts.signIn.email]: "ada@example.test" },
      button: accounts.resend.submit,
    },
    {
      ...{
        ...stranger,
        name: "asking for a new password",
        source: "accounts/ask-for-link.tsx",
        path: "forgot-password",
      },
      fields: { [accounts.signIn.email]: "ada@example.test" },
      button: accounts.forgot.submit,
    },
    {
      ...{ ...owner, service: "auth-service", name: "another address", source: "accounts/email.tsx" },
      path: "account/email",
      fields: { [accounts.email.new]: "ada@elsewhere.example.test" },
      button: accounts.email.submit,
    },
    {
      ...{
        ...owner,
        name: "a new workspace",
        source: "workspaces/workspace-form.tsx",
        path: "workspaces/new",
      },
      fields: { [workspaces.new.name]: "Looms" },
      button: workspaces.new.submit,
    },
    {
      ...{ ...owner, name: "a new project", source: "workspaces/project-form.tsx", path: `${workspace}?new` },
      fields: {
        [workspaces.projects.name]: "Jacquard",
        [workspaces.projects.description]: "Cards with holes",
      },
      button: workspaces.projects.submit,
    },
    {
      ...{
        ...owner,
        name: "an invitation",
        source: "workspaces/invitations.tsx",
        path: `${workspace}/members`,
      },
      fields: { [workspaces.invitations.email]: "mary@example.test", [workspaces.members.role]: "guest" },
      button: workspaces.invitations.submit,
    },
    {
      ...{ ...owner, name: "another name", source: "workspaces/settings.tsx", path: `${workspace}/settings` },
      fields: { [workspaces.settings.name]: "Better engines" },
      button: workspaces.settings.save,
    },
    {
      ...{ ...owner, name: "the end of a workspace", source: "workspaces/settings.tsx" },
      path: `${workspace}/settings`,
      fields: { [say(workspaces.settings.confirm, { name: "Engines" })]: "Engines" },
      button: workspaces.settings.delete,
    },
    {
      ...{ ...owner, name: "a new task", source: "tasks/board/quick-add.tsx", path: project.board },
      fields: { [say(tasks.board.addTo, { status: "To do" })]: "Oil the cogs" },
    },
    {
      ...{ ...owner, name: "another title", source: "tasks/task/title-field.tsx", path: panel },
      fields: { [tasks.task.title]: "Draw the whole mill" },
    },
    {
      ...{ ...owner, name: "a description", source: "tasks/task/markdown-field.tsx" },
      path: `${panel}?edit=description`,
      fields: { [tasks.task.description]: "It **grinds**." },
      ...{ within: tasks.task.description, button: tasks.task.save },
    },
    {
      ...{ ...owner, name: "a comment", source: "tasks/task/markdown-field.tsx", path: panel },
      fields: { [tasks.comments.new]: "Half a thought" },
      ...{ within: tasks.comments.title, button: tasks.comments.add },
    },
    {
      ...{ ...owner, name: "a changed comment", source: "tasks/task/markdown-field.tsx" },
      path: `${panel}?edit=${comment}`,
      fields: { [tasks.comments.edit]: "A better thought" },
      ...{ within: tasks.comments.title, button: tasks.task.save },
    },
  ];
}

/** Why the fields of these files are in no such form. */
export const NO_FORMS: Record<string, string> = {
  "accounts/password-field.tsx": "passwords are not kept",
  "accounts/verify-email.tsx": "passwords are not kept",
  "accounts/reset-password.tsx": "passwords are not kept",
  "accounts/account.tsx": "passwords are not kept",
  "tasks/task/due-input.tsx": "a day is saved as soon as it stands still",
  "tasks/list/filters.tsx": "what is listed stands in the address",
  "workspaces/workspaces.tsx": "what is searched stands in the address",
  "shell/workspace-switcher.tsx": "a search that sends nothing",
  "shell/palette.tsx": "a search that sends nothing",
  "jobs/find-job.tsx": "what is searched stands in the address",
  "people/people.tsx": "what is searched stands in the address",
  "tasks/task/files.tsx": "a file cannot be kept; whoever leaves is asked first",
};

const FIELD =
  /<(TextField|TextArea|PasswordField|MarkdownField|textarea|Input)\b|<input\s(?![^>]*type="hidden")/;

/** The files of both front ends that have fields in which somebody types. */
export function filesWithFields(): string[] {
  return ["front-public", "front-admin"]
    .flatMap((front) => {
      const app = join(ROOT, front, "app");
      const files = readdirSync(app, { recursive: true, encoding: "utf8" });
      return files.filter(
        (file) => file.endsWith(".tsx") && FIELD.test(readFileSync(join(app, file), "utf8")),
      );
    })
    .sort();
}
