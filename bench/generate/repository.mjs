// A kind and a number of files → the files of a made-up repository, always the same, and a change of twenty of them.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sharedModules } from "./modules.mjs";
import { manifest, sourceFile, workflow } from "./other.mjs";
import { terraformRoot } from "./terraform.mjs";

const numbered = (count, make) => Array.from({ length: Math.max(0, count) }, (_, n) => make(n));

/** `terraform`: ten files a root and shared modules; `mixed`: a tenth is infrastructure, the rest source code. */
export function filesOf(kind, count) {
  const shared = sharedModules();
  if (kind === "terraform") {
    const roots = numbered(Math.ceil((count - shared.length) / 10), terraformRoot).flat();
    return [...shared, ...roots].slice(0, count);
  }
  const infrastructure = [
    ...shared,
    ...numbered(Math.round(count / 200), terraformRoot).flat(),
    ...numbered(Math.round(count / 30), manifest),
    ...numbered(Math.round(count / 100), workflow),
  ];
  return [...infrastructure, ...numbered(count - infrastructure.length, sourceFile)];
}

/** What a pull request of twenty files does: new roles and grants, a manifest, a workflow, source code; or a shared module. */
export function changeOf(kind, files) {
  const of = (pattern, count) => files.filter(([path]) => pattern.test(path)).slice(3, 3 + count);
  if (kind === "module") {
    const [path, text] = files.find(([name]) => name.endsWith("service-role/main.tf"));
    return [[path, text.replace("var.actions,", 'concat(var.actions, ["s3:PutObject"]),')]];
  }
  const infrastructure =
    kind === "terraform"
      ? [...of(/iam\.tf$/, 8), ...of(/policies\.tf$/, 8), ...of(/storage\.tf$/, 4)]
      : [
          ...of(/iam\.tf$/, 4),
          ...of(/policies\.tf$/, 2),
          ...of(/manifests\.yaml$/, 3),
          ...of(/workflows/, 2),
        ];
  const code = of(/part-\d+\.(ts|go|py)$/, 20 - infrastructure.length);
  return [...infrastructure, ...code].map(([path, text]) => [path, changed(path, text)]);
}

function changed(path, text) {
  if (path.endsWith("iam.tf")) {
    const role = text.slice(
      text.indexOf('resource "aws_iam_role" "task"'),
      text.indexOf('resource "aws_iam_role" "deploy"'),
    );
    return `${text}\n${role.replaceAll("task", "report")}`;
  }
  if (path.endsWith("policies.tf"))
    return text.replace('"s3:PutObject"', '"s3:PutObject", "s3:DeleteObject"');
  if (path.endsWith(".yaml")) return text.replace('"watch"]', '"watch", "patch"]');
  if (path.endsWith(".yml"))
    return text.replace("  contents: read\n", "  contents: read\n  packages: write\n");
  return `${text}\n`;
}

export function writeTree(folder, files) {
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Makes a repository of two commits: the files, and a change to them. */
export function writeRepository(folder, files, change) {
  const git = (...args) =>
    execFileSync(
      "git",
      ["-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "-C", folder, ...args],
      { stdio: "ignore" },
    );
  mkdirSync(folder, { recursive: true });
  git("init", "-q", "-b", "main");
  for (const [message, part] of [
    ["base", files],
    ["head", change],
  ]) {
    writeTree(folder, part);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }
  git("repack", "-adq");
}
