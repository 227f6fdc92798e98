// The table of options as data, for the scripts that write documentation and action.yml from it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nhi-lint-generate-"));
const outfile = join(folder, "options.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["src/config/options.ts"],
  bundle: true,
  format: "esm",
  outfile,
});
export const { options } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });
