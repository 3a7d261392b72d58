import { pageHandler } from "front-shared/server";
import { en, es } from "./locales/index.server.ts";

export default pageHandler({ en, es });
