// Bundles the entries into dist/: readable, self-contained ESM with fixed names, so that `dist/` can be committed and reviewed.

import { copyFileSync, mkdirSync, rmSync, chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);

/** CommonJS dependencies ask for `require`, which ESM lacks. */
const banner = {
  js: 'import { createRequire as createRequire$ } from "node:module";\nconst require = createRequire$(import.meta.url);',
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
};

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist/oracle`, { recursive: true });

await build({ ...common, entryPoints: ["src/entry/cli.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } });
chmodSync(`${root}dist/cli.js`, 0o755);
