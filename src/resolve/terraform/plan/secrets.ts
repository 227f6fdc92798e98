// Tells which texts of a plan are secret: those it marks as sensitive, wherever else they stand.
// A provider that computes one attribute from another loses the mark: `tags_all` of a sensitive tag has none.

import { at, isObject, listAt, pairsAt } from "../../../base/json.ts";
import { literalPattern } from "../../../base/literal-pattern.ts";

export type IsSecret = (text: string) => boolean;

/** A shorter text stands in others by chance: there only the whole text counts. */
const longEnough = 6;
/** Of more, a text that is none of them may still hold one: all are taken for secret. */
const mostSought = 1000;

export function secretsOf(plan: unknown): IsSecret {
  const found = new Set<string>();
  const declared = at(plan, "configuration", "root_module", "variables");
  for (const [name, input] of pairsAt(plan, "variables"))
    collect(at(input, "value"), at(declared, name, "sensitive") === true, found);
  for (const values of [at(plan, "planned_values"), at(plan, "prior_state", "values")]) {
    for (const [, output] of pairsAt(values, "outputs"))
      collect(at(output, "value"), at(output, "sensitive"), found);
    const modules: unknown[] = [at(values, "root_module")];
    for (const module of modules) {
      for (const child of listAt(module, "child_modules")) modules.push(child);
      for (const one of listAt(module, "resources"))
        collect(at(one, "values"), at(one, "sensitive_values"), found);
    }
  }
  for (const one of [...listAt(plan, "resource_changes"), ...listAt(plan, "resource_drift")]) {
    collect(at(one, "change", "before"), at(one, "change", "before_sensitive"), found);
    collect(at(one, "change", "after"), at(one, "change", "after_sensitive"), found);
  }
  for (const [, change] of pairsAt(plan, "output_changes")) {
    collect(at(change, "before"), at(change, "before_sensitive"), found);
    collect(at(change, "after"), at(change, "after_sensitive"), found);
  }
  return tester(found);
}

function tester(found: ReadonlySet<string>): IsSecret {
  const sought = [...found].filter((one) => one.length >= longEnough);
  if (sought.length > mostSought) return () => true;
  if (sought.length === 0) return (text) => found.has(text);
  // One pass over a text for all of them. What holds a long secret holds its beginning.
  const all = new RegExp(sought.map((one) => literalPattern(one.slice(0, longest))).join("|"));
  return (text) => found.has(text) || all.test(text);
}

const longest = 64;

/** All texts that stand where the mask says `true`. Without recursion: whoever wrote the file chose its depth. */
function collect(value: unknown, mask: unknown, into: Set<string>): void {
  const todo: (readonly [unknown, unknown])[] = [[value, mask]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [one, hides] = next;
    if (hides !== true && (typeof hides !== "object" || hides === null)) continue;
    if (hides === true && (typeof one === "string" || typeof one === "number")) add(one, into);
    else if (Array.isArray(one))
      one.forEach((item: unknown, i) => todo.push([item, under(hides, i)]));
    else if (isObject(one))
      for (const [key, inner] of Object.entries(one)) todo.push([inner, under(hides, key)]);
  }
}

function add(secret: string | number, into: Set<string>): void {
  const text = String(secret);
  // Small numbers and empty texts are no secrets that anybody could recognise.
  if (typeof secret === "string" ? text !== "" : text.length >= longEnough) into.add(text);
}

function under(mask: unknown, key: string | number): unknown {
  if (mask === true) return true;
  return Array.isArray(mask) && typeof key === "number" ? mask[key] : at(mask, String(key));
}
