// An `ApplicationSet` of Argo CD → the applications that it makes, as far as anybody can tell what it is filled with.

import type { Value } from "../../base/known.ts";
import { dig, field, items } from "../../base/value.ts";
import { put, withTexts } from "./edit.ts";
import { filled, parametersIn, type Seen } from "./generators.ts";
import { wordAt } from "./item.ts";

/** Each as an `Application` with its metadata and specification. */
export function applicationsOf(body: Value, seen: Seen): readonly Value[] {
  const spec = field(body, "spec");
  const template = field(spec, "template");
  const all = parametersIn(items(field(spec, "generators")), seen);
  const word = wordAt(body, "metadata", "namespace");
  const own = dig(body, "metadata", "namespace");
  return all.map((parameters) => {
    const made = filled(template, parameters);
    const metadata = field(made, "metadata");
    return word === "" ? made : put(made, "metadata", put(metadata, "namespace", own));
  });
}

/** Of applications that differ in their names and clusters alone the first: they lay the same down in each. */
export function eachOnce(applications: readonly Value[]): readonly Value[] {
  const found = new Map<string, Value>();
  for (const one of applications) {
    const id = [dig(one, "spec", "destination", "namespace"), ...sourcesIn(one)].map(textsIn);
    const key = id.join("\n");
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function sourcesIn(application: Value): readonly Value[] {
  return ["source", "sources"].map((key) => dig(application, "spec", key));
}

/** Made of one template they have as many texts each. */
function textsIn(value: Value): string {
  const found: string[] = [];
  withTexts(value, (text, one) => {
    found.push(text);
    return one;
  });
  return JSON.stringify(found);
}
