import { frontEnd } from "../front-shared/vite.ts";

export default frontEnd({ base: "/admin/", port: 3001 });
