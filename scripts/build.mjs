// Bundles the entries into dist/: readable and self-contained, with fixed names, so that `dist/` can be committed and reviewed.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // What it needs, and where it lies, `src/entry/bundles.ts` gives it.
  banner: { js: "(function (module, require, __dirname) {" },
  footer: { js: "})" },
  supported: { "dynamic-import": false },
  define: { "import.meta.dirname": "__dirname", "import.meta.filename": "__filename" },
  // One letter that is no ASCII, and the engine holds the whole bundle in two bytes a letter.
  charset: "ascii",
  metafile: true,
  write: false,
  logLevel: "warning",
};

/** Small and the same, each runs the bundle of its name. */
const starts = ["cli.js", "action.js"];

/** The one that needs an HTTP client. */
const github = "github.cjs";

/**
 * Bundles of their own, loaded by those that import them dynamically: what judges, while git answers; what reads plans, and exports of
 * what is used, and whose these files are, when there are any; the table of modules, when a tree calls one; workflows, and charts, when one changed; actions that no resource bounds, when a policy is over
 * all; what checks configuration, where there is some; what mends; who exists, and what GitHub says of them, where a configuration asks; standards; what lapsed; the register; what speaks to GitHub, when a channel is on.
 */
const apart = [
  ["src/entry/core.ts", "core.cjs"],
  ["src/resolve/terraform/plan/open-plans.ts", "plan.cjs"],
  ["src/source/brought.ts", "brought.cjs"],
  ["src/stage/read-evidence.ts", "evidence.cjs"],
  ["src/catalog/modules.gen.ts", "modules.cjs"],
  ["src/stage/workflow-facts.ts", "workflows.cjs"],
  ["src/stage/render-charts.ts", "charts.cjs"],
  ["src/catalog/unboundable.gen.ts", "unboundable.cjs"],
  ["src/config/validators.gen.mjs", "validators.cjs"],
  ["src/fix/fixes.ts", "fix.cjs"],
  ["src/entry/tell.ts", github],
  ["src/stage/read-roster.ts", "roster.cjs"],
  ["src/stage/enquire.ts", "enquire.cjs"],
  ["src/catalog/standards.gen.ts", "standards.cjs"],
  ["src/stage/sweep.ts", "sweep.cjs"],
  ["src/stage/removals.ts", "removals.cjs"],
  ["src/stage/burn-down.ts", "debt.cjs"],
  ["src/stage/init.ts", "init.cjs"],
  ["src/stage/register.ts", "register.cjs"],
];

/**
 * And by the first call of what these files export, which are functions all: what few trees hold. Each holds a copy of what it needs, so
 * nothing that passes between it and others may be told by its identity. The third: whom it is for; all by default.
 */
const onCall = [
  ["src/parse/yaml/careful.ts", "yaml.cjs"],
  ["src/resolve/kubernetes/build.ts", "kustomize.cjs"],
  ["src/adapt/terraform/azure/adapters.ts", "azure.cjs"],
  ["src/adapt/terraform/azure/built-in.ts", "azure-roles.cjs"],
  ["src/adapt/terraform/entra/adapters.ts", "entra.cjs"],
  ["src/adapt/terraform/google/adapters.ts", "google.cjs"],
  ["src/report/sarif.ts", "sarif.cjs"],
  ["src/source/tree.ts", "tree.cjs", "core.cjs"],
  ["src/source/base-head.ts", "sides.cjs", "core.cjs"],
];

const programs = [
  ["src/entry/cli.ts", "cli.cjs"],
  ["src/entry/action.ts", "action.cjs"],
  ...apart,
  ...onCall,
];

const later = {
  name: "later",
  setup: ({ onResolve }) => {
    for (const [entry, name] of apart)
      onResolve({ filter: new RegExp(`/${basename(entry)}$`) }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${name}`, external: true } : undefined,
      );
    // Of a file within the bundle it would make each module of the bundle one that starts by a call: a fresh check took 12 ms more.
    onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === "dynamic-import" ? { errors: [{ text: `\`${path}\` is no bundle` }] } : undefined,
    );
  },
};

