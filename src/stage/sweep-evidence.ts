// What exports say of use, and the findings about it → what an owner is reminded of: what nobody uses or replaces, and what ends soon.

import { daysBetween, latest } from "../base/days.ts";
import type { Finding } from "../finding/finding.ts";
import { credentialLimit } from "../judge/limits.ts";
import { daysUntil, shownBy } from "../judge/shown-by.ts";
import type { Evidence, KeyUse } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import type { SweepItem } from "../model/sweep.ts";

export interface EvidenceTerm {
  readonly evidence: Evidence;
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly today: string;
  /** Days ahead that count as due. */
  readonly within: number;
}

const rules: ReadonlySet<string> = new Set(["unused-identity", "stale-key"]);

/** Of one identity; what is waived reminds nobody. */
export function ofUse(identity: Identity, term: EvidenceTerm): readonly SweepItem[] {
  const { evidence, findings } = term;
  const own = findings.filter(
    ({ rule, waiver, identity: key }) => waiver === null && rules.has(rule) && key === identity.key,
  );
  return [
    ...own.map((finding) => asItem(finding, identity, evidence)),
    ...(evidence.identities.get(identity.key)?.keys ?? []).flatMap((key) =>
      ofEnd(key, identity, term),
    ),
  ];
}

function asItem(
  { rule, variant, change }: Finding,
  { key, address, header }: Identity,
  { identities, credentials }: Evidence,
): SweepItem {
  const declared = change?.fact.kind === "credential" ? change.fact : null;
  const of = { address: declared?.address ?? address, key: declared?.key ?? key };
  const at = declared?.header ?? header;
  if (rule === "stale-key") {
    const use = credentials.get(of.key);
    const text =
      variant === "unrotated"
        ? "its credential was not replaced for too long"
        : "nobody uses its credential";
    return { lapse: "key-stale", ...of, at, day: use ? latest([use.last, use.since]) : null, text };
  }
  const use = identities.get(key)?.use;
  const day = use ? latest([use.last, use.since]) : null;
  const text = day === null ? "nobody was seen using it" : `nobody used it since ${day}`;
  return { lapse: "unused", ...of, at, day, text };
}

/** What source says of an end is said without evidence. */
function ofEnd(
  key: KeyUse,
  identity: Identity,
  { evidence, model, today, within }: EvidenceTerm,
): readonly SweepItem[] {
  const { ends, name } = key;
  const ahead = ends === null ? Infinity : (daysBetween(today, ends) ?? Infinity);
  if (ends === null || ahead > within || ahead < 0) return [];
  const declared = (model.links.credentialsOf.get(identity.key) ?? []).find(
    (one) => evidence.credentials.get(one.key) === key,
  );
  if (declared && model.expiries.get(declared.key)?.state === "declared") return [];
  const { address, header } = declared ?? identity;
  const text = `its credential \`${name}\` ends on ${ends}, by ${shownBy(key)}`;
  return [
    { lapse: "key-due", address, key: declared?.key ?? identity.key, at: header, day: ends, text },
  ];
}

/** Credentials that the tree does not declare, whose owner the export names: an organization's tokens. */
export function ofElsewhere(
  term: EvidenceTerm,
): readonly { readonly owner: string; readonly item: SweepItem }[] {
  return term.evidence.elsewhere.flatMap(({ owner, name, keys }) =>
    owner === null
      ? []
      : keys.flatMap((key) => {
          const said = elsewhere(key, term);
          if (said === null) return [];
          const place = { address: name, key: name, at: key.at, outside: true } as const;
          return [{ owner, item: { ...said, ...place } }];
        }),
  );
}

function elsewhere(
  key: KeyUse,
  { evidence: { policy }, today, within }: EvidenceTerm,
): Pick<SweepItem, "lapse" | "day" | "text"> | null {
  const { last, since, ends, form } = key;
  const from = latest([last, since]);
  if (from !== null && daysUntil(from, key) >= policy.evidence.unusedDays)
    return { lapse: "key-stale", day: from, text: `nobody used it since ${from}` };
  if (since !== null && daysUntil(since, key) > credentialLimit(form, policy))
    return { lapse: "key-stale", day: since, text: `it is of ${since}, and nothing replaced it` };
  const ahead = ends === null ? Infinity : (daysBetween(today, ends) ?? Infinity);
  return ahead >= 0 && ahead <= within
    ? { lapse: "key-due", day: ends, text: `it ends on ${ends ?? ""}` }
    : null;
}
