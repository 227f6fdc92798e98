// Turns facts into lines that a case's expected/facts.txt holds.

import type { Known } from "../../../src/base/known.ts";
import { isFields } from "../../../src/base/known.ts";
import type { Origin } from "../../../src/base/origin.ts";
import { position } from "../../../src/base/origin.ts";
import { keylessOf } from "../../../src/catalog/migration.ts";
import type { Credential } from "../../../src/model/credential.ts";
import type { Carrier, Link, Slot } from "../../../src/model/declaration.ts";
import type { Fact } from "../../../src/model/fact.ts";
import type { Grant } from "../../../src/model/grant.ts";
import type { Identity } from "../../../src/model/identity.ts";
import type { Condition, Privilege } from "../../../src/model/privilege.ts";
import type { Facts } from "../../../src/model/tree-facts.ts";
import type { Trust } from "../../../src/model/trust.ts";

export function showFacts(facts: Facts): string {
  const lines = [
    ...facts.facts.flatMap(showFact),
    ...facts.gaps.map((gap) => `gap ${gap.kind} ${place(gap.at)}: ${gap.what}, ${gap.why}`),
  ];
  return `${lines.join("\n")}\n`;
}

function showFact(fact: Fact): readonly string[] {
  const name = fact.name.known && fact.name.value === null ? "" : ` named ${value(fact.name)}`;
  const active = fact.active.known ? (fact.active.value ? "" : " inactive") : " maybe";
  const head = `${fact.kind} ${fact.key.replace(/^terraform:/, "")} ${place(fact.at)}-${position(fact.at).endLine}${name}${active}`;
  return [
    head,
    `  ${[`place ${fact.place}`, ...slots(fact)].join(", ")}`,
    ...detail(fact).map((line) => `  ${line}`),
  ];
}

function detail(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case "identity":
      return identity(fact);
    case "credential":
      return credential(fact);
    case "grant":
      return grant(fact);
    case "trust":
      return trust(fact);
    case "control":
      return [`${fact.form} of ${fact.holds.map(link).join(", ")}`];
  }
}

function identity(fact: Identity): readonly string[] {
  const same = fact.sameAs ? [`same as ${link(fact.sameAs)}`] : [];
  return [
    `${fact.form}${fact.person ? ", person" : ""}, ${fact.sessions}`,
    ...carrier(fact.carrier),
    ...same,
  ];
}

function credential(fact: Credential): readonly string[] {
  const endings = fact.endings.map(
    (ending) => `ends by ${ending.means} ${value(ending.value)} ${place(ending.at)}`,
  );
  const writes = fact.writes ? [`writes ${value(fact.writes)}`] : [];
  const keyless = keylessOf(fact);
  const replacement = keyless === null ? [] : [`instead: ${keyless}`];
  return [
    `${fact.form}${fact.standing ? "" : ", per use"} of ${fact.of ? link(fact.of) : "nobody"}`,
    ...endings,
    ...writes,
    ...replacement,
    ...(fact.becomes ? [`as ${value(fact.becomes)} ${place(fact.becomes.at)}`] : []),
    ...(fact.claims ? [`token for ${fact.claims.subjects.join(", ")}`] : []),
    ...carrier(fact.carrier),
  ];
}

function grant(fact: Grant): readonly string[] {
  return [
    `${fact.defines ? "defines" : "hands over"}${fact.on === null ? "" : ` on ${fact.on}`}`,
    ...fact.holders.map(
      (holder) => `holder ${holder.label} (person ${holder.person}) ${link(holder.link)}`,
    ),
    ...fact.grants.map((one) => `grants ${link(one)}`),
    ...fact.privileges.map(privilege),
  ];
}

function trust(fact: Trust): readonly string[] {
  return [
    fact.on === undefined
      ? `into ${fact.into ? link(fact.into) : "any that refers to it"}`
      : `on ${fact.on}`,
    ...fact.admissions.flatMap((admission) => [
      `${value(admission.effect)} ${admission.principals.map((one) => `${one.kind} ${value(one.value)}`).join(", ")} ${place(admission.at)}${admission.issuer ? ` issuer ${value(admission.issuer)}` : ""}`,
      ...admission.conditions.map((one) => `  if ${condition(one)}`),
    ]),
    ...(fact.carrier ? carrier(fact.carrier) : []),
  ];
}

function privilege(one: Privilege): string {
  switch (one.kind) {
    case "role":
      return [
        `role ${value(one.role)} on ${value(one.scope)} (${one.scopeLevel}) ${place(one.at)}`,
        ...one.conditions.map((each) => `if ${condition(each)}`),
      ].join(" ");
    case "statement":
      return `${value(one.effect)} ${list(one.actions.patterns)}${one.minus ? ` but ${list(one.minus.patterns)}` : ""} on ${list(one.resources.patterns)} ${place(one.at)}`;
    case "rbac":
      return `rule ${list(one.verbs)} of [${list(one.apiGroups)}] ${list([...one.resources, ...one.nonResourceURLs])}${one.resourceNames.length > 0 ? ` named ${list(one.resourceNames)}` : ""} in ${one.namespace ?? "the cluster"} ${place(one.at)}`;
    case "scope":
      return `scope ${one.scope} ${value(one.level)} ${place(one.at)}`;
  }
}

function condition(one: Condition): string {
  return `${one.operator} ${one.key} ${list(one.values)}`;
}

function carrier(one: Carrier): readonly string[] {
  const labels = one.labels.map(({ from, map }) =>
    map.known && isFields(map.value)
      ? `${from} { ${[...map.value.fields].map(([key, inner]) => `${key} = ${value(inner)}`).join(", ")} }`
      : `${from} ${value(map)}`,
  );
  const texts = one.texts.map((text) => `text ${value(text)}`);
  const owners = one.owners.map((owner) => `owner ${value(owner)}`);
  return [`carrier ${[one.kind, ...labels, ...texts, ...owners].join("; ")}`];
}

function slots(fact: Fact): readonly string[] {
  return (Object.entries(fact.slots) as [string, Slot | undefined][]).flatMap(([name, slot]) =>
    slot ? [`${name}: ${slot.how} ${slot.attribute} ${place(slot.at)}`] : [],
  );
}

function link(one: Link): string {
  if (one.how === "reference") return `→ ${one.address}`;
  return one.how === "name"
    ? `→ ${one.platform} ${one.type} ${one.namespace === null ? "" : `${one.namespace}/`}${one.name}`
    : `→ ?${one.name}`;
}

function list(values: readonly Known<unknown>[]): string {
  return values.map(value).join(", ");
}

/** Unknown parts as `${name}`. */
function value(one: Known<unknown>): string {
  if (one.known)
    return one.value === null ? "null" : String(one.value as string | number | boolean);
  if (!one.pieces) return `\${${one.name}}`;
  return one.pieces.map((piece) => (typeof piece === "string" ? piece : value(piece))).join("");
}

function place(at: Origin): string {
  const { file, line } = position(at);
  return file === "main.tf" ? `@${line}` : `@${file}:${line}`;
}
