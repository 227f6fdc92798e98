// Names that facts give → how Terraform's texts hold them.

import { literalPattern } from "../base/literal-pattern.ts";
import type { Link } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { SourceFile } from "./source-file.ts";

export interface Name extends Pick<Extract<Link, { how: "name" }>, "platform" | "name"> {
  readonly from: Fact["domain"];
}

export const terraformKinds: ReadonlySet<SourceFile["kind"]> = new Set([
  "hcl",
  "tf-json",
  "tfvars",
  "tfvars-json",
  "terragrunt",
]);

/** No platform allows names as long as this. */
const longest = 256;
const atOnce = 500;

export function spellings({ platform, name }: Name): readonly string[] {
  const written = platform === "google" ? [name, name.replace(/@.*/, "")] : [name];
  return written.filter(({ length }) => length > 0 && length <= longest);
}

/** Whether a name, or a half of one, stands in it as Terraform writes a text, or ends an ARN; Google's accounts are declared by what stands before the `@`. */
export function quoted(links: readonly Name[]): (text: string) => boolean {
  const names = new Set(links.flatMap(spellings));
  const escaped = [...names].map(literalPattern);
  const patterns: RegExp[] = [];
  for (let at = 0; at < escaped.length; at += atOnce)
    patterns.push(new RegExp(`["/](?:${escaped.slice(at, at + atOnce).join("|")})"`));
  const ends = new Set(halvesOf(links));
  return (text) => patterns.some((pattern) => pattern.test(text)) || holdsOne(text, ends);
}

const pieces = [/\}[/_-][^"}\n]*"/g, /"[^"$\n]*[/_-]\$\{/g];

/** A name has dozens of them, and a change may bring thousands of names: each piece of the text is asked for, not each of these. */
function holdsOne(text: string, sought: ReadonlySet<string>): boolean {
  if (sought.size > 0)
    for (const piece of pieces)
      for (const [one] of text.matchAll(piece)) if (sought.has(one)) return true;
  return false;
}

/** So much of a name is no chance. */
const telling = 8;

/** A name of which something else makes one end, as Terraform writes it: `"${var.environment}/deployer"`, `"deployer-key-${var.environment}"`. */
function halves(name: string): readonly string[] {
  if (name.length > longest) return [];
  return [...name.matchAll(/[/_-]/g)].flatMap(({ index, 0: between }) => {
    const isEnough = (part: string): boolean =>
      part.length >= telling && (between === "/" || /[/_-]/.test(part));
    const [head, tail] = [name.slice(0, index), name.slice(index + 1)];
    return [
      ...(isEnough(tail) ? [`}${between}${tail}"`] : []),
      ...(isEnough(head) ? [`"${head}${between}\${`] : []),
    ];
  });
}

/** The halves of all that a secret manager keeps, which is often called so for each environment. */
export function halvesOf(names: readonly Name[]): readonly string[] {
  return [
    ...new Set(names.flatMap(({ platform, name }) => (platform === kept ? halves(name) : []))),
  ];
}

/** Of a name under which whoever may keeps it. */
export const kept = "kept";
