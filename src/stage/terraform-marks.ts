// Texts of Terraform → what leads out of their folders: calls of modules, files and charts read, paths that climb; told without parsing them.

import { folderOf } from "../base/folder.ts";
import { isLocal, within } from "../resolve/terraform/module-source.ts";
import type { SourceFile } from "./source-file.ts";
import { suspects } from "./suspects.ts";

export interface Marks {
  /** Local sources of the modules that it calls. */
  readonly sources: readonly string[];
  /** The folders that these are where it stands. */
  readonly calls: readonly string[];
  readonly reads: boolean;
  readonly climbs: boolean;
}

export function marksIn(files: readonly SourceFile[]): ReadonlyMap<SourceFile, Marks> {
  const suspected = files.filter((file) => suspects.words.some((word) => file.holds(word)));
  return new Map(suspected.map((file) => [file, marksOf(file)]));
}

const source = /\bsource"?(?:\s|\/\*.*?\*\/)*[=:](?:\s|\/\*.*?\*\/|\()*"(\.\.?(?:[/\\][^"\n]*)?)"/g;
/** `file`, `templatefile`, `fileset`, `filebase64`, `filemd5` and the rest of the family. */
const reader = /\b(?:template)?file(?:set|exists|base64|md5|sha\d)?/;
/** A chart that is no name in a registry may be a folder. */
const chart = /\bchart"?\s*[=:]\s*(?!\s|"(?:[\w-]+|oci:[^"\n]*)")/;
/** `..` as a step of a path, or a path that does not begin at the module. */
const climb = /(?:["/}\\]|^)\.\.(?:["/\\]|$)|\bpath\.(?:root|cwd)\b/m;

/** Whether it may install a chart of the tree. */
export function mayInstall(text: string): boolean {
  return text.includes("helm_release") && chart.test(text);
}

export function foldersFrom(folder: string, sources: readonly string[]): readonly string[] {
  return sources.flatMap((source) => within(folder, source) ?? []);
}

function marksOf({ path, text: raw }: SourceFile): Marks {
  const text = raw.includes("\\u") || raw.includes("\\U") ? unescaped(raw) : raw;
  const written: string[] = [];
  const rest = text.includes("source")
    ? text.replace(source, (_, one: string) => (written.push(one), ""))
    : text;
  const sources = written.filter(isLocal);
  const climbs =
    text.includes("..") || text.includes("path.")
      ? climb.test(sources.length > 0 ? rest : text)
      : false;
  const calls = foldersFrom(folderOf(path), sources);
  const reads = (text.includes("file") && reader.test(text)) || mayInstall(text);
  return { sources, calls, reads, climbs };
}

/** A letter may be written as an escape, which only somebody who hides a path does. */
function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (all, four, eight) => {
    const code = Number.parseInt(String(four ?? eight), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
  });
}
