// Turns a block into the roles and privileges that it grants, by the attributes that the catalog's entry names.

import type { Known, Value } from "../../base/known.ts";
import { known } from "../../base/known.ts";
import { entries, field, flag, isAbsent, items, text } from "../../base/value.ts";
import { isFields } from "../../base/known.ts";
import type { TypeEntry } from "../../catalog/catalog.ts";
import type { Privilege } from "../../model/privilege.ts";
import type { ScopeLevel } from "../../model/scope-level.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import { written } from "./reference.ts";

export function privilegesByCatalog(
  block: ResolvedBlock,
  { platform, roles = [], flags = {}, on }: TypeEntry,
): readonly Privilege[] {
  const { scope, scopeLevel } = scopeOf(block, on);
  const named = roles.flatMap((path) => all(block.body, path.split("."))).map(roleOf);
  const flagged = Object.entries(flags).flatMap(([path, role]): Known<string>[] =>
    all(block.body, path.split(".")).flatMap((value) => {
      const set = flag(value);
      return set.known && set.value === true ? [known(role, value.at, value.through)] : [];
    }),
  );
  return [...named, ...flagged].map((role) => ({
    kind: "role",
    platform,
    role,
    scope,
    scopeLevel,
    conditions: [],
    at: role.at,
  }));
}

/** Every value at a path, through the blocks of lists. */
function all(value: Value, path: readonly string[]): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined) return items(value).filter((one) => !isAbsent(one));
  return items(value).flatMap((one) => all(field(one, key), rest));
}

/** What a data source lists by name (`permissions["DNS Write"]`) is called so. */
function roleOf(value: Value): Known<string> {
  const last = value.reference?.path.at(-1);
  if (!value.known && typeof last === "string" && (value.reference?.path.length ?? 0) > 1)
    return known(last, value.at, value.through);
  const role = text(value);
  return role.known ? { ...role, value: role.value ?? "" } : role;
}

interface Scope {
  readonly scope: Known<string | null>;
  readonly scopeLevel: ScopeLevel;
}

/** The first of the attributes that is there says on what: a `*` in it is everything, as where none is. */
function scopeOf(block: ResolvedBlock, on: TypeEntry["on"] = []): Scope {
  const found = on
    .flatMap((path) => all(block.body, path.split(".")).map((value) => ({ path, value })))
    .find(({ value }) => !(value.known && value.value === false));
  if (!found) return { scope: known(null, block.header), scopeLevel: "account" };
  const { path, value } = found;
  const shown =
    value.known && isFields(value.value)
      ? entries(value)
          .map(([key]) => key)
          .join(", ") || path
      : written(value);
  const scope = value.known ? known(shown, value.at, value.through) : text(value);
  return { scope, scopeLevel: shown.includes("*") ? "account" : "resource" };
}
