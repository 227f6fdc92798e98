// A rule of a cluster that leaves kinds or API groups open → what it reads or changes of everybody else's.

import type { Known } from "../base/known.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { RbacRule } from "../model/privilege.ts";
import { textOf } from "../privilege/condition.ts";
import { toWhom } from "./grants.ts";
import { commonGroups, everyResource } from "./kubernetes-groups.ts";
import type { Wide } from "./wide-role.ts";
import { code, listed, nameOf } from "./words.ts";

const readingVerbs: ReadonlySet<string> = new Set(["get", "list", "watch"]);

export function ruleWide(rule: RbacRule, grant: Grant, model: Model): readonly Wide[] {
  const star = rule.resources.find((one) => one.known && one.value === "*");
  // All verbs on all resources are wildcard-action's.
  if (rule.verbs.some((verb) => verb.known && verb.value === "*")) return [];
  if (!star || rule.resourceNames.length > 0) return namedWide(rule, star, grant, model);
  const reads = rule.verbs.every((verb) => verb.known && readingVerbs.has(verb.value));
  const groups = rule.apiGroups.map(textOf);
  const shared = groups.some((group) => commonGroups.has(group));
  // Reading all of one's own kinds is what a controller is for.
  if (reads && !shared) return [];
  return [
    {
      variant: reads ? "read" : shared ? "default" : "group",
      message: `${nameOf(grant)} grants ${listed(rule.verbs.map((verb) => code(textOf(verb))))} on ${everyResource(groups)}${toWhom(grant, model)}${reads && groups.some((group) => group === "" || group === "*") ? ", secrets included" : ""}.`,
      offending: `${rule.verbs.map(textOf).join(",")} on ${groups.join(",")}/*`,
      at: star.at,
      written: star,
    },
  ];
}

/** A wildcard for kinds or API groups that names bound otherwise. */
function namedWide(
  rule: RbacRule,
  star: Known<string> | undefined,
  grant: Grant,
  model: Model,
): readonly Wide[] {
  const every = star ?? rule.apiGroups.find((one) => one.known && one.value === "*");
  if (!every) return [];
  const groups = rule.apiGroups.map(textOf);
  const names = rule.resourceNames.map((one) => code(textOf(one)));
  const called = names.length === 0 ? "" : ` called ${listed(names)}`;
  const what = star
    ? `${everyResource(groups)}${called}`
    : `${listed(rule.resources.map((one) => code(textOf(one))))}${called} of every API group, whoever defines it`;
  return [
    {
      variant: "named",
      message: `${nameOf(grant)} grants ${listed(rule.verbs.map((verb) => code(textOf(verb))))} on ${what}${toWhom(grant, model)}.`,
      offending: `${rule.verbs.map(textOf).join(",")} on ${groups.join(",")}/${rule.resources.map(textOf).join(",")}`,
      at: every.at,
      written: every,
    },
  ];
}
