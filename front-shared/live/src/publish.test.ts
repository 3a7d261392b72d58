import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, afterAll, describe, expect, test } from "vitest";

const PACKAGE = join(import.meta.dirname, "..");
/** In bytes, compressed. */
const LARGEST = { "index.js": 8_000, "writes/index.js": 5_000 };

const project = mkdtempSync(join(tmpdir(), "live-"));
let files: string[];

describe("the package", { timeout: 120_000 }, () => {
  beforeAll(() => {
    const packed = run(PACKAGE, "npm", "pack", "--json", "--pack-destination", project);
    const [{ filename, files: inside }] = JSON.parse(packed.slice(packed.indexOf("["))) as [Packed];
    files = inside.map(({ path }) => path);
    const folder = join(project, "node_modules/@tools-dashboard/live");
    mkdirSync(folder, { recursive: true });
    run(project, "tar", "-xzf", filename, "-C", folder, "--strip-components=1");
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  }, 120_000);

  afterAll(() => rmSync(project, { recursive: true }));

  test("holds what it promises, and nothing else", () => {
    const other = files.filter((path) => !/^dist\/[\w/-]+\.(d\.ts|js)$/.test(path));
    expect(other.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(files.filter((path) => path.includes("test"))).toEqual([]);
  });

  test.each([
    ["", "createLive"],
    ["/writes", "createWrites,forgetWrites"],
  ])("runs in plain Node, where nothing else is installed (%s)", (entry, names) => {
    const program = `import * as all from "@tools-dashboard/live${entry}"; console.log(Object.keys(all).join());`;
    expect(run(project, "node", "--input-type=module", "-e", program).trim()).toBe(names);
  });

  test("is typed for a program that has neither the types of Node nor those of React", () => {
    writeFileSync(
      join(project, "program.ts"),
      'import { createLive, type Live } from "@tools-dashboard/live";\n' +
        'import { createWrites, type Writes } from "@tools-dashboard/live/writes";\n' +
        'export const writes: Writes = createWrites({ person: "ada" });\n' +
        'export const live: Live = createLive({ url: "/ws/", ticket: async (topic: string) => topic });\n',
    );
    compile("program.ts");
  });

  test("is used by pages as its README shows", () => {
    const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
    const [, page = ""] = /```tsx\n(.*?)```/s.exec(readme) ?? [];
    writeFileSync(join(project, "page.tsx"), page);
    const types = ["react", "@types/react", "csstype"];
    types.forEach(link);
    compile("page.tsx", "--jsx", "react-jsx");
  });

  test.each(Object.entries(LARGEST))("is small: %s is under %i bytes", async (entry, largest) => {
    expect(await sizeOf(entry)).toBeLessThan(largest);
  });
});

interface Packed {
  filename: string;
  files: { path: string }[];
}

/** As a page gets it: in one piece, minified, compressed. */
async function sizeOf(entry: string): Promise<number> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: { entry: join(project, "node_modules/@tools-dashboard/live/dist", entry), formats: ["es"] },
    },
  })) as Rolldown.RolldownOutput[];
  return gzipSync(built[0]!.output[0].code).length;
}

/** Puts one of the repository's packages beside the one that was packed. */
function link(name: string): void {
  const path = join(project, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(PACKAGE, "../../node_modules", name), path);
}

function compile(file: string, ...options: string[]): void {
  const tsc = join(PACKAGE, "../../node_modules/.bin/tsc");
  const strictly = [
    "--noEmit",
    "--strict",
    "--skipDefaultLibCheck",
    "--module",
    "nodenext",
    "--target",
    "es2023",
  ];
  run(project, tsc, ...strictly, ...options, file);
}

function run(cwd: string, program: string, ...words: string[]): string {
  return execFileSync(program, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
