// Declared permissions of a workflow's token and what the steps need → a complaint about those that no step needs.

import { append } from "../../base/grouped.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { TokenUse } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import type { TokenScope } from "../../model/privilege.ts";
import { holdersOf, onlyHolder } from "../grants.ts";
import { jobNamed } from "../job-holdings.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, listed } from "../words.ts";

export const rule: Rule = { id: "excess-workflow-permission", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow" || fact.type !== "permissions") return [];
  const before =
    isWhole(change) || was?.kind !== "grant"
      ? new Set<string>()
      : new Set(excessOf(was, context.base).map(idOf));
  const found = excessOf(fact, context.head).filter((one) => !before.has(idOf(one)));
  const [first] = found;
  if (!first) return [];
  const jobs = usersOf(fact, context.head);
  const having = jobs.filter(({ id }) => found.some(({ job }) => job === id));
  // What some jobs need they should not hand to the others.
  const variant = having.length < jobs.length ? "shared" : "default";
  return [
    {
      variant,
      message: `${saidOf(found)}: it serves only whoever gets hold of a step or an action there.`,
      remedy: remedyFor(having, fact, variant),
      primary: found.every(({ scope }) => scope === first.scope) ? first.scope.at : fact.header,
      related: [],
      offending: found.map(idOf).toSorted().join("; "),
      identity: onlyHolder(fact, context.head),
      fix: { what: "narrow-permissions", value: having[0] ? blockFor(having[0], fact) : "" },
    },
  ];
}

/** Jobs that lack need of the same are named together. */
function saidOf(found: readonly Excess[]): string {
  const scopes = new Map<string, string[]>();
  for (const { job, scope } of found) append(scopes, job, code(`${scope.scope}: write`));
  const groups = new Map<string, string[]>();
  for (const [job, texts] of scopes) {
    const text = texts.join(" or ");
    append(groups, text, job);
  }
  const parts = [...groups].map(
    ([text, ids], index) =>
      `${index === 0 ? "No step" : "none"} of ${listed(ids.map((id) => code(`job/${id}`)))} needs ${text}`,
  );
  return parts.slice(0, mostShown).join("; ");
}

interface Excess {
  readonly job: string;
  readonly scope: TokenScope;
}

function idOf({ job, scope }: Excess): string {
  return `${job} ${scope.scope}`;
}

/** A job with all that runs in its place, where it calls a workflow. */
interface User {
  readonly id: string;
  /** Null: of one of them nobody can tell anything. */
  readonly uses: readonly TokenUse[] | null;
}

function usersOf(grant: Grant, model: Model): readonly User[] {
  const found = new Map<string, TokenUse[] | null>();
  for (const { identity, holder } of holdersOf(grant, model)) {
    const id = holder.label.split("/")[0] ?? holder.label;
    const before = found.get(id);
    const use = identity?.tokenUse;
    found.set(
      id,
      before === null || !use ? null : [...(before ?? callersUse(grant, id, model)), use],
    );
  }
  return [...found].map(([id, uses]) => ({ id, uses }));
}

/** What the job that holds it must allow those that it calls. */
function callersUse({ root }: Grant, id: string, model: Model): readonly TokenUse[] {
  const use = jobNamed(id, root, model)?.tokenUse;
  return use ? [use] : [];
}

function excessOf(grant: Grant, model: Model): readonly Excess[] {
  const written = grant.privileges.filter(
    (one): one is TokenScope =>
      one.kind === "scope" &&
      one.scope !== "*" &&
      one.written &&
      one.level.known &&
      one.level.value === "write",
  );
  if (written.length === 0) return [];
  return usersOf(grant, model).flatMap((user) =>
    written
      .filter(({ scope }) => neededBy(user, scope) !== "write")
      .map((scope) => ({ job: user.id, scope })),
  );
}

/** What nobody can tell counts as needed. */
function neededBy({ uses }: User, scope: string): "write" | "read" | "none" {
  if (uses === null) return "write";
  const isOpen = uses.some(({ open }) =>
    open.some((one) => one.scope === "*" || one.scope === scope),
  );
  if (isOpen) return "write";
  const levels = uses.flatMap(({ needs }) => needs.get(scope)?.level ?? []);
  return levels.includes("write") ? "write" : levels.includes("read") ? "read" : "none";
}

function blockFor(user: User, grant: Grant): string {
  const scopes = grant.privileges.flatMap((one): readonly string[] => {
    if (one.kind !== "scope" || !one.level.known || one.level.value === "none") return [];
    const needed = neededBy(user, one.scope);
    if (needed === "none") return [];
    return [`${one.scope}: ${one.level.value === "read" ? "read" : needed}`];
  });
  return scopes.length === 0 ? "{}" : `{ ${scopes.join(", ")} }`;
}

const mostShown = 3;

function remedyFor(users: readonly User[], grant: Grant, variant: "default" | "shared"): string {
  const blocks = users
    .slice(0, mostShown)
    .map((user) => `\`permissions: ${blockFor(user, grant)}\` on ${code(`job/${user.id}`)}`);
  const more = users.length > mostShown ? ", and likewise on the others" : "";
  const others =
    variant === "shared"
      ? " Best declare what a job needs on that job, and leave the workflow with what all of them read."
      : "";
  return `Declare ${listed(blocks, mostShown)}${more}.${others}`;
}
