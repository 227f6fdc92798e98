// Builds every kustomization of trees as we do and as the real `kustomize build` does, and tells where what matters to us differs.
//
// node bench/kustomize.mjs [--program kustomize] [--only FOLDER] [--write] GITDIR…
//   Compared are service accounts, RBAC, tokens in Secrets, and the accounts of workloads. What kustomize itself refuses is only counted.
//   --write puts the table into bench/results.md.

import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { loadAll } from "js-yaml";
import { bundled } from "./bundled.mjs";
import { writeSection } from "./results.mjs";

const { values: options, positionals: gitDirs } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: "kustomize" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
if (gitDirs.length === 0) {
  console.error("usage: node bench/kustomize.mjs [--only FOLDER] [--write] GITDIR…");
  process.exit(2);
}

const temporary = mkdtempSync(join(tmpdir(), "nhi-lint-kustomize-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const { buildTree } = await bundled(
  new URL("../test/resolve/kubernetes/tree.ts", import.meta.url),
  temporary,
);

const rows = gitDirs.map((gitDir, at) => compareTree(resolve(gitDir), join(temporary, `${at}`)));
const text = report(rows);
console.log(text);
if (options.write) writeSection("kustomize", text);
process.exit(rows.every(({ wrong }) => wrong.length === 0) ? 0 : 1);

function compareTree(gitDir, folder) {
  checkOut(gitDir, folder);
  const texts = new Map(manifestsIn(folder).map((path) => [path, read(join(folder, path))]));
  const folders = [...texts.keys()]
    .filter((path) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path))
    .map((path) => (path.includes("/") ? dirname(path) : ""))
    .filter((path) => options.only === undefined || path === options.only);
  const ours = buildTree(texts, folders);
  const row = {
    name: nameOf(gitDir),
    folders: folders.length,
    refused: 0,
    same: 0,
    objects: 0,
    empty: 0,
    wrong: [],
  };
  for (const path of folders) {
    const real = spawnSync(
      options.program,
      ["build", "--load-restrictor", "LoadRestrictionsNone", join(folder, path)],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        timeout: 60_000,
        env: { PATH: "" },
      },
    );
    if (real.error) throw real.error;
    if (real.status !== 0) {
      row.refused++;
      if (options.only !== undefined) console.log(real.stderr);
      continue;
    }
    const theirs = byId(loadAll(real.stdout).flatMap(matters));
    const made = byId((ours.objects.get(path) ?? []).flatMap(matters));
    const wrong = differences(theirs, made);
    row.objects += theirs.size;
    if (theirs.size === 0) row.empty++;
    if (wrong.length === 0) row.same++;
    else row.wrong.push(path);
    for (const one of wrong.slice(0, options.only === undefined ? 3 : 99))
      console.log(`${row.name} ${path}: ${one}`);
  }
  return row;
}

/** Without media; of a mirror the largest files may be absent. */
function checkOut(gitDir, folder) {
  const git = (args, more) =>
    execFileSync("git", ["--git-dir", gitDir, ...args], { maxBuffer: 2 ** 31 - 1, ...more });
  const files = git(["ls-tree", "-r", "-z", "HEAD"], { encoding: "utf8" })
    .split("\0")
    .flatMap((line) => {
      const [, mode, blob, path] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
      return !path || mode === "120000" || /\.(go|gif|png|jpg|svg|mp4|tgz|tsx?)$/.test(path)
        ? []
        : [{ blob, path }];
    });
  const all = git(["cat-file", "--batch"], {
    input: files.map(({ blob }) => `${blob}\n`).join(""),
  });
  let at = 0;
  for (const { path } of files) {
    const end = all.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(all.toString("utf8", at, end))?.[1] ?? -1);
    at = end + 1;
    if (size < 0) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), all.subarray(at, at + size));
    at += size + 1;
  }
}

function manifestsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /(\.ya?ml|\.json|(^|\/)Kustomization)$/.test(path) &&
      statSync(join(folder, path), { throwIfNoEntry: false })?.isFile(),
  );
}

function read(path) {
  return readFileSync(path, "utf8");
}

function nameOf(gitDir) {
  return basename(basename(gitDir) === "repo" ? dirname(gitDir) : gitDir).replace("+", "/");
}

/** What of an object a reader of identities looks at; nothing of others. */
function matters(object) {
  if (!object?.kind || !object.metadata) return [];
  const { kind, metadata } = object;
  const { name, namespace, labels, annotations } = metadata;
  const head = {
    kind,
    name,
    namespace: namespace ?? "",
    labels: labels ?? {},
    annotations: annotations ?? {},
  };
  if (/^(Cluster)?Role(Binding)?$/.test(kind)) {
    const { rules, subjects, roleRef, aggregationRule } = object;
    return [{ ...head, rules: rules ?? [], subjects: subjects ?? [], roleRef, aggregationRule }];
  }
  if (kind === "ServiceAccount")
    return [{ ...head, automount: object.automountServiceAccountToken }];
  if (
    kind === "Secret" &&
    /^(kubernetes\.io\/service-account-token|bootstrap)/.test(object.type ?? "")
  )
    return [{ ...head, name: name.replace(/-[a-z0-9]{10}$/, ""), type: object.type }];
  const pod =
    kind === "Pod" ? object.spec : (object.spec?.jobTemplate?.spec ?? object.spec)?.template?.spec;
  if (!pod || !/^(Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$/.test(kind))
    return [];
  const tokens = (pod.volumes ?? []).flatMap((volume) =>
    (volume.projected?.sources ?? []).flatMap((one) => one.serviceAccountToken ?? []),
  );
  const { serviceAccountName, serviceAccount, automountServiceAccountToken: automount } = pod;
  return [
    {
      kind,
      name,
      namespace: namespace ?? "",
      account: serviceAccountName ?? serviceAccount,
      automount,
      tokens,
    },
  ];
}

function byId(objects) {
  return new Map(
    objects.map((one) => [
      `${one.kind}/${one.namespace}/${one.name}`,
      JSON.parse(JSON.stringify(one)),
    ]),
  );
}

function differences(theirs, ours) {
  const found = [];
  for (const [id, one] of theirs) {
    const made = ours.get(id);
    if (!made) found.push(`${id} is missing`);
    else if (!isDeepStrictEqual(made, one)) found.push(`${id}: ${partsApart(one, made)}`);
  }
  for (const id of ours.keys()) if (!theirs.has(id)) found.push(`${id} is too many`);
  return found;
}

function partsApart(one, made) {
  return Object.keys({ ...one, ...made })
    .filter((key) => !isDeepStrictEqual(one[key], made[key]))
    .map((key) => `${key} ${JSON.stringify(made[key])} instead of ${JSON.stringify(one[key])}`)
    .join("; ")
    .slice(0, 600);
}

function report(all) {
  const sum = (key) => all.reduce((total, row) => total + row[key], 0);
  const lines = all.map(
    ({ name, folders, refused, same, empty, objects, wrong }) =>
      `| ${name} | ${folders} | ${refused} | ${same} | ${empty} | ${objects} | ${wrong.length === 0 ? "" : wrong.map((one) => `\`${one}\``).join(", ")} |`,
  );
  return [
    `${sum("same")} of ${sum("folders") - sum("refused")} kustomizations that \`kustomize build\` accepts without a network come out the same, with ${sum("objects")} objects that matter to us.`,
    "",
    "| tree | kustomizations | kustomize refuses | the same | of them without such objects | objects | different |",
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
