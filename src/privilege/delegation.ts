// Tells which roles a holder who may change access can still give, once Google's or Azure's condition on the grant is read.

import type { Condition, Level } from "../model/privilege.ts";
import { isTrue } from "./azure-condition.ts";
import { textOf } from "./condition.ts";
import { partsOf } from "./expression.ts";
import { azureRoles } from "./role.ts";

/** The strongest that it can give; null: the conditions leave it any role. `levelOf`: of a role, by name or id, where this one is granted. */
export function strongestGiven(
  platform: string,
  conditions: readonly Condition[],
  levelOf: (role: string) => Level,
): Level | null {
  const texts = conditions.filter(({ operator }) => operator === "expression").map(whole);
  let least: Level | null = null;
  for (const text of texts) {
    const given =
      platform === "google" ? givenInGoogle(text, levelOf) : givenInAzure(text, levelOf);
    if (given !== null && (least === null || order.indexOf(given) < order.indexOf(least)))
      least = given;
  }
  return least;
}

/** What nobody can tell is not known to be an administrator's. */
const order: readonly Level[] = ["none", "read", "write", "unknown", "admin"];

function whole({ values }: Condition): string {
  return values.map(textOf).join(" ");
}

function strongest(levels: readonly Level[]): Level {
  return levels.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? "none";
}

const modified = /modifiedGrantsByRole/;
const item = `["']([^"']{0,256})["']`;
/** https://cloud.google.com/iam/docs/setting-limits-on-granting-roles */
const hasOnly = new RegExp(
  `^api\\.getAttribute\\(\\s*["']iam\\.googleapis\\.com/modifiedGrantsByRole["']\\s*,\\s*\\[\\s*\\]\\s*\\)\\.hasOnly\\(\\s*\\[([^\\]]*)\\]\\s*\\)$`,
);

function givenInGoogle(text: string, levelOf: (role: string) => Level): Level | null {
  if (!modified.test(text)) return null;
  return strongest(
    partsOf(text, "any").map((part): Level => {
      const listed = hasOnly.exec(part)?.[1];
      if (listed === undefined) return modified.test(part) ? "unknown" : "admin";
      const roles = [...listed.matchAll(new RegExp(item, "g"))].map((found) => found[1] ?? "");
      return strongest([
        "write",
        ...roles.map((role) => (role.includes("${") ? "unknown" : levelOf(role))),
      ]);
    }),
  );
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

function givenInAzure(text: string, levelOf: (role: string) => Level): Level | null {
  if (!/roleassignments:roledefinitionid\]/i.test(text)) return null;
  const named = text.toLowerCase().match(guid) ?? [];
  const privileged = Object.keys(azureRoles).filter((id) => azureRoles[id] !== "reader");
  const roles = new Set([...privileged, ...named.slice(0, 200)]);
  return strongest([
    "write",
    ...[...roles].flatMap((role): Level[] => {
      const holds = isTrue(text, { action: "microsoft.authorization/roleassignments/write", role });
      return holds === false ? [] : [holds === null ? "unknown" : levelOf(role)];
    }),
  ]);
}
