// A repository that lives: its tree as texts, and what people do to it.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Attestation } from "../../../src/model/attestation.ts";
import { readRegister, registerPath, writeRegister } from "../../../src/config/register-file.ts";
import { validateRegister } from "../../../src/config/validators.gen.mjs";

export type Tree = Readonly<Record<string, string>>;

/** What somebody does needs to know what there is: the keys of what an owner answers for. */
export interface Now {
  readonly day: string;
  readonly keysOf: (owner: string) => readonly string[];
}

export type Change = (tree: Tree, now: Now) => Tree;

export function treeIn(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Puts one text in another's place, of which there is exactly one. */
export function swap(path: string, from: string, to: string): Change {
  return (tree) => {
    const [before, after, ...more] = (tree[path] ?? "").split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`\`${path}\` holds \`${from}\` not once`);
    return { ...tree, [path]: before + to + after };
  };
}

/** Another day, or another owner, in the block or document that begins with a text. */
export function within(path: string, start: string, from: string, to: string): Change {
  return (tree, now) => {
    const text = tree[path] ?? "";
    const at = text.indexOf(start);
    const end = /\n\}|\n---|$/.exec(text.slice(at));
    if (at === -1 || !end) throw new Error(`\`${path}\` has no \`${start}\``);
    const block = text.slice(at, at + end.index);
    const changed = swap(path, from, to)({ [path]: block }, now)[path] ?? "";
    return { ...tree, [path]: text.slice(0, at) + changed + text.slice(at + end.index) };
  };
}

export const written =
  (path: string, text: string): Change =>
  (tree) => ({ ...tree, [path]: text });

export const both =
  (...changes: readonly Change[]): Change =>
  (tree, now) =>
    changes.reduce((before, change) => change(before, now), tree);

/** A line of the register for each identity of an owner, or for some by name, as `attest` writes them. */
export function attested(
  owner: string,
  neededUntil: string,
  isMeant: (name: string) => boolean = () => true,
): Change {
  return (tree, { day, keysOf }) =>
    keysOf(owner)
      .filter((key) => isMeant(key.replace(/^.*[./]/, "")))
      .reduce((before, identity) => {
        const line: Attestation = { identity, owner, attested: day, neededUntil, reason: null };
        const text = before[registerPath] ?? "";
        const known = readRegister(registerPath, text, validateRegister);
        return { ...before, [registerPath]: writeRegister(text, known, line) };
      }, tree);
}
