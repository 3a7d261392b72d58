import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  layout("shell/layout.tsx", [
    layout("shell/boundary.tsx", [
      index("overview/overview.tsx"),
      route("tools", "tools/tools.tsx"),
      route("tools/:toolId", "tools/tool.tsx"),
      route("services", "services/services.tsx"),
      route("people", "people/people.tsx"),
      route("jobs", "jobs/jobs.tsx"),
      route("jobs/:jobId", "jobs/job.tsx"),
      route("mail", "mail/mail.tsx"),
      route("*", "shell/not-found.ts"),
    ]),
  ]),
  route("preferences", "shell/preferences.ts"),
] satisfies RouteConfig;
