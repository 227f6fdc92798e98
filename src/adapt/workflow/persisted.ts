// A checkout that leaves its token for git, and a step that uploads the folder → the token that others can download.

import type { Credential } from "../../model/fact.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { jobLink, noCarrier, pairOf, type Job } from "./job.ts";
import { declareStep, stepsOf, type Step } from "./step.ts";
import { foreignOf, majorOf, type Sources } from "./uses.ts";

const mostUploads = 50;

export function persistedTokens(job: Job, sources: Sources): readonly Credential[] {
  const steps = stepsOf(job, sources);
  let uploading: readonly (readonly [number, Step])[] | null = null;
  return steps.flatMap((step, index) => {
    const kept = keeps(step);
    if (!kept) return [];
    uploading ??= [...steps.entries()].filter(([, one]) => mayUpload(one)).slice(0, mostUploads);
    const upload = uploading.find(([at, one]) => at > index && uploads(one, kept.folder))?.[1];
    if (!upload) return [];
    const type = kept.sure ? "persisted-token" : "persisted-token-perhaps";
    return [
      {
        kind: "credential",
        form: "token",
        standing: false,
        of: jobLink(job),
        endings: [],
        carrier: noCarrier,
        replacement: null,
        writes: null,
        ...declareStep(job, step, `persisted-token/${index}`, type),
        header: declareStep(job, upload, "upload", type).header,
      } satisfies Credential,
    ];
  });
}

/** Until version 6 it stands in `.git/config`: https://github.com/actions/checkout#checkout-v6 */
function keeps({
  node,
  environment,
  file,
}: Step): { readonly folder: string; readonly sure: boolean } | null {
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  const inputs = inputsOf(node);
  const persists = inputText(inputs, "persist-credentials", environment).toLowerCase();
  if (persists === "false") return null;
  const major = majorOf(node, file.text);
  if (major !== null && major >= 6) return null;
  const sure = major !== null && (persists === "" || persists === "true");
  return { folder: folderOf(inputText(inputs, "path", environment)), sure };
}

/** The workspace is the empty path. */
function folderOf(path: string): string {
  return path
    .replace(/^\$\{\{\s*github\.workspace\s*\}\}/, "")
    .replace(/^\$GITHUB_WORKSPACE|^\$\{GITHUB_WORKSPACE\}/, "")
    .replaceAll(/^\.?\/+|\/+$|^\.$/g, "")
    .replace(/^\*\*?(\/\*)*$/, "");
}

function mayUpload({ node }: Step): boolean {
  const name = foreignOf(node)?.name ?? "";
  if (/^actions\/(upload-artifact|cache|cache\/save)$/.test(name)) return true;
  const script = pairOf(node, "run")?.value;
  return script?.kind === "scalar" && /\baws\s+s3\b/.test(String(script.value));
}

/** https://github.com/actions/upload-artifact#uploading-hidden-files: `.git` is hidden. A cache and a bucket take all. */
function uploads({ node, environment }: Step, folder: string): boolean {
  const inputs = inputsOf(node);
  const input = (name: string): string => inputText(inputs, name, environment);
  const holds = (text: string): boolean => {
    const lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const paths = lines.filter((line) => !line.startsWith("!")).map(folderOf);
    return (
      paths.some(
        (path) =>
          path === folder ||
          folder.startsWith(`${path}/`) ||
          path === join(folder, ".git") ||
          path === join(folder, ".git/config") ||
          path === "",
      ) && !lines.some((line) => /^!.*\.git(\/|$)/.test(line))
    );
  };
  const name = foreignOf(node)?.name ?? "";
  if (name === "actions/upload-artifact")
    return input("include-hidden-files").toLowerCase() === "true" && holds(input("path"));
  if (name === "actions/cache" || name === "actions/cache/save") return holds(input("path"));
  const script = pairOf(node, "run")?.value;
  const text = script?.kind === "scalar" ? String(script.value).replaceAll(/\\\r?\n/g, " ") : "";
  const copied =
    /\baws\s+s3\s+(?:sync|cp\b[^\n]*--recursive)\s+(?:\.\/?|\$\{?GITHUB_WORKSPACE\}?\/?)\s+s3:[^\n]*/.exec(
      text,
    );
  return copied !== null && folder === "" && takesGit(copied[0]);
}

/** The last filter that fits decides. https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters */
function takesGit(command: string): boolean {
  let takes = true;
  for (const [, how, pattern = ""] of command.matchAll(
    /--(exclude|include)(?:=|\s+)["']?([^\s"']+)/g,
  ))
    if (/^\*+$|^(\.\/|\*)?\.git(\/?\*+|\/config|\/)?$/.test(pattern)) takes = how === "include";
  return takes;
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
