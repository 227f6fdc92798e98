// Tells which of Vault's policies give everything, and in which ways others make more of themselves.

import type { Catalog } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import type { Privilege, Statement } from "../model/privilege.ts";
import { textOf } from "./condition.ts";
import { covers } from "./covers.ts";
import type { Escalation } from "./escalation-reach.ts";
import { pattern, type Pattern } from "./pattern.ts";
import { isAllow } from "./statement.ts";

const changing: ReadonlySet<string> = new Set([
  "create",
  "update",
  "patch",
  "delete",
  "sudo",
  "write",
]);

/** A path of `*`, with more than reading. https://developer.hashicorp.com/vault/docs/concepts/policies#policy-syntax */
export function isAllOfVault(statement: Statement): boolean {
  return (
    isOfVault(statement) &&
    isAllow(statement) &&
    capabilities(statement).some((one) => changing.has(one)) &&
    pathsOf(statement).some((path) => covers(path, everything))
  );
}

const everything = pattern("*");

function isOfVault(one: Privilege): one is Statement {
  return one.kind === "statement" && one.platform === "vault";
}

function capabilities({ actions }: Statement): readonly string[] {
  return actions.patterns.map((one) => (one.known ? one.value.toLowerCase() : ""));
}

/** `+` is one segment of any name. */
function pathsOf({ resources }: Statement): readonly Pattern[] {
  return resources.patterns.map((path) =>
    pattern(
      textOf(path)
        .replaceAll("+", "*")
        .replace(/^\*(\/\*)+$/, "*"),
    ),
  );
}

export function inVault(privileges: readonly Privilege[], catalog: Catalog): readonly Escalation[] {
  const statements = privileges.filter(isOfVault);
  if (statements.length === 0) return [];
  const denied = statements.filter(isDeny).flatMap(pathsOf);
  return (catalog.actions.get("vault")?.escalation ?? []).flatMap((way) => {
    const [verbs = "", path = ""] = way.actions[0]?.split(" ") ?? [];
    const wanted = pattern(path);
    if (denied.some((one) => covers(one, wanted))) return [];
    const found = statements.find(
      (one) =>
        isAllow(one) &&
        capabilities(one).some((each) => each === "write" || verbs.split("|").includes(each)) &&
        pathsOf(one).some((each) => covers(each, wanted)),
    );
    const actions = [`${verbs.replaceAll("|", ", ")} ${path}`];
    return found ? [{ way, actions, by: [found], reach: "all" }] : [];
  });
}
