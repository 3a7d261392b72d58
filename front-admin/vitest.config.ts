import { defineConfig } from "vitest/config";

/** Tests run on the modules as they are, without what builds pages. */
export default defineConfig({});
