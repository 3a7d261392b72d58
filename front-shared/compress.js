// Writes each text file of a folder also as .br and .gz, which serve.ts sends as they are.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
for (const entry of await readdir(folder, { recursive: true })) {
  if (/\.(js|css|svg|json|txt)$/.test(entry)) {
    const content = await readFile(join(folder, entry));
    await writeFile(join(folder, `${entry}.br`), brotliCompressSync(content));
    await writeFile(join(folder, `${entry}.gz`), gzipSync(content, { level: 9 }));
  }
}
