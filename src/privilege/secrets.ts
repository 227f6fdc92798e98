// Tells what a privilege reads of secrets that are not its holder's alone: those of a whole account, project, vault scope, cluster or namespace.

import type { Catalog } from "../catalog/catalog.ts";
import type { Known } from "../base/known.ts";
import type { Privilege, RbacRule, RoleUse, Statement } from "../model/privilege.ts";
import { isShared } from "../model/scope-level.ts";
import { leftOf } from "./admin.ts";
import { textOf } from "./condition.ts";
import { covers } from "./covers.ts";
import { isDeniedInGoogle } from "./google-deny.ts";
import { levelOf, riskyRole } from "./level.ts";
import { pattern, patternOf } from "./pattern.ts";
import { allowed } from "./rbac.ts";
import { unboundedResource } from "./unbounded.ts";

export interface SecretsRead {
  readonly privilege: Privilege;
  /** The actions, role or verbs that read them, as written. */
  readonly by: readonly string[];
  /** Whose: `of the account`. */
  readonly whose: string;
  /** Those of one namespace of a cluster, in which other things run. */
  readonly within?: true;
  /** The value that leaves it open, for the place. */
  readonly written: Known<string>;
}

/** `all`: what is held beside it, denies among them. */
export function secretsRead(
  privilege: Privilege,
  all: readonly Privilege[],
  catalog: Catalog,
): SecretsRead | null {
  switch (privilege.kind) {
    case "statement":
      return privilege.platform === "aws" ? inAws(privilege, all, catalog) : null;
    case "role":
      return isDeniedInGoogle(privilege, accessing, all) ? null : byRole(privilege, catalog);
    case "rbac":
      return inCluster(privilege);
    case "scope":
      return null;
  }
}

function inAws(
  statement: Statement,
  all: readonly Privilege[],
  catalog: Catalog,
): SecretsRead | null {
  if (statement.actions.except) return null;
  const patterns = leftOf(statement, all).filter((action) =>
    readsSecrets(action, statement, catalog),
  );
  if (patterns.length === 0) return null;
  const asked = { ...statement, actions: { ...statement.actions, patterns } };
  const unbounded = unboundedResource(asked, catalog);
  const [first] = unbounded?.resources ?? [];
  if (!unbounded || !first) return null;
  return {
    privilege: statement,
    by: unbounded.actions.map(textOf),
    whose: "of the account",
    written: first,
  };
}

/** What also writes is said by others. */
function readsSecrets(action: Known<string>, statement: Statement, catalog: Catalog): boolean {
  const one = patternOf(action, true);
  const secrets = catalog.actions.get("aws")?.secrets;
  if (!secrets) return false;
  if (one.plain !== null) return secrets.has(one.plain);
  for (const secret of secrets)
    if (covers(one, pattern(secret, true))) {
      const alone = { ...statement, actions: { ...statement.actions, patterns: [action] } };
      return levelOf(alone, catalog) === "read";
    }
  return false;
}

/** https://cloud.google.com/secret-manager/docs/access-control */
const accessing = "secretmanager.versions.access";

function byRole(use: RoleUse, catalog: Catalog): SecretsRead | null {
  if (!use.role.known || use.conditions.length > 0 || !isShared(use.scopeLevel)) return null;
  if (riskyRole(use, catalog)?.secrets !== true) return null;
  return {
    privilege: use,
    by: [use.role.value],
    whose: `of the ${use.scopeLevel.replace("-", " ")}`,
    written: use.role,
  };
}

/** What also changes everything, or every verb, is said by others. */
function inCluster(rule: RbacRule): SecretsRead | null {
  if (rule.verbs.some((verb) => !verb.known || verb.value === "*")) return null;
  const named = rule.resources.find((one) => one.known && one.value === "secrets");
  if (!named) return null;
  const by = ["get", "list", "watch"].flatMap((verb) => allowed(rule, `${verb} secrets`) ?? []);
  if (by.length === 0) return null;
  const read = { privilege: rule, by, written: named };
  return rule.namespace === null
    ? { ...read, whose: "of the cluster" }
    : { ...read, whose: `of ${namespaceNamed(rule.namespace)}`, within: true };
}

/** A chart's is wherever it is installed. */
function namespaceNamed(namespace: string): string {
  return namespace === "_" ? "its namespace" : `the namespace \`${namespace}\``;
}
