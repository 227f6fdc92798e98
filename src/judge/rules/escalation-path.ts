// A grant by which its holder makes more of what it was given, or a trust by which somebody becomes an administrator → a complaint at
// the statement that does it.

import { append } from "../../base/grouped.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { Model } from "../../model/model.ts";
import { becoming, becomingByGrant } from "../becoming.ts";
import { definedAt, handedOver, holderOrNoun, holdingPlaces, onlyHolder } from "../grants.ts";
import { partsOf, placeOf } from "../privileges.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { idOf, waysOf, type Found } from "../ways-to-more.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "escalation-path", check };

/** Of the others, roles are named, and those that are administrators' are admin-grant's. */
const platforms: ReadonlySet<string> = new Set(["aws", "azure", "google", "kubernetes", "vault"]);

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind === "trust") return becoming(change, fact, context);
  if (fact.kind !== "grant" || !platforms.has(fact.platform)) return [];
  const before = isWhole(change) || was?.kind !== "grant" ? [] : waysOf(was, context.base, context);
  const known = new Set(before.map(idOf));
  const gained = waysOf(fact, context.head, context).filter((one) => !known.has(idOf(one)));
  const definitions = handedOver(change, context);
  const handed = definitions.flatMap((definition) =>
    complaints(
      waysOf(definition, context.head, context).filter((one) => one.bindings.has(fact.key)),
      fact,
      definition,
      context.head,
    ),
  );
  return [
    ...complaints(gained, fact, fact, context.head),
    ...handed,
    ...becomingByGrant(change, fact, definitions, context),
  ];
}

/** One for each statement: who bounds it ends all its ways. `fact`: where it is complained about, the definition or what hands it over. */
function complaints(
  found: readonly Found[],
  fact: Grant,
  definition: Grant,
  model: Model,
): readonly Complaint[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const variant = one.reach === "all" || one.reach === "own" ? "default" : one.reach;
    const key = `${variant} ${placeOf(one.at, definition).start}`;
    append(groups, key, one);
  }
  return [...groups].map(([key, ways]) => {
    const [variant = "default"] = key.split(" ");
    return complaint(variant, ways, fact, definition, model);
  });
}

const mostShown = 3;

function complaint(
  variant: string,
  ways: readonly Found[],
  fact: Grant,
  definition: Grant,
  model: Model,
): Complaint {
  const [first] = ways;
  const place = first ? placeOf(first.at, definition) : definition.header;
  const told = ways.slice(0, mostShown).map((one) => `${one.way.why} (${actionsOf(one.actions)})`);
  const more = countMore(ways.length - mostShown);
  const takes = variant === "unknown" ? "may take" : "takes";
  return {
    variant,
    message: `${nameOf(fact)} ${takes} ${holderOrNoun(fact, model)} beyond what it grants: ${told.join("; ")}${more}${variant === "beside" ? ", which it gets by pods of its own there, too" : ""}.`,
    remedy: remedyFor(ways, fact),
    primary: fact === definition ? place : fact.header,
    written: first && fact === definition ? partsOf(first.at) : [],
    related: [
      ...(fact === definition ? [] : [definedAt(place)]),
      ...ways.flatMap(({ elsewhere }) =>
        elsewhere.map(({ statement, grant }) => ({
          role: "definition",
          message: `with what ${nameOf(grant)} grants here`,
          at: placeOf(statement, grant),
        })),
      ),
      ...holdingPlaces(definition, model),
    ],
    offending: ways.map(({ way }) => way.path ?? way.actions.join("+")).join(","),
    identity: onlyHolder(fact, model),
    fix: null,
  };
}

function countMore(count: number): string {
  if (count <= 0) return "";
  return count === 1 ? "; and one way more" : `; and ${count} ways more`;
}

function actionsOf(actions: readonly string[]): string {
  return listed(actions.map(code), actions.length);
}

function remedyFor(ways: readonly Found[], { platform }: Grant): string {
  const firsts = listed([...new Set(ways.map(({ way }) => code(way.actions[0] ?? "")))]);
  if (platform === "google")
    return ways.every(({ way }) => way.actions[0]?.startsWith("iam.serviceAccounts."))
      ? `Grant ${firsts} on the one service account that is meant, by \`google_service_account_iam_member\`.`
      : `Take ${firsts} away, or grant it on the one resource that is meant.`;
  if (platform === "azure")
    return `Take ${firsts} out of the role, or define it for the one resource that is meant.`;
  if (platform === "vault") return "Grant it on the paths of the one application that is meant.";
  if (platform === "kubernetes" && ways.every(({ reach }) => reach === "beside"))
    return "Take it away, or let it start its pods in a namespace where nothing else runs.";
  if (platform === "kubernetes" && ways.every(({ reach }) => reach === "within"))
    return "Take it away, or grant it on the pods that are meant, by name.";
  if (platform === "kubernetes")
    return "Grant it in the namespaces that are meant, by a RoleBinding, or only on named objects.";
  return ways.some(({ way }) => way.to !== undefined)
    ? `Bound ${firsts} to the roles that are meant, by ARN, or by a condition on \`iam:PassedToService\`.`
    : ways.every(({ reach }) => reach === "new")
      ? `Demand a permissions boundary of what it makes, by a condition on \`iam:PermissionsBoundary\` at ${firsts}.`
      : `Bound ${firsts} to what the workload owns, by ARN, or take it away.`;
}
