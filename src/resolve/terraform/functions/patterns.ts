// Functions of patterns: replace, regex, regexall.

import { known, unknown } from "../../../base/known.ts";
import { limit } from "../scope.ts";
import { fromPieces } from "../template.ts";
import { derive, textOf } from "../values.ts";
import type { Plain } from "../values.ts";
import { anyUnknown, bad, letters, pure } from "./function.ts";
import type { Fn, Table } from "./function.ts";
import { isBounded, re2 } from "./regex.ts";

const replace: Fn = (args, site) => {
  const open = anyUnknown(args);
  if (open) return derive(open, site.at);
  const [text, search, by] = args.map((one) => (one.known ? textOf(one.value) : null));
  if (typeof text !== "string" || typeof search !== "string" || typeof by !== "string")
    return bad(site);
  if ((text.length + 1) * (by.length + 1) > 20 * site.scope.machine.bounds.text)
    return limit(site.scope.machine, site.at, "a text", "`replace` may make it too long");
  if (search.length < 2 || !search.startsWith("/") || !search.endsWith("/")) {
    if (search === "")
      return known(
        letters(text)
          .map((one) => by + one)
          .join("") + by,
        site.at,
      );
    return fromPieces([text.replaceAll(search, () => by)], site.at, site.scope);
  }
  const regex = re2(search.slice(1, -1));
  if (!regex || !isBounded(regex, text.length))
    return unknown("unsupported", site.at, "replace(…)");
  const template = by.replaceAll(/\$\$/g, "\0");
  const replaced = text.replaceAll(regex, (...found: unknown[]) => {
    const groups = found.at(-1);
    const named =
      typeof groups === "object" && groups !== null ? (groups as Record<string, string>) : {};
    const pick = (name: string): string => {
      const one = /^\d+$/.test(name) ? found[Number(name)] : named[name];
      return typeof one === "string" ? one : "";
    };
    return template.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (_, a?: string, b?: string) =>
      pick(a ?? b ?? ""),
    );
  });
  return fromPieces([replaced.replaceAll("\0", "$")], site.at, site.scope);
};

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
    if (!regex || !isBounded(regex, text.length))
      return unknown("unsupported", site.at, `${site.name}(…)`);
    const found = [...text.matchAll(regex)].map((one) => captures(one));
    return pure(() => (all ? found : found[0]))([], site);
  };

export const patterns: Table = [
  ["replace", "s s s", replace],
  ["regex", "s s", matching(false)],
  ["regexall", "s s", matching(true)],
];
