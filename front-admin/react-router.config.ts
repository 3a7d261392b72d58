import type { Config } from "@react-router/dev/config";

export default { basename: "/admin/", routeDiscovery: { mode: "initial" } } satisfies Config;
