import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defaultClientConditions, defaultServerConditions, defineConfig, type UserConfig } from "vite";

/** Under which packages of this repository show their sources. */
const SOURCE = "@tools-dashboard/source";

/**
 * What every page runs on in one file, and what most pages share in a second one: dozens of small ones compress worse, and
 * each is named once more for every page that needs it.
 */
const TOGETHER = [
  {
    name: "runtime",
    test: /node_modules\/(react|react-dom|react-router|scheduler|i18next|react-i18next)\/|vite\/preload-helper/,
    priority: 1,
  },
  { name: "page", test: /front-shared\/src\//, minShareCount: 9 },
];

/** The one way our front ends are built. */
export function frontEnd({ base, port }: { base: string; port: number }): UserConfig {
  return defineConfig({
    base,
    plugins: [tailwindcss(), reactRouter()],
    server: { port },
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    ssr: {
      noExternal: ["front-shared", "@tools-dashboard/live"],
      resolve: { conditions: [SOURCE, ...defaultServerConditions] },
    },
    build: { assetsInlineLimit: 0, reportCompressedSize: false },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } } } },
    },
  });
}
