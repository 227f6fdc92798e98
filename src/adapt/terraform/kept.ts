// A credential that a secret manager keeps, too → what rotates it there, and what only reminds somebody to.

import { append } from "../../base/grouped.ts";
import type { Known, Value } from "../../base/known.ts";
import { known, mapKnown, unknown } from "../../base/known.ts";
import { dig, field, isAbsent, number, text } from "../../base/value.ts";
import { isOff } from "../../model/active.ts";
import type { Credential, Ending, Reminder } from "../../model/credential.ts";
import type { Fact } from "../../model/fact.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { longestGap } from "./aws/schedule.ts";
import { secretsIn } from "./secrets-in.ts";

/** With what the secret managers of the root do about those among the facts that stand. */
export function withKeepers(
  facts: readonly Fact[],
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Fact[] {
  if (!facts.some((fact) => isKept(fact))) return facts;
  const keeping = keepingIn(context).get(block.address);
  if (!keeping) return facts;
  const { endings, reminders } = keeping;
  return facts.map((fact) =>
    isKept(fact) ? { ...fact, endings: [...fact.endings, ...endings], reminders } : fact,
  );
}

/** What a platform is handed is a copy by itself. */
function isKept(fact: Fact): fact is Credential {
  return fact.kind === "credential" && fact.standing && fact.form !== "stored-secret";
}

interface Keeping {
  readonly endings: Ending[];
  readonly reminders: Reminder[];
}

type Keepings = Map<string, Keeping>;

/** Read once a root: it may keep thousands. */
const read = new WeakMap<AdaptContext, Keepings>();

/** By the address of what is kept. */
function keepingIn(context: AdaptContext): Keepings {
  const before = read.get(context);
  if (before) return before;
  const found: Keepings = new Map();
  read.set(context, found);
  addRotations(found, context);
  addGoogle(found, context);
  addAzure(found, context);
  return found;
}

function keepingOf(found: Keepings, address: string): Keeping {
  const keeping = found.get(address) ?? { endings: [], reminders: [] };
  found.set(address, keeping);
  return keeping;
}

/**
 * Rotating a secret changes the credential in the secret and in the service that it is for:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html. Of several in one secret nobody can tell which.
 */
function addRotations(found: Keepings, context: AdaptContext): void {
  const rotations = new Map<string, Ending[]>();
  for (const one of context.all("aws_secretsmanager_secret_rotation")) {
    const days = isOff(one) || !isDone(one) ? null : daysBetween(one);
    if (days === null) continue;
    const secret = secretOf(one, "secret_id");
    const ending = { means: "rotation", value: sure(one, days), at: days.at } as const;
    append(rotations, secret, ending);
  }
  if (rotations.size === 0) return;
  const held = new Map<string, Value[]>();
  for (const one of context.all("aws_secretsmanager_secret_version")) {
    if (isOff(one)) continue;
    const values = [field(one.body, "secret_string"), field(one.body, "secret_binary")];
    const secret = secretOf(one, "secret_id");
    for (const value of values) append(held, secret, value);
  }
  for (const [secret, endings] of rotations) {
    const [only, ...others] = secretsIn(held.get(secret) ?? []);
    if (secret !== "" && only !== undefined && others.length === 0)
      keepingOf(found, only).endings.push(...endings);
  }
}

/** Whether it is made decides whether it rotates anything. */
function sure({ active }: ResolvedBlock, days: Known<number | null>): Known<number | null> {
  return active.known ? days : active;
}

/** Somebody must do it; without a function Secrets Manager refuses a secret that no service of AWS's manages. */
function isDone({ body }: ResolvedBlock): boolean {
  return ["rotation_lambda_arn", "external_secret_rotation_role_arn"].some((name) => {
    const value = field(body, name);
    return !isAbsent(value) || value.reference !== undefined;
  });
}

function daysBetween({ body }: ResolvedBlock): Known<number | null> | null {
  const days = dig(body, "rotation_rules", "automatically_after_days");
  if (!isAbsent(days)) return number(days);
  const schedule = dig(body, "rotation_rules", "schedule_expression");
  if (isAbsent(schedule)) return null;
  const said = text(schedule);
  if (!said.known) return said;
  const gap = longestGap(said.value ?? "");
  return gap === null
    ? unknown("unsupported", said.at, said.value ?? "schedule_expression")
    : { ...said, value: gap };
}

/** It tells whoever listens, and changes nothing: https://cloud.google.com/secret-manager/docs/secret-rotation */
function addGoogle(found: Keepings, context: AdaptContext): void {
  for (const one of context.all("google_secret_manager_secret_version")) {
    const by = secretOf(one, "secret");
    const secret = by === "" || isOff(one) ? null : context.find(by);
    if (!secret || isOff(secret)) continue;
    const next = dig(secret.body, "rotation", "next_rotation_time");
    if (isAbsent(next)) continue;
    const every = mapKnown(text(dig(secret.body, "rotation", "rotation_period")), daysOf);
    for (const address of secretsIn([field(one.body, "secret_data")]))
      keepingOf(found, address).reminders.push({ first: text(next), every, by });
  }
}

/** `7776000s` */
function daysOf(duration: string | null): number | null {
  const seconds = Number(/^(\d{1,12}(?:\.\d+)?)s$/.exec(duration ?? "")?.[1] ?? 0);
  return seconds > 0 ? seconds / 86_400 : null;
}

/** What is kept there past its day opens as before: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets#secret-attributes */
function addAzure(found: Keepings, context: AdaptContext): void {
  for (const secret of context.all("azurerm_key_vault_secret")) {
    const day = field(secret.body, "expiration_date");
    if (isAbsent(day) || isOff(secret)) continue;
    const reminder = { first: text(day), every: known(null, day.at), by: secret.address };
    for (const address of secretsIn([field(secret.body, "value")]))
      keepingOf(found, address).reminders.push(reminder);
  }
}

function secretOf({ body }: ResolvedBlock, attribute: string): string {
  return field(body, attribute).reference?.address ?? "";
}
