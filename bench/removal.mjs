// Removes one identity from each of ten trees and checks what is left with other means than our own: `node bench/removal.mjs FOLDER`, where
// the trees lie as `owner+name`. What was written must parse (HashiCorp's own parser, js-yaml), and no address that Terraform's files refer to,
// and no file that a kustomization names, may have gone.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { load, loadAll } from "js-yaml";

const cli = new URL("../dist/cli.js", import.meta.url).pathname;
const word = "[A-Za-z_][\\w-]*";
const [folder] = process.argv.slice(2);

/** Repository, identity. */
const chosen = [
  ["alphagov/govuk-aws", "aws_iam_user.aws-logging_logit-read_iam_user"],
  ["alphagov/govuk-infrastructure", "aws_iam_role.github_actions_bedrock_ci"],
  ["bridgecrewio/terragoat", "terraform:terraform/aws:aws_iam_user.user"],
  ["BishopFox/iam-vulnerable", "module.privesc-paths.aws_iam_role.privesc-AssumeRole-ending-role"],
  ["cds-snc/forms-terraform", "terraform:env/cloud/cognito:aws_iam_role.cognito_userpool_import"],
  ["kyma-project/test-infra", "google_service_account.release_log_uploader"],
  ["rmb938/tf_gcp_rmb-lab", "google_service_account.tf_cloudflare"],
  ["pagopa/selfcare-infra", "terraform:src/core:azuread_application.external_oauth2_issuer"],
  [
    "pagopa/dx",
    "terraform:infra/modules/azure_cosmos_account/tests/setup:azurerm_user_assigned_identity.uai",
  ],
  ["gardener/ci-infra", "kubernetes:deploy/prow:ServiceAccount/test-pods/image-builder"],
];

console.log(
  "| repository | identity | stage | files | lines out | lines in | parses | references lost |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
let failed = 0;
for (const [repository, identity] of chosen)
  for (const stages of [["disable"], ["delete"], ["disable", "delete"]]) {
    const tree = join(folder, repository.replace("/", "+"));
    if (!existsSync(tree)) {
      console.log(`| ${repository} | not there | | | | | | |`);
      failed++;
      break;
    }
    const row = measured(tree, identity, stages);
    if (row.wrong) failed++;
    const name = identity.replace(/^(terraform|kubernetes):/, "");
    console.log(
      `| ${repository} | \`${name}\` | ${stages.join(", then ")} | ${row.cells.join(" | ")} |`,
    );
  }
process.exitCode = failed > 0 ? 1 : 0;

function measured(tree, identity, stages) {
  const work = mkdtempSync(join(tmpdir(), "nhi-removal-"));
  try {
    const before = join(work, "before");
    const after = join(work, "after");
    const patched = join(work, "patched");
    for (const copy of [before, after, patched])
      cpSync(tree, copy, { recursive: true, verbatimSymlinks: true });
    let [out, into] = [0, 0];
    for (const stage of stages) {
      const ran = spawnSync(
        "node",
        [cli, "sweep", after, "--remove", "--identity", identity, "--stage", stage],
        { encoding: "utf8", maxBuffer: 1 << 28 },
      );
      if (ran.status !== 0)
        return {
          wrong: true,
          cells: ["", "", "", "", ran.stderr.trim().replaceAll("\n", " ").replaceAll("|", "\\|")],
        };
      execFileSync("git", ["apply", "--directory", "", "-"], {
        cwd: patched,
        input: ran.stdout,
        env: { ...process.env, GIT_CEILING_DIRECTORIES: work },
      });
      out += (ran.stdout.match(/^-(?!--)/gm) ?? []).length;
      into += (ran.stdout.match(/^\+(?!\+\+)/gm) ?? []).length;
    }
    if (differing(after, patched).length > 0) throw new Error("the patch says something else");
    const changed = differing(before, after);
    const lost = lostIn(before, after);
    const broken = filesIn(after).filter((path) => isBroken(join(after, path), join(before, path)));
    const wrong = lost.length > 0 || broken.length > 0;
    return {
      wrong,
      cells: [
        changed.length,
        out,
        into,
        broken.length === 0 ? "yes" : broken.join(", "),
        lost.length === 0 ? "none" : lost.join(", "),
      ],
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

function differing(one, other) {
  const args = ["diff", "--no-index", "--name-only", one, other];
  return spawnSync("git", args, { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line !== "");
}

/** Only what was written is asked for. */
function isBroken(path, before) {
  const text = readFileSync(path, "utf8");
  if (!existsSync(before) || readFileSync(before, "utf8") === text) return false;
  if (/\.(tf|tofu)$/.test(path))
    return spawnSync("terraform", ["fmt", "-"], { input: text }).status !== 0;
  try {
    loadAll(text);
    return false;
  } catch {
    return true;
  }
}

/** By folder: what is referred to after, was declared before, and is not any more. */
function lostIn(before, after) {
  const folders = new Set(filesIn(before).map((path) => dirname(path)));
  const lost = [];
  for (const one of folders) {
    const was = declaredIn(join(before, one));
    const is = declaredIn(join(after, one));
    for (const address of referredIn(join(after, one)))
      if (was.has(address) && !is.has(address)) lost.push(`${one}: ${address}`);
  }
  for (const path of filesIn(after).filter((one) => /^kustomization\.ya?ml$/.test(basename(one)))) {
    const named = Object.values(load(readFileSync(join(after, path), "utf8")) ?? {}).flat();
    for (const name of named)
      if (
        typeof name === "string" &&
        existsSync(join(before, dirname(path), name)) &&
        !existsSync(join(after, dirname(path), name))
      )
        lost.push(`${path}: ${name}`);
  }
  return lost;
}

function declaredIn(place) {
  const text = terraformIn(place);
  const found = new Set();
  for (const [, sort, type, name] of text.matchAll(
    new RegExp(`^[ \\t]*(resource|data)[ \\t]+"?(${word})"?[ \\t]+"?(${word})"?[ \\t]*\\{`, "gm"),
  ))
    found.add(sort === "data" ? `data.${type}.${name}` : `${type}.${name}`);
  for (const [, sort, name] of text.matchAll(
    new RegExp(`^[ \\t]*(module|variable)[ \\t]+"(${word})"[ \\t]*\\{`, "gm"),
  ))
    found.add(`${sort === "module" ? "module" : "var"}.${name}`);
  for (const [, held] of text.matchAll(/^locals\s*\{([\s\S]*?)^\}/gm))
    for (const [, name] of held.matchAll(new RegExp(`^[ \\t]*(${word})[ \\t]*=`, "gm")))
      found.add(`local.${name}`);
  return found;
}

/** Every word that could be an address; what was never declared is none. */
function referredIn(place) {
  const text = terraformIn(place);
  return new Set([
    ...[...text.matchAll(new RegExp(`(?<![\\w.-])data\\.${word}\\.${word}`, "g"))].map(
      ([one]) => one,
    ),
    ...[...text.matchAll(new RegExp(`(?<![\\w.-])${word}\\.${word}`, "g"))].map(([one]) => one),
  ]);
}

/** Without comments. */
function terraformIn(place) {
  if (!existsSync(place)) return "";
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tf|tofu|tf\.json|tftest\.hcl)$/.test(entry.name))
    .map(({ name }) =>
      readFileSync(join(place, name), "utf8")
        .replaceAll(/\/\*[\s\S]*?\*\//g, "")
        .replaceAll(/^\s*(#|\/\/).*$/gm, ""),
    )
    .join("\n");
}

function filesIn(place) {
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .filter((path) => /\.(tf|tofu|ya?ml)$/.test(path) && !path.startsWith(".git/"));
}
