// Secrets that a kustomization generates, as far as they hold tokens of identities.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/

import { known, type Value } from "../../base/known.ts";
import { dig, field, fields, isAbsent } from "../../base/value.ts";
import { put, withPairs } from "./edit.ts";
import { itemFrom, wordAt, type Item } from "./item.ts";
import type { Layer } from "./layer.ts";
import { pairIn } from "./written.ts";

const tokens = /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token)$/;

/** By the name that is written: what a digest of the contents adds to it says nothing. */
export function generated({ secrets, body, file }: Layer): readonly Item[] {
  return secrets.flatMap(({ value, node }): readonly Item[] => {
    if (node.kind !== "mapping" || !tokens.test(wordAt(value, "type"))) return [];
    if (/^(?:merge|replace)$/.test(wordAt(value, "behavior"))) return [];
    const name = pairIn(node, "name");
    const header = name ? { start: name.keySpan.start, end: name.value.end } : node;
    return [
      itemFrom({
        file,
        node,
        kind: "Secret",
        apiVersion: "v1",
        body: secretOf(value, field(body, "generatorOptions")),
        at: { start: node.start, end: node.end },
        header,
        open: null,
      }),
    ];
  });
}

function secretOf(value: Value, everywhere: Value): Value {
  const { at } = value;
  const namespace = field(value, "namespace");
  const metadata = fields(new Map([["name", field(value, "name")]]), at);
  let made: Value = fields(
    new Map<string, Value>([
      ["apiVersion", known("v1", at)],
      ["kind", known("Secret", at)],
      ["metadata", isAbsent(namespace) ? metadata : put(metadata, "namespace", namespace)],
      ["type", field(value, "type")],
    ]),
    at,
  );
  for (const from of [everywhere, field(value, "options")])
    for (const key of ["labels", "annotations"])
      made = withPairs(made, ["metadata", key], dig(from, key));
  return made;
}
