// Tells of what head certainly has whether base may have had it, though nobody could tell: existence left open, a module that was not read.

import type { Change, Perhaps } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { UnreadCall } from "../model/tree-facts.ts";

/** What may have been made in some places is certainly made in all: where it was not, it is new. */
export function withDoubt(changes: readonly Change[], fact: Fact, was: Fact): readonly Change[] {
  if (was.active.known || !fact.active.known || !fact.active.value) return changes;
  const why = `at base \`${was.active.name}\` said whether it is made, and may have said yes`;
  return [
    {
      change: "added",
      fact,
      was,
      gained: [],
      lost: [],
      hidden: [],
      perhaps: { why, at: was.header },
    },
    ...changes.filter(({ change }) => change !== "unchanged"),
  ];
}

/** By a call of the same module at the same address, in a version that nobody knew. */
export function unreadCalls({ unread }: Model): (fact: Fact) => Perhaps | null {
  if (unread.length === 0) return () => null;
  const callOf = unreadCallsBy({ unread });
  return (fact) => {
    const call = fact.outside === undefined ? null : callOf(fact);
    if (!call || packageOf(call.source) !== packageOf(fact.outside ?? "")) return null;
    const why = `at base the version of \`${call.address}\` could not be read, and may have made it`;
    return { why, at: call.at };
  };
}

/** Which of the calls that were not read stands where one that makes the fact stood. */
export function unreadCallsBy({
  unread,
}: Pick<Model, "unread">): (fact: Fact) => UnreadCall | null {
  const calls = new Map(unread.map((call) => [`${call.root}\n${call.address}`, call]));
  return ({ root, generic }) => {
    const steps = calls.size === 0 ? [] : generic.split(".");
    for (let length = 2; steps[length - 2] === "module"; length += 2) {
      const call = calls.get(`${root}\n${steps.slice(0, length).join(".")}`);
      if (call) return call;
    }
    return null;
  };
}

/** Without the revision. */
function packageOf(source: string): string {
  return source.split("?", 1)[0] ?? source;
}
