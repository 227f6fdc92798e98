// Findings that several instances of one declaration share → one finding that says how many.

import { append } from "../base/grouped.ts";
import type { Origin } from "../base/origin.ts";
import type { Finding, Related } from "../finding/finding.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import { withoutKeys } from "../model/address.ts";
import { isWhole } from "./view.ts";

/** Same rule, same lines, same words: a `for_each` says it once. What is waived or cleared of it stands apart. */
export function collapse(
  findings: readonly Finding[],
  facts: ReadonlyMap<FactKey, Fact>,
): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [
      finding.rule,
      ...partsOf(finding.primary),
      ...partsOf(finding.waiver?.at),
      ...partsOf(finding.clearing?.at),
      // Last: only what strangers wrote could hold a zero.
      wordsOf(finding, facts),
    ].join("\0");
    append(groups, key, finding);
  }
  return [...groups.values()].map(join);
}

function partsOf(at: Origin | undefined): readonly (string | number)[] {
  return at ? [at.file.path, at.start, at.end] : ["", 0, 0];
}

/**
 * What was edited is the declaration, once, however many calls repeat it; what is added is added by each call. So what an edit says
 * goes without the calls that it is in: what is of other calls stays apart.
 */
function wordsOf(
  { change, message, identity }: Finding,
  facts: ReadonlyMap<FactKey, Fact>,
): string {
  if (change?.fact.written !== undefined) {
    // Who holds it they make, too.
    const holder = facts.get(identity ?? "");
    const words = asWritten(message, change.fact);
    return holder?.written === undefined ? words : asWritten(words, holder);
  }
  if (!change || isWhole(change)) return message;
  const calls = change.fact.via.flatMap(({ address }) =>
    address === "" ? [] : [`${withoutKeys(address)}.`],
  );
  return calls.toReversed().reduce((text, call) => text.replaceAll(call, ""), message);
}

/** Kustomizations of one base make the same of it under other names and in other namespaces. */
function asWritten(message: string, { address, written = address }: Fact): string {
  const names = written.split("/");
  return address
    .split("/")
    .reduce(
      (text, part, at) => (part === "" ? text : text.replaceAll(part, names[at] ?? part)),
      message,
    );
}

const mostCalls = 10;

function join(group: readonly Finding[]): Finding {
  // Instances differ in severity only where their roots do; the gravest speaks for all.
  const first =
    group.find((f) => f.severity === "error") ??
    group.find((f) => f.severity === "warning") ??
    group[0];
  if (!first) throw new Error("a group of findings is never empty");
  if (group.length === 1) return first;
  const addresses = new Set(
    group.map((f) => `${f.change?.fact.root ?? ""}\0${f.change?.fact.address ?? ""}`),
  );
  const more = addresses.size - 1;
  if (more <= 0) return first;
  return {
    ...first,
    message: `${first.message} (and ${more} more ${more === 1 ? "instance" : "instances"})`,
    related: [...first.related, ...otherCalls(first, group)],
  };
}

/** Where else the declaration is called: another call may be the one to mend. */
function otherCalls(first: Finding, group: readonly Finding[]): readonly Related[] {
  const id = ({ at }: Related): string => `${at.file.path}:${at.start}`;
  const seen = new Set(first.related.map(id));
  const found: Related[] = [];
  for (const { related } of group)
    for (const one of related)
      if (one.role === "call" && found.length < mostCalls && !seen.has(id(one))) {
        seen.add(id(one));
        found.push(one);
      }
  return found;
}
