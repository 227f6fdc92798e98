// Turns one matter of a sweep into a row of a table: what, what is wrong with it, what to do and where.

import { position } from "../base/origin.ts";
import type { Lapse, SweepItem } from "../model/sweep.ts";
import { code, forMarkdown, shortened } from "./escape.ts";
import type { PlaceOf } from "./group-markdown.ts";

export const todo: Readonly<Record<Lapse, string>> = {
  expired: "remove it, or say until when it is needed",
  due: "remove it by then, or say until when it is needed",
  "key-expired": "replace or delete it",
  "key-due": "rotate it by then",
  unattested: "run `nhi-lint attest`, or remove it",
  "attest-due": "attest it by then, or remove it",
  rotation: "rotate it, and say when next: `nhi-lint attest`",
  "rotation-due": "rotate it by then, and say when next",
  orphaned: "name who takes over",
  ownerless: "name an owner",
  unused: "remove it, or waive it with a day to look again",
  "key-stale": "delete it, or replace it",
  waiver: "mend what it covers, or renew it",
  debt: "mend it, or agree on another day in the list of review debt",
  "debt-due": "mend it by then",
};

export const rowsHead = "| identity | what | to do | where |\n| --- | --- | --- | --- |\n";

/** Whatever has a longer name is found by its place. */
const longest = 300;

export function rowOf(
  { address, text, lapse, at, outside, purpose }: SweepItem,
  placeOf: PlaceOf,
): string {
  const { file, line } = position(at);
  const place = outside ? code(shortened(`${file}:${line}`, longest)) : placeOf(file, line);
  const why = purpose === undefined ? "" : `; for: ${shortened(purpose, longest)}`;
  const what = forMarkdown(shortened(text, longest) + why);
  return `| ${code(shortened(address, longest))} | ${what} | ${forMarkdown(todo[lapse])} | ${place} |\n`;
}
