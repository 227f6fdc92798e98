// A TypeScript module of this checkout's tests → what it exports.

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** `entry`: its URL. The bundle is written into `folder`. */
export async function bundled(entry, folder) {
  const outfile = join(folder, "bundled.mjs");
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // What is CommonJS in it asks for Node's own modules so.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return import(pathToFileURL(outfile).href);
}
