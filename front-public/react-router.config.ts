import type { Config } from "@react-router/dev/config";

export default { basename: "/app/", routeDiscovery: { mode: "initial" } } satisfies Config;
