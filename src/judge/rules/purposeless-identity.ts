// A standing identity that says nowhere what it is for → a complaint.

import type { Known, UnknownValue } from "../../base/known.ts";
import { whereWritten } from "../../base/origin.ts";
import { nowhere, type Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Crossing } from "../../model/crossing.ts";
import { isDeny } from "../../model/deny.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model, Purpose } from "../../model/model.ts";
import { isPodToken } from "../../model/pod-token.ts";
import type { Trust } from "../../model/trust.ts";
import { hasTwin, isMachine, isStanding } from "../askable.ts";
import { howToWrite } from "../carriers.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { brokenComments, code, nameOf } from "../words.ts";

export const rule: Rule = { id: "purposeless-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isMachine(fact) || fact.sessions === "short" || !isWhole(change)) return [];
  const { head, policy } = context;
  const purpose = head.purposes.get(fact.key);
  if (!purpose || hasTwin(fact, head)) return [];
  const { text, ticket } = purpose;
  const words = [text, ticket];
  if (words.some((one) => one.known && one.value !== null && saysIt(one.value, fact, context)))
    return [];
  const name = nameOf(fact);
  const hidden = words.find((one): one is UnknownValue => !one.known);
  const said = text.known ? text.value : null;
  return [
    {
      variant: hidden ? "unknown" : variantOf(fact, purpose, head),
      message: hidden
        ? `Whether ${name} says what it is for cannot be read: ${code(hidden.name)} cannot be told from source.`
        : said === null
          ? `${name} ${nowhere}: whoever reviews it cannot tell what would break without it.`
          : `${name} is for ${code(said)}, which says nothing: whoever reviews it cannot tell what would break without it.`,
      remedy: howToWrite(fact, {
        of: "purpose",
        key: policy.purpose.keys[0] ?? "purpose",
        value: "nightly-export",
        saying: "saying what it is for",
      }),
      primary: said === null ? fact.header : whereWritten(text.at, fact.header),
      written: hidden ? [hidden] : [],
      related: [...brokenComments(fact)],
      offending: hidden ? "unknown" : (said ?? "absent"),
      identity: fact.key,
      fix: null,
    },
  ];
}

/** Whom the tree shows a user of, would be missed by that; whom nobody grants anything, by nobody. */
function variantOf(
  fact: Identity,
  { partOf }: Purpose,
  { links, crossings }: Model,
): "default" | "served" | "powerless" {
  const credentials = links.credentialsOf.get(fact.key) ?? [];
  if (partOf || fact.outside !== undefined || credentials.some(isPodToken)) return "served";
  if (isForServices(links.trustsOf.get(fact.key) ?? [])) return "served";
  for (const list of crossings.values())
    if (list.some(({ how, into }) => into === fact && says.has(how))) return "served";
  return links.grantsOf.has(fact.key) || credentials.some(isStanding) ? "default" : "powerless";
}

/** A job that logs in as it, an account that says by an annotation whom it becomes. */
const says: ReadonlySet<Crossing["how"]> = new Set(["login", "annotation"]);

/** Services of the cloud alone become it, for what names it beside it, or service accounts that its trust names. */
function isForServices(trusts: readonly Trust[]): boolean {
  const admissions = trusts.flatMap((trust) => trust.admissions).filter((one) => !isDeny(one));
  return (
    admissions.length > 0 &&
    admissions.every(
      ({ principals, conditions }) =>
        principals.every(({ kind }) => kind === "service") ||
        conditions.some(({ values }) => values.length > 0 && values.every(isOneAccount)),
    )
  );
}

function isOneAccount(subject: Known<string | null>): boolean {
  return subject.known && /^system:serviceaccount:[^*?]+$/.test(subject.value ?? "");
}

/** Not a placeholder, its own name, or who made it. */
function saysIt(text: string, fact: Identity, { policy }: Context): boolean {
  const lower = text.trim().toLowerCase();
  const own = fact.name.known ? fact.name.value?.toLowerCase() : undefined;
  return (
    lower !== "" &&
    lower !== own &&
    !policy.owner.placeholders.some((word) => word.toLowerCase() === lower) &&
    !/^(?:<.*>|(?:managed|created|provisioned|deployed|maintained) (?:by|with|via) \S+|(?:terraform|opentofu|pulumi|helm)[- ]managed)\.?$/s.test(
      lower,
    ) &&
    !/^(?:todo|fixme|changeme)\b/.test(lower)
  );
}
