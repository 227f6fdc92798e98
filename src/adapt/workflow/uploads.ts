// A step → whether it uploads or caches a folder with all that is hidden in it, by itself or packed before.

import { pathIn } from "../../base/folder.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { pairOf } from "./job.ts";
import type { Step } from "./step.ts";
import { foreignOf } from "./uses.ts";

/** The workspace is the empty path. */
export function folderOf(path: string): string {
  return path
    .replace(/^\$\{\{\s*github\.workspace\s*\}\}/, "")
    .replace(/^\$GITHUB_WORKSPACE|^\$\{GITHUB_WORKSPACE\}/, "")
    .replaceAll(/^\.?\/+|\/+$|^\.$/g, "")
    .replace(/^\*\*?(\/\*)*$/, "");
}

export function mayUpload({ node }: Step): boolean {
  const name = foreignOf(node)?.name ?? "";
  if (/^actions\/(upload-artifact|cache|cache\/save)$/.test(name)) return true;
  const script = pairOf(node, "run")?.value;
  return script?.kind === "scalar" && /\baws\s+s3\b/.test(String(script.value));
}

/** https://github.com/actions/upload-artifact#uploading-hidden-files: `.git` is hidden. A cache and a bucket take all. */
export function uploads(
  { node, environment, file }: Step,
  folder: string,
  archives: readonly string[],
): boolean {
  const inputs = inputsOf(node);
  const input = (name: string): string => inputText(inputs, name, environment);
  const holds = (): boolean => takesFolder(input("path"), folder, archives);
  const name = foreignOf(node)?.name ?? "";
  if (name === "actions/upload-artifact") {
    const isHiddenToo =
      input("include-hidden-files").toLowerCase() === "true" || takesHidden(node, file.text);
    return (isHiddenToo || archives.length > 0) && holds();
  }
  if (name === "actions/cache" || name === "actions/cache/save") return holds();
  const script = pairOf(node, "run")?.value;
  const text = script?.kind === "scalar" ? String(script.value).replaceAll(/\\\r?\n/g, " ") : "";
  const copied =
    /\baws\s+s3\s+(?:sync|cp\b[^\n]*--recursive)\s+(?:\.\/?|\$\{?GITHUB_WORKSPACE\}?\/?)\s+s3:[^\n]*/.exec(
      text,
    );
  return copied !== null && folder === "" && takesGit(copied[0]);
}

/** `lines`: paths, a line each; behind `!` what is left out. */
function takesFolder(lines: string, folder: string, archives: readonly string[]): boolean {
  const written = lines.split("\n").map((line) => line.trim());
  if (written.some((line) => /^!.*\.git(\/|$)/.test(line))) return false;
  const paths = written.filter((line) => line !== "" && !line.startsWith("!")).map(folderOf);
  return paths.some(
    (path) =>
      path === folder ||
      folder.startsWith(`${path}/`) ||
      path === pathIn(folder, ".git") ||
      path === pathIn(folder, ".git/config") ||
      path === "" ||
      (folder === "" && archives.some((one) => path === one || path.startsWith(`${one}.`))),
  );
}

/** Version 4 did before 4.4: https://github.com/actions/upload-artifact/releases/tag/v4.4.0 */
function takesHidden(node: Node, text: string): boolean {
  const { start, end } = pairOf(node, "uses")?.value ?? { start: 0, end: 0 };
  const line = text.slice(start, text.indexOf("\n", end) + 1 || text.length);
  return /[@#\s]v?4\.[0-3](\.\d+)?\s*$/.test(line);
}

/** By `tar` and `zip`, of the workspace and all in it. */
export function archivesOf({ node }: Step): readonly string[] {
  const script = pairOf(node, "run")?.value;
  if (script?.kind !== "scalar" || !/\b(tar|zip)\b/.test(String(script.value))) return [];
  const text = String(script.value).replaceAll(/\\\r?\n/g, " ");
  const commands = text.matchAll(
    /\b(?:tar\s+(?:-?[a-z]*c[a-z]*f|-[a-z]*c[a-z]*\s+-[a-z]*f)|zip\s+-[a-z]*r[a-z]*)\s+["']?([\w./-]+)["']?\s+(?:\.\/?|\*)(?=\s|$)[^\n]*/gi,
  );
  return [...commands].flatMap(([command, name = ""]) =>
    /(--exclude|-x)[=\s]+\S*\.git/.test(command) ? [] : [folderOf(name)],
  );
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
