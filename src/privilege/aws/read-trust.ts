// Turns a trust policy's statements into admissions: who is let in, under what conditions, by whose tokens.

import type { Fields, Known, Value } from "../../base/known.ts";
import { isFields, known, unknown } from "../../base/known.ts";
import { entries, isAbsent, openPart } from "../../base/value.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Admission, Principal } from "../../model/trust.ts";
import { isSaml } from "./people.ts";
import {
  alternatives,
  conditionsOf,
  effectOf,
  isAllow,
  member,
  outline,
  patterns,
  statementsOf,
  texts,
} from "./read-policy.ts";

/** Statements that only let a session be tagged admit nobody. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html */
const accompanying = new Set(["sts:tagsession", "sts:setsourceidentity", "sts:setcontext"]);

export function readTrust(document: Value): readonly Admission[] {
  return statementsOf(document)
    .filter((statement) => !onlyAccompanies(statement))
    .map((statement) => ({ ...readAdmission(statement), wide: wideIn(statement) }));
}

/** What brings along the actions that accompany becoming. */
function wideIn(statement: Value): Known<string> | undefined {
  const { except, patterns: written } = patterns(statement, "Action", "NotAction");
  return except
    ? undefined
    : written.find((one) => one.known && /^(\*+|sts:\*+)$/i.test(one.value));
}

/** One statement of a trust or resource policy. */
export function readAdmission(statement: Value): Admission {
  const effect = effectOf(statement);
  const principals = principalsOf(statement, isAllow(effect));
  const conditions = conditionsOf(statement);
  return {
    effect,
    principals,
    conditions,
    issuer: issuerOf(principals, conditions),
    at: statement.at,
  };
}

function onlyAccompanies(statement: Value): boolean {
  const actions = patterns(statement, "Action", "NotAction");
  if (actions.except || actions.patterns.length === 0) return false;
  return actions.patterns.every(
    (action) => action.known && accompanying.has(action.value.toLowerCase()),
  );
}

/** `open`: who may be let in is taken to be. */
function principalsOf(statement: Value, open: boolean): readonly Principal[] {
  const written = member(statement, "Principal");
  if (isAbsent(written)) {
    const except = member(statement, "NotPrincipal");
    // All but the named, which is anyone: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
    return isAbsent(except)
      ? []
      : [{ kind: "anyone", value: known("all but NotPrincipal", except.at), at: except.at }];
  }
  const read = open ? alternatives : texts;
  if (!written.known && !(open && written.choices))
    return [{ kind: "unknown", value: written, at: written.at }];
  if (!written.known || !isFields(written.value))
    return read(written).map((value) => principal(value, "AWS"));
  const maybe = open ? perhapsIn(written.value) : null;
  const found = [...entries(written), ...(maybe ?? [])].flatMap(([kind, values]) =>
    read(values).map((value) => principal(value, kind)),
  );
  const rest = maybe ? null : openPart(written);
  return rest ? [...found, { kind: "unknown", value: rest, at: rest.at }] : found;
}

/** The members that may be there, where nothing else may. */
function perhapsIn({ maybe, open, closed }: Fields): readonly (readonly [string, Value])[] | null {
  if (!maybe || !closed || (open ?? []).length > 0) return null;
  const found = maybe.flatMap(({ key, value }): readonly (readonly [string, Value])[] =>
    key.known && typeof key.value === "string" ? [[key.value, value]] : [],
  );
  return found.length === maybe.length ? found : null;
}

function principal(value: Known<string>, kind: string): Principal {
  return { kind: principalKind(value, kind.toLowerCase()), value, at: value.at };
}

function principalKind(value: Known<string>, kind: string): Principal["kind"] {
  if (kind === "service") return "service";
  if (kind === "federated") return value.known && value.value === "*" ? "anyone" : "federated";
  if (kind === "canonicaluser") return "account";
  const written = outline(value);
  if (written === "*") return "anyone";
  if (/^[\d…]+$/.test(written ?? "") || /:iam::[^:]*:root$/.test(written ?? ""))
    return written === "…" ? kindOfReference(value) : "account";
  if (/:(iam|sts)::[^:]*:(role|user|assumed-role|federated-user)\//.test(written ?? ""))
    return "identity";
  // Unique ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  if (/^(AIDA|AROA)[A-Z0-9]{12,}$/.test(written ?? "")) return "identity";
  if (/:cloudfront:.*origin access identity/i.test(written ?? "")) return "identity";
  return kindOfReference(value);
}

function kindOfReference(value: Known<string>): Principal["kind"] {
  const name = value.reference
    ? `${value.reference.address}.${value.reference.path.join(".")}`
    : value.known
      ? ""
      : value.name;
  if (/(^|\.)aws_(iam_(role|user|session_context)|iam_roles)\./.test(name)) return "identity";
  if (
    /account_id$|(^|\.)aws_(organizations_account|elb_service_account|redshift_service_account|billing_service_account)\b/.test(
      name,
    )
  )
    return "account";
  return "unknown";
}

const providerArn = /:oidc-provider\/(.+)$/;

/** The issuer of web identity tokens; null where the principal needs none (an account, a service, SAML). */
function issuerOf(
  principals: readonly Principal[],
  conditions: readonly Condition[],
): Known<string | null> | null {
  const federated = principals.find((one) => one.kind === "federated");
  if (!federated) return null;
  const { value } = federated;
  if (isSaml(value)) return null;
  const written = outline(value);
  const issuer = written === null ? undefined : providerArn.exec(written)?.[1];
  if (issuer !== undefined && !issuer.includes("…")) return known<string | null>(issuer, value.at);
  if (value.known && !value.value.startsWith("arn:")) return { ...value, value: value.value };
  const key = conditions
    .map((one) => /^([^:/]+\.[^:]+):(aud|sub|amr|azp|oaud|email)$/i.exec(one.key)?.[1])
    .find((one) => one !== undefined);
  if (key !== undefined) return known<string | null>(key, value.at);
  return value.known ? unknown("unsupported", value.at, value.value) : value;
}
