// Turns organization policies that bound identities and their keys into controls: what the constraint forbids, and to whom it does not.
// https://cloud.google.com/resource-manager/docs/organization-policy/restricting-service-accounts

import type { Value } from "../../../base/known.ts";
import { dig, field, isAbsent, items } from "../../../base/value.ts";
import type { Denial } from "../../../model/control.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter } from "../adapter.ts";
import { labelOf } from "../link.ts";
import { written } from "../reference.ts";
import { controlOf } from "./definition.ts";

/** `iam.disableServiceAccountKeyCreation`, `iam.managed.…`; other constraints are about no identity. */
const ofIdentities = /^iam\./;

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/org_policy_policy */
export const policy: Adapter = (block) => {
  const constraint = written(field(block.body, "name")).split("/").at(-1) ?? "";
  const rules = items(dig(block.body, "spec", "rules"));
  const exempt = rules
    .filter(
      (rule) => isSaid(field(rule, "enforce"), false) || isSaid(field(rule, "allow_all"), true),
    )
    .map((rule) => dig(rule, "condition", "expression"));
  // Without a condition it is no exception: nothing is held.
  const isOff = exempt.some((condition) => isAbsent(condition));
  return forbidding(
    block,
    constraint,
    (isOff ? [] : rules)
      .filter(
        (rule) =>
          isHeld(field(rule, "enforce")) || isHeld(field(rule, "deny_all")) || hasList(rule),
      )
      .map((rule) => ({
        except: [...listed(dig(rule, "values", "allowed_values")), ...exempt.map(labelOf)],
        condition: dig(rule, "condition", "expression"),
      })),
    field(block.body, "parent"),
  );
};

/** The older form: https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_organization_policy */
export const formerPolicy: Adapter = (block) => {
  const constraint = written(field(block.body, "constraint")).replace("constraints/", "");
  const place = ["project", "folder", "org_id"].map((name) => field(block.body, name));
  const allowed = dig(block.body, "list_policy", "allow", "values");
  const held =
    isHeld(dig(block.body, "boolean_policy", "enforced")) ||
    isHeld(dig(block.body, "list_policy", "deny", "all")) ||
    items(allowed).length > 0;
  return forbidding(
    block,
    constraint,
    held ? [{ except: listed(allowed), condition: null }] : [],
    place.find((value) => !isAbsent(value)) ?? null,
    isAbsent(field(block.body, "org_id")) ? "" : "organizations/",
  );
};

interface Rule {
  readonly except: readonly string[];
  readonly condition: Value | null;
}

function forbidding(
  block: ResolvedBlock,
  constraint: string,
  rules: readonly Rule[],
  place: Value | null,
  prefix = "",
): readonly Fact[] {
  if (!ofIdentities.test(constraint)) return [];
  const where = place ? placeName(labelOf(place), prefix) : "everybody";
  const denials = rules.map(({ except, condition }): Denial => ({
    denied: [`what ${constraint} forbids`],
    to: [where],
    place: where,
    except,
    condition: condition === null || isAbsent(condition) ? null : labelOf(condition),
  }));
  return [controlOf(block, "deny", denials)];
}

/** As the newer form writes it; either may be given to the older one. */
function placeName(place: string, prefix: string): string {
  return /^\d+$/.test(place) ? prefix + place : place;
}

function hasList(rule: Value): boolean {
  return items(dig(rule, "values", "allowed_values")).length > 0;
}

function listed(list: Value): readonly string[] {
  return items(list).map(labelOf);
}

/** Written in either type: `"TRUE"`, `true`. What nobody can tell may hold. */
function isHeld(value: Value): boolean {
  return !value.known || isSaid(value, true);
}

function isSaid(value: Value, wanted: boolean): boolean {
  return (
    value.known && String(value.value as string | boolean | null).toLowerCase() === String(wanted)
  );
}
