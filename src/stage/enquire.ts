// What changed, and what judges → what GitHub is asked about owners; and its answers as what the judge and the directory know.

import { eachOnce, isSameOwner } from "../base/owner-id.ts";
import type { Directory } from "../directory/directory.ts";
import { eachOwner, mayBeOnGithub } from "../directory/names.ts";
import { withKnown } from "../directory/roster.ts";
import { ownersAnswering, type Answering } from "../judge/answering.ts";
import type { Reviewing } from "../judge/rule.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Answers, Approval, Enquire, Enquiry } from "../base/approval.ts";
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
  /** What of waivers could not be told. */
  readonly remarks: readonly string[];
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
  const answering = answeringIn(matter);
  const granting = grantors(matter);
  const named = answering.flatMap((one) => one.owners.map(({ value }) => value));
  const owners = [...new Set([...named, ...granting])].sort();
  const approve = eachOnce(owners.flatMap(known.handles)).toSorted();
  // Of a hidden owner only whether a pull request is judged can be told.
  const isAsked = owners.length > 0 || answering.some(({ hidden }) => hidden !== null);
  const told = isAsked ? await enquire({ exist: [], approve }) : null;
  return {
    directory: known,
    isNews: found !== null,
    ...approvalsIn(told, owners, granting, known),
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

/** Owners of waivers that the change brings. */
function grantors({ policy, waivers }: Matter): readonly string[] {
  const brought = policy.waivers.github ? waivers.filter(({ from }) => from === "head") : [];
  const owners = brought.map(({ owner }) => owner ?? "");
  return [...new Set(owners.filter((owner) => owner.trim() !== ""))].sort();
}

/** Whose approval what changed needs. */
function answeringIn({ policy, base, head, changes }: Matter): readonly Answering[] {
  const { review } = policy.owner;
  return review.require === "approval"
    ? changes.map((change) => ownersAnswering(change, { base, head }, review))
    : [];
}

function approvalsIn(
  told: Answers | null,
  owners: readonly string[],
  granting: readonly string[],
  directory: Directory,
): Pick<Enquired, "approval" | "approvals" | "isAsked" | "remarks"> {
  const approvals = told?.approvals ?? null;
  if (approvals === null)
    return { approval: null, approvals: null, isAsked: told === null, remarks: [] };
  const approval = (owner: string): Approval => approvalOf(directory.handles(owner), approvals);
  const given = owners.filter((owner) => approval(owner).state === "given");
  const handles = [...approvals].flatMap(([handle, { state }]) =>
    state === "given" ? [handle] : [],
  );
  const remarks = granting.flatMap((owner) => {
    const one = approval(owner);
    return one.state === "untold"
      ? [`whether ${owner} approved the waiver that this change brings cannot be told: ${one.why}`]
      : [];
  });
  return {
    approval,
    isAsked: true,
    remarks,
    approvals: [...new Set([...handles, ...given])],
  };
}

const order = ["given", "untold", "waiting"] as const;

/** Of several one suffices. */
function approvalOf(handles: readonly string[], of: NonNullable<Answers["approvals"]>): Approval {
  const all = handles.map((handle): Approval => {
    const asked = [...of.keys()].find((one) => isSameOwner(one, handle)) ?? handle;
    return of.get(asked) ?? { state: "untold", why: "GitHub was not asked" };
  });
  for (const state of order) {
    const found = all.find((one) => one.state === state);
    if (found) return found;
  }
  return {
    state: "untold",
    why: "nothing says what GitHub calls them: list it in a file of owners, as docs/owners.md says",
  };
}