/** In place of such a file: each of its functions, as a call of the bundle's. */
const called = (bundle) => ({
  name: "called",
  setup: ({ onLoad, onResolve }) => {
    for (const [entry, name, user = bundle] of onCall) {
      if (name === bundle || user !== bundle) continue;
      onResolve({ filter: new RegExp(`^\\./${name}$`) }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: new RegExp(`/${entry}$`) }, () => ({ contents: calls(entry, name) }));
    }
  },
});

function calls(entry, name) {
  const exported = readFileSync(`${root}${entry}`, "utf8").match(
    /^export (?!interface |type ).*/gm,
  );
  const lines = exported.map((line) => {
    const [, one] = /^export (?:async )?function\*? ?(\w+)/.exec(line) ?? [];
    if (one === undefined) throw new Error(`\`${entry}\` exports more than functions: ${line}`);
    return `export const ${one} = (...all) => require("./${name}").${one}(...all);`;
  });
  return lines.join("\n");
}

/** `@actions/core` brings an HTTP client for OIDC tokens, which we never ask for: it would be nine tenths of the Action. */
const noHttp = {
  name: "no-http",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@actions\/http-client/ }, ({ path }) => ({ path, namespace: "no-http" }));
    onLoad({ filter: /./, namespace: "no-http" }, () => ({
      contents: "export const HttpClient = undefined, BearerCredentialHandler = undefined;",
    }));
  },
};

// Everything is built before anything is replaced: a failed build leaves dist/ as it was.
const built = await Promise.all([
  ...starts.map((name) =>
    build({
      ...common,
      entryPoints: ["src/entry/start.ts"],
      outfile: `dist/${name}`,
      banner: { js: "#!/usr/bin/env node" },
      footer: {},
    }),
  ),
  ...programs.map(([entry, name]) =>
    build({
      ...common,
      entryPoints: [entry],
      outfile: `dist/${name}`,
      plugins: name === github ? [later] : [later, called(name), noHttp],
    }),
  ),
  // The second opinion: CommonJS in a folder of its own, as it seeks `main.wasm.gz` one folder up.
  build({
    ...common,
    entryPoints: ["src/entry/oracle-worker.ts"],
    outfile: "dist/oracle/oracle-worker.cjs",
    supported: {},
    define: {},
    banner: {},
    footer: {},
    external: ["performance"],
  }),
]);

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist/oracle`, { recursive: true });
for (const { outputFiles } of built) {
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}
// As modules they would start 5 ms later.
writeFileSync(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
chmodSync(`${root}dist/cli.js`, 0o755);
const oracle = dirname(require.resolve("@cdktn/hcl2json/package.json"));
copyFileSync(`${oracle}/main.wasm.gz`, `${root}dist/main.wasm.gz`);
writeFileSync(`${root}dist/LICENSES.txt`, licenses(built.map(({ metafile }) => metafile)));

/** The licences of all that is bundled, as they ask for. */
function licenses(metafiles) {
  const folders = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  const parts = [...folders]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, "package.json"), "utf8"),
      );
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const path = file ? join(root, folder, file) : "";
      const text = existsSync(path) ? readFileSync(path, "utf8").trim() : `Licence: ${license}`;
      return `${name} ${version} (${license})\n\n${text}\n`;
    });
  const notice = readFileSync(`${root}NOTICE.md`, "utf8");
  // The text of the Apache License as a package under it holds it.
  const apache = readFileSync(`${root}node_modules/typescript/LICENSE`, "utf8");
  const all = [...parts, notice, apache];
  const text = all.join(`\n${"-".repeat(80)}\n\n`).replaceAll("\r\n", "\n");
  return `Bundled with nhi-lint:\n\n${text}`;
}
