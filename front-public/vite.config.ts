import { frontEnd } from "../front-shared/vite.ts";

export default frontEnd({ base: "/app/", port: 3000 });
