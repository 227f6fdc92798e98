// Turns the body of a `data "google_iam_policy"` into the allow policy that the provider makes of it, each part where it is written.
// https://registry.terraform.io/providers/hashicorp/google/latest/docs/data-sources/iam_policy

import type { UnknownValue, Value } from "../../base/known.ts";
import { isItems } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { field } from "../../base/value.ts";
import { jsonText } from "./functions/encoding.ts";
import { blocksOf, textSet } from "./blocks.ts";
import { firstUnknown, list, map, sortedKeys, textOf } from "./values.ts";

export function allowPolicyOf(body: Value, at: Origin): Value {
  const audits = blocksOf(field(body, "audit_config"));
  const bindings = blocksOf(field(body, "binding"));
  return withoutEmpty(
    [
      ["auditConfigs", list(audits.bodies.map(auditOf), at, audits.rest)],
      ["bindings", list(merged(bindings.bodies), at, bindings.rest)],
    ],
    at,
  );
}

/** Go writes no empty lists, no empty texts and nothing that is null. */
function withoutEmpty(fields: readonly (readonly [string, Value])[], at: Origin): Value {
  return map(new Map(fields.filter(([, value]) => !isEmpty(value))), at);
}

function isEmpty(value: Value): boolean {
  if (!value.known) return false;
  if (isItems(value.value)) return value.value.items.length === 0 && !value.value.rest;
  return value.value === null || value.value === "";
}

interface Binding {
  readonly at: Origin;
  readonly role: Value;
  readonly condition: Value | null;
  readonly members: Value[];
  rest: UnknownValue | null;
}

/** Blocks of one role and condition are one binding; bindings stand in the order of their roles. */
function merged(bodies: readonly Value[]): readonly Value[] {
  const byKey = new Map<string, Binding>();
  let open = false;
  for (const body of bodies) {
    const role = field(body, "role");
    const condition = conditionOf(field(body, "condition"));
    const written = keyOf(role, condition);
    const key = written ?? `?${byKey.size}`;
    open ||= written === null;
    const members = blocksOf(field(body, "members"));
    const before = byKey.get(key);
    if (before) {
      before.members.push(...members.bodies);
      before.rest ??= members.rest;
    } else
      byKey.set(key, {
        at: body.at,
        role,
        condition,
        members: [...members.bodies],
        rest: members.rest,
      });
  }
  // Nobody can tell where a binding stands whose role is unknown.
  const keys = open ? [...byKey.keys()] : sortedKeys(byKey);
  return keys.map((key) => bindingOf(byKey.get(key) as Binding));
}

function keyOf(role: Value, condition: Value | null): string | null {
  if (!role.known || (condition && firstUnknown(condition))) return null;
  const parts = ["expression", "title", "description"].map((name) =>
    condition ? jsonText(field(condition, name)) : "",
  );
  return [textOf(role.value), ...parts].join("\n");
}

function bindingOf({ at, role, condition, members, rest }: Binding): Value {
  return withoutEmpty(
    [
      ...(condition ? [["condition", condition] as const] : []),
      ["members", list(textSet(members), at, rest)],
      ["role", role],
    ],
    at,
  );
}

/** At most one; null for none. */
function conditionOf(value: Value): Value | null {
  const { bodies, rest } = blocksOf(value);
  const [body] = bodies;
  if (!body) return rest;
  const part = (name: string): readonly [string, Value] => [name, field(body, name)];
  return withoutEmpty([part("description"), part("expression"), part("title")], body.at);
}

function auditOf(body: Value): Value {
  const configs = blocksOf(field(body, "audit_log_configs"));
  const logs = configs.bodies.map((one) => {
    const exempted = blocksOf(field(one, "exempted_members"));
    return withoutEmpty(
      [
        ["exemptedMembers", list(textSet(exempted.bodies), one.at, exempted.rest)],
        ["logType", field(one, "log_type")],
      ],
      one.at,
    );
  });
  return withoutEmpty(
    [
      ["auditLogConfigs", list(logs, body.at, configs.rest)],
      ["service", field(body, "service")],
    ],
    body.at,
  );
}
