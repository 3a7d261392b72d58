import { serve } from "../front-shared/src/server/serve.ts";

await serve({ build: new URL("./build/", import.meta.url), base: "/app/", defaultPort: 3000 });
