export { gatewayContext, gatewayMiddleware, must, type Gateway } from "./gateway.ts";
export {
  csrfMiddleware,
  requireSession,
  sessionContext,
  sessionMiddleware,
  type Session,
} from "./session.ts";
export {
  preferencesContext,
  preferencesMiddleware,
  preferenceCookie,
  type Preferences,
} from "./preferences.ts";
export { nonceContext, nonceMiddleware } from "./policy.ts";
export { renderDocument } from "./document.tsx";
export { pageHandler } from "./page-handler.tsx";
export { preferencesAction } from "./preferences-action.ts";
export { rootData, rootMiddleware, type RootData } from "./root.ts";
