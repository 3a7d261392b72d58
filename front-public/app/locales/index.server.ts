export { default as en } from "./en/index.ts";
export { default as es } from "./es/index.ts";
