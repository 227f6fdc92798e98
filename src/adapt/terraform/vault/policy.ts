// Turns Vault's policies into grants: each path with its capabilities, from HCL, JSON or a policy document.
// https://developer.hashicorp.com/vault/docs/concepts/policies

import type { Known, UnknownValue, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { field, items } from "../../../base/value.ts";
import type { Privilege } from "../../../model/privilege.ts";
import { parseHcl } from "../../../parse/hcl/parse.ts";
import type { Attribute, Block } from "../../../parse/hcl/syntax.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { declare, valueSlot } from "../declare.ts";
import { referenceIn, textOf, typeOf } from "../reference.ts";

export const vaultPolicy: Adapter = (block, context) => {
  const value = field(block.body, "policy");
  const slot = valueSlot(block, value, "policy");
  return [
    {
      kind: "grant",
      holders: [],
      privileges: privilegesOf(value, context),
      grants: [],
      defines: true,
      on: null,
      ...declare(block, { platform: "vault", slots: slot ? { scope: slot } : {} }),
    },
  ];
};

function privilegesOf(value: Value, context: AdaptContext): readonly Privilege[] {
  const reference = referenceIn(value);
  const document =
    reference && typeOf(reference.address) === "data.vault_policy_document"
      ? context.find(reference.address)
      : null;
  if (document)
    return items(field(document.body, "rule")).map((rule) =>
      statement(textOf(field(rule, "path")), items(field(rule, "capabilities")).map(textOf)),
    );
  const pieces = value.known
    ? typeof value.value === "string"
      ? [value.value]
      : []
    : value.pieces;
  return pieces ? inText(pieces, value) : [whole(value)];
}

/** Of which nothing can be read. */
function whole(value: Value): Privilege {
  const hidden: Known<string> = value.known ? known("", value.at) : value;
  return statement(hidden, [hidden]);
}

/** A hole stands in the text as a word that no policy writes. */
const hole = (index: number): string => `\uE000${index}\uE001`;
const holes = /\uE000(\d+)\uE001/;

function inText(pieces: readonly (string | UnknownValue)[], value: Value): readonly Privilege[] {
  const policy = pieces.map((piece, index) => (typeof piece === "string" ? piece : hole(index)));
  const { body, problems } = parseHcl(policy.join(""));
  if (problems.length > 0) return [whole(unknown("unsupported", value.at, "the policy"))];
  const filled = (written: string): Known<string> => {
    const parts = written
      .split(holes)
      .map((part, index) => (index % 2 === 0 ? part : (pieces[Number(part)] ?? "")));
    const first = parts.find((part) => typeof part !== "string");
    if (typeof first !== "object") return known(written, value.at, value.through);
    return unknown(first.why, value.at, first.name, {
      pieces: parts.filter((part) => part !== ""),
    });
  };
  return body.blocks
    .filter(({ type, labels }) => type === "path" && labels.length === 1)
    .map((one) => statement(filled(one.labels[0]?.value ?? ""), capabilitiesOf(one).map(filled)));
}

function capabilitiesOf({ body }: Block): readonly string[] {
  const named = (name: string): Attribute | undefined =>
    body.attributes.find((one) => one.name === name);
  const list = named("capabilities")?.value;
  if (list?.kind === "tuple")
    return list.items.flatMap((one) => (one.kind === "text" ? [one.value] : []));
  // The older form: https://developer.hashicorp.com/vault/docs/concepts/policies#policy-syntax
  const older = named("policy")?.value;
  return older?.kind === "text" ? [older.value] : [];
}

function statement(path: Known<string>, capabilities: readonly Known<string>[]): Privilege {
  const denied = capabilities.some((one) => one.known && one.value === "deny");
  return {
    kind: "statement",
    platform: "vault",
    effect: known(denied ? "deny" : "allow", path.at),
    actions: { except: false, patterns: capabilities, at: path.at },
    minus: null,
    resources: { except: false, patterns: [path], at: path.at },
    conditions: [],
    at: path.at,
  };
}
