// Tells the account that a plan is applied in from others: a number read from the platform means "ours", and source says so better.

import { textAt } from "../../../base/json.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, unknown } from "../../../base/known.ts";
import type { Planned } from "./read-plan.ts";

/** A principal's ARN, or the account alone: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const principal = /arn:[^:"\s]*:(?:iam|sts)::\d{12}:|^\d{12}$/;

/**
 * Whether the references in what source leaves open tell more than the plan's text: who is meant is known by them, and a text that holds
 * a name, or our own account's number, is nobody yet. A value that is a reference and nothing else keeps it.
 */
export function saysMore(source: UnknownValue, text: string): boolean {
  const holes = (source.pieces ?? [source]).filter((one) => typeof one !== "string");
  const isReference = ({ reference, why }: UnknownValue): boolean =>
    reference !== undefined && (why === "computed" || why === "data-source");
  if (!holes.every(isReference)) return false;
  return principal.test(text) || (source.pieces !== undefined && holes.some(isManaged));
}

function isManaged({ why }: UnknownValue): boolean {
  return why === "computed";
}

export function ownAccountsOf(resources: Iterable<Planned>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { mode, type, before, after } of resources)
    for (const told of [before, after]) {
      const id = type === "aws_caller_identity" ? textAt(told?.values, "account_id") : null;
      const arn = mode === "resource" ? textAt(told?.values, "arn") : null;
      const account = id ?? /^arn:[^:]*:iam::(\d{12}):/.exec(arn ?? "")?.[1];
      if (account !== undefined) found.add(account);
    }
  return found;
}

/** The value with a hole in place of an account of ours, where it names a principal. */
export function withOwnAccount(value: Value, accounts: ReadonlySet<string>): Value {
  if (!value.known || accounts.size === 0) return value;
  const data = value.value;
  const inner = (one: Value): Value => withOwnAccount(one, accounts);
  if (isItems(data)) return { ...value, value: { ...data, items: data.items.map(inner) } };
  if (isFields(data)) {
    const fields = new Map([...data.fields].map(([key, one]) => [key, inner(one)]));
    return { ...value, value: { ...data, fields } };
  }
  if (typeof data !== "string" || !principal.test(data)) return value;
  const [whole, before = "", account = "", after = ""] = /^(.*?)(\d{12})(.*)$/s.exec(data) ?? [];
  if (whole === undefined || !accounts.has(account)) return value;
  const name = "data.aws_caller_identity.account_id";
  const hole = unknown("data-source", value.at, name);
  if (before === "" && after === "") return hole;
  const pieces = [before, hole, after].filter((one) => one !== "");
  return unknown("data-source", value.at, name, { pieces });
}
