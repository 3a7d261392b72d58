import { startPage } from "front-shared/page/start";

await startPage({ en: () => import("./locales/en/index.ts"), es: () => import("./locales/es/index.ts") });
