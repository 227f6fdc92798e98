// What changed, and what judges → what GitHub is asked about owners; and its answers as what the judge and the directory know.

import type { Directory } from "../directory/directory.ts";
import { eachOwner, mayBeOnGithub } from "../directory/names.ts";
import { withKnown } from "../directory/roster.ts";
import { ownersAnswering } from "../judge/answering.ts";
import type { Reviewing } from "../judge/rule.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Answers, Approval, Approvals, Enquire, Enquiry } from "../base/approval.ts";
import { newOrStronger, type Change } from "../model/change.ts";
import type { Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";

export interface Matter {
  readonly policy: Policy;
  readonly directory: Directory;
  readonly base: Model;
  readonly head: Model;
  readonly changes: readonly Change[];
  readonly waivers: readonly Waiver[];
}

export interface Enquired {
  readonly directory: Directory;
  /** Of GitHub it is known of some owners what no list said: owners are to be told anew. */
  readonly isNews: boolean;
  /** A pull request is judged, and GitHub was asked who approved, or need not be. */
  readonly isAsked: boolean;
  /** As `Context.approvals`. */
  readonly approvals: readonly string[] | null;
  readonly approval: Reviewing["approval"];
}

/** Twice, as what a team is called may be known only once it is found. */
export async function enquired(matter: Matter, enquire: Enquire): Promise<Enquired> {
  const { directory } = matter;
  const exist = unlisted(matter);
  const found = exist.length === 0 ? null : await enquire({ exist, approve: null });
  const known = found ? withKnown(directory, found.known) : directory;
  const owners = approving(matter);
  const approve = [...new Set(owners.flatMap(known.handles))].sort();
  const told = owners.length === 0 ? null : await enquire({ exist: [], approve });
  return {
    directory: known,
    isNews: found !== null,
    ...approvalsIn(told, owners, known),
  };
}

/** Owners of what changed whom no list names. */
function unlisted({ policy, head, changes }: Matter): Enquiry["exist"] {
  if (policy.owner.directory?.github !== true) return [];
  const names = changes.flatMap(({ change, fact }) => {
    const owner = newOrStronger.has(change) ? head.owners.get(fact.key) : undefined;
    if (owner?.state !== "declared" || owner.who.state !== "untold") return [];
    return [owner.value.trim(), ...eachOwner(owner.value)].filter(mayBeOnGithub);
  });
  return [...new Set(names)].sort();
}

/** Owners whose approval matters, as they are written. */
function approving({ policy, base, head, changes, waivers }: Matter): readonly string[] {
  const { review } = policy.owner;
  const owners =
    review.require === "approval"
      ? changes.flatMap((change) => ownersAnswering(change, { base, head }, review))
      : [];
  const granted = policy.waivers.github ? waivers.filter(({ from }) => from === "head") : [];
  const names = [...owners.map(({ value }) => value), ...granted.map(({ owner }) => owner ?? "")];
  return [...new Set(names.filter((name) => name.trim() !== ""))].sort();
}

function approvalsIn(
  told: Answers | null,
  owners: readonly string[],
  directory: Directory,
): Pick<Enquired, "approval" | "approvals" | "isAsked"> {
  const approvals = told?.approvals ?? null;
  if (approvals === null) return { approval: null, approvals: null, isAsked: told === null };
  const approval = (owner: string): Approval => approvalOf(directory.handles(owner), approvals);
  const given = owners.filter((owner) => approval(owner).state === "given");
  const handles = [...approvals.of].flatMap(([handle, { state }]) =>
    state === "given" ? [handle] : [],
  );
  return {
    approval,
    isAsked: true,
    approvals: [...new Set([...approvals.people, ...handles, ...given])],
  };
}

const order = ["given", "untold", "waiting"] as const;

/** Of several one suffices. */
function approvalOf(handles: readonly string[], { of }: Approvals): Approval {
  const all = handles.map(
    (handle): Approval => of.get(handle) ?? { state: "untold", why: "GitHub was not asked" },
  );
  for (const state of order) {
    const found = all.find((one) => one.state === state);
    if (found) return found;
  }
  return {
    state: "untold",
    why: "nothing says what GitHub calls them: list it in a file of owners, as docs/owners.md says",
  };
}
