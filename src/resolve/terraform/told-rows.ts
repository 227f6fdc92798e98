// Turns instances that an overlay tells into rows: what source tells of them is kept, and what it leaves open stays unknown.

import { known, unknown } from "../../base/known.ts";
import type { Value } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { field } from "../../base/value.ts";
import { pairOf } from "./pairs.ts";
import type { Row, Rows } from "./expand.ts";
import { mayBeUnder } from "./open-key.ts";
import type { Instances } from "./overlay.ts";
import { bind } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { map } from "./values.ts";

export function toldRows(rows: Rows, { keys, all }: Instances, scope: Scope, at: Origin): Rows {
  const { kind, open } = rows;
  const made = keys.map((key): Row => {
    const own = rows.rows.find((row) => row.key === key);
    const inner = own?.scope ?? keyed(rows, key, scope, at);
    return { key, scope: inner, active: known(true, at) };
  });
  if (!all) {
    const others = rows.rows.filter(({ key }) => isOpen(key) || !keys.includes(key));
    return { kind, rows: [...made, ...others], open };
  }
  if (made.length > 0) return { kind, rows: made, open: null };
  const off = rows.rows.slice(0, 1).map((row) => ({ ...row, active: known(false, at) }));
  return { kind, rows: off, open: null };
}

function isOpen(key: Row["key"]): key is Extract<Row["key"], object> {
  return typeof key === "object" && key !== null;
}

/** A scope for a key that source has no row of. */
function keyed({ kind, rows }: Rows, key: string | number | null, scope: Scope, at: Origin): Scope {
  if (kind === "single") return scope;
  if (kind === "count") return bind(scope, "count", map(new Map([["index", known(key, at)]]), at));
  return bind(scope, "each", pairOf(known(key, at), valueUnder(rows, key, at), at));
}

/** What source has for the one open key that this one may be. */
function valueUnder(rows: readonly Row[], key: string | number | null, at: Origin): Value {
  const [only, more] = rows.filter((row) => isOpen(row.key) && mayBeUnder(row.key, key));
  const pair = only && !more ? only.scope.bindings?.value : undefined;
  return pair && "known" in pair ? field(pair, "value") : unknown("unsupported", at, "each.value");
}
