// Functions of patterns: replace, regex, regexall.

import { unknown } from "../../../base/known.ts";
import type { Plain } from "../plain.ts";
import { limit } from "../scope.ts";
import { fromPieces } from "../template.ts";
import { anyUnknown, derive, textOf } from "../values.ts";
import { bad, pure, pureList } from "./function.ts";
import type { Fn, Table } from "./function.ts";
import { isBounded, matchesOf, re2 } from "../../regex.ts";

const replace: Fn = (args, site) => {
  const open = anyUnknown(args);
  if (open) return derive(open, site.at);
  const [text, search, by] = args.map((one) => (one.known ? textOf(one.value) : null));
  if (typeof text !== "string" || typeof search !== "string" || typeof by !== "string")
    return bad(site);
  if ((text.length + 1) * (by.length + 1) > 20 * site.scope.machine.bounds.text)
    return limit(site.scope.machine, site.at, "a text", "`replace` may make it too long");
  if (search.length < 2 || !search.startsWith("/") || !search.endsWith("/")) {
    const made = search === "" ? between(text, by) : text.replaceAll(search, () => by);
    return fromPieces([made], site.at, site.scope);
  }
  const regex = re2(search.slice(1, -1));
  if (regex === "invalid") return bad(site);
  if (!regex || !isBounded(regex, text.length))
    return unknown("unsupported", site.at, "replace(…)");
  const pieces: string[] = [];
  let last = 0;
  for (const match of matchesOf(regex, text)) {
    pieces.push(text.slice(last, match.index), expanded(by, match));
    last = match.index + match[0].length;
  }
  pieces.push(text.slice(last));
  return fromPieces(pieces, site.at, site.scope);
};

function between(text: string, by: string): string {
  return (
    Array.from(text)
      .map((one) => by + one)
      .join("") + by
  );
}

/** https://pkg.go.dev/regexp#Regexp.Expand */
function expanded(template: string, match: RegExpExecArray): string {
  return template.replaceAll(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole, a?: string, b?: string) => {
    const name = a ?? b;
    if (name === undefined) return whole === "$$" ? "$" : whole;
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? "";
  });
}

/** Captures as Terraform gives them: the whole match, a list of groups, or a map of named ones. */
function captures(match: RegExpExecArray): Plain {
  if (match.groups) return new Map(Object.entries(match.groups).map(([k, v]) => [k, v ?? null]));
  if (match.length === 1) return match[0];
  return match.slice(1).map((one) => (one as string | undefined) ?? null);
}

const matching =
  (all: boolean): Fn =>
  (args, site) => {
    const open = anyUnknown(args);
    if (open) return derive(open, site.at);
    const [pattern, text] = args.map((one) => (one.known ? textOf(one.value) : null));
    if (typeof pattern !== "string" || typeof text !== "string") return bad(site);
    const regex = re2(pattern);
    if (regex === "invalid") return bad(site);
    if (!regex || !isBounded(regex, text.length))
      return unknown("unsupported", site.at, `${site.name}(…)`);
    const found = matchesOf(regex, text).map((one) => captures(one));
    return all ? pureList(() => found)([], site) : pure(() => found[0])([], site);
  };

export const patterns: Table = [
  ["replace", "s s s", replace],
  ["regex", "s s", matching(false)],
  ["regexall", "s s", matching(true)],
];
