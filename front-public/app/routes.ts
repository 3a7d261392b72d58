import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  layout("accounts/door.tsx", [
    route("sign-in", "accounts/sign-in.tsx"),
    route("sign-up", "accounts/sign-up.tsx"),
    route("verify-email", "accounts/verify-email.tsx"),
    route("forgot-password", "accounts/forgot-password.tsx"),
    route("reset-password", "accounts/reset-password.tsx"),
    route("confirm-email", "accounts/confirm-email.tsx"),
    route("invitations/accept", "workspaces/accept-invitation.tsx"),
  ]),
  layout("shell/layout.tsx", [
    layout("shell/boundary.tsx", [
      index("routes/dashboard.tsx"),
      route("account", "shell/account-layout.tsx", [
        index("accounts/account.tsx"),
        route("email", "accounts/email.tsx"),
        route("sessions", "sessions/sessions.tsx"),
      ]),
      route("workspaces/new", "workspaces/new-workspace.tsx"),
      route("workspaces", "workspaces/workspaces.tsx"),
      route("closed", "tasks/closed.tsx"),
      route("w/:workspaceId", "workspaces/workspace.tsx", [
        index("workspaces/projects.tsx"),
        route("members", "workspaces/members.tsx"),
        route("settings", "workspaces/settings.tsx"),
        route("p/:projectId", "tasks/project.tsx", [
          route("", "tasks/board.tsx", [route("t/:taskId", "tasks/task.tsx")]),
          route("list", "tasks/list.tsx", [
            route("t/:taskId", "tasks/task.tsx", { id: "tasks/task-of-list" }),
          ]),
        ]),
      ]),
    ]),
  ]),
  route("find", "shell/find.ts"),
  route("sign-out", "accounts/sign-out.ts"),
  route("preferences", "routes/preferences.ts"),
  route("*", "routes/not-found.ts"),
] satisfies RouteConfig;
