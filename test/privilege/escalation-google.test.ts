// Every way to more in Google and in Vault that the catalog knows: what it takes, and what ends it.

import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import type { Privilege, RoleUse, Statement } from "../../src/model/privilege.ts";
import type { ScopeLevel } from "../../src/model/scope-level.ts";
import { escalationsOf } from "../../src/privilege/escalation.ts";
import { allow, is, when } from "../model/build.ts";

const ways = catalog.actions.get("google")?.escalation ?? [];
const found = (privileges: readonly Privilege[]): readonly string[] =>
  escalationsOf(privileges, [], catalog, "2026-06-01").map(({ way }) => way.actions.join(" "));

function custom(permissions: readonly string[], scopeLevel?: ScopeLevel): Statement {
  return { ...allow(permissions), platform: "google", scopeLevel };
}

function role(name: string, scopeLevel: ScopeLevel = "project"): RoleUse {
  const scope = is<string | null>("acme");
  const { at } = scope;
  return {
    kind: "role",
    platform: "google",
    role: is(name),
    scope,
    scopeLevel,
    conditions: [],
    at,
  };
}

describe.each(ways.map((way) => ({ name: way.actions.join(" "), way })))(
  "$name",
  ({ name, way }) => {
    const [first = "", ...others] = way.actions;

    test("is what its permissions make, in one custom role or in several", () => {
      expect(found([custom(way.actions, "folder")])).toContain(name);
      expect(found(way.actions.map((one) => custom([one], "project")))).toContain(name);
    });

    test("needs each of them, the first on more than one resource", () => {
      for (const left of way.actions)
        expect(found([custom(way.actions.filter((one) => one !== left))])).not.toContain(name);
      expect(found([custom([first], "resource"), custom(others, "project")])).not.toContain(name);
    });

    test("ends with its grant, and where that is bounded to a name", () => {
      const until = when("DateLessThan", "request.time", "2026-01-01T00:00:00Z");
      const named = when("expression", "condition", "resource.name == 'projects/acme/topics/a'");
      for (const condition of [until, named])
        expect(found([{ ...custom(way.actions, "project"), conditions: [condition] }])).toEqual([]);
    });
  },
);

test("Google's own roles permit what the catalog says of them", () => {
  const user = role("roles/iam.serviceAccountUser");
  expect(found([user])).toEqual([]);
  expect(found([user, role("roles/cloudfunctions.developer", "resource")])).toEqual([
    "iam.serviceAccounts.actAs cloudfunctions.functions.create",
    "iam.serviceAccounts.actAs cloudfunctions.functions.update",
  ]);
  expect(found([{ ...user, scopeLevel: "resource" }, role("roles/run.admin")])).toEqual([]);
});

test("who may give access is bounded by what its condition lists", () => {
  const giver = custom(["resourcemanager.projects.setIamPolicy"], "project");
  const given = (...roles: readonly string[]): readonly string[] => {
    const list = roles.map((one) => `'${one}'`).join(", ");
    const text = `api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly([${list}])`;
    return found([{ ...giver, conditions: [when("expression", "condition", text)] }]);
  };
  expect(given("roles/viewer", "roles/pubsub.publisher")).toEqual([]);
  expect(given("roles/viewer", "roles/owner")).toEqual(["resourcemanager.projects.setIamPolicy"]);
});

describe("Vault", () => {
  const policy = (path: string, ...capabilities: readonly string[]): Statement => ({
    ...allow(capabilities, path),
    platform: "vault",
  });
  const all = catalog.actions.get("vault")?.escalation ?? [];

  test.each(all.map(({ actions: [action = ""] }) => action))("%s", (action) => {
    const path = action.split(" ").at(-1) ?? "";
    expect(found([policy(path, "update")])).toContain(action);
    expect(found([policy(path, "read", "list")])).not.toContain(action);
    expect(found([policy(path.replace("*", "shop-*"), "update")])).not.toContain(action);
    const deny: Statement = { ...policy(path, "deny"), effect: is("deny") };
    expect(found([policy("*", "update"), deny])).not.toContain(action);
  });

  test("a `+` is any one segment", () => {
    expect(found([policy("auth/+/role/*", "create")])).toContain("create|update auth/jwt/role/*");
  });
});
