// Bundles the entries into dist/: readable, self-contained ESM with fixed names, so that `dist/` can be committed and reviewed.

import { copyFileSync, mkdirSync, rmSync, chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
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

await build({
  ...common,
  entryPoints: ["src/entry/cli.ts"],
  outfile: "dist/cli.js",
  banner: { js: `#!/usr/bin/env node\n${banner.js}` },
});
chmodSync(`${root}dist/cli.js`, 0o755);
await build({ ...common, entryPoints: ["src/entry/action.ts"], outfile: "dist/action.js", banner });

// The second opinion: CommonJS in a folder of its own, as it seeks `main.wasm.gz` one folder up.
await build({
  ...common,
  entryPoints: ["src/entry/oracle-worker.ts"],
  outfile: "dist/oracle/oracle-worker.cjs",
  format: "cjs",
  external: ["performance"],
});
const oracle = dirname(require.resolve("@cdktn/hcl2json/package.json"));
copyFileSync(`${oracle}/main.wasm.gz`, `${root}dist/main.wasm.gz`);
