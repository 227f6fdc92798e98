import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/fact.ts";
import type { Privilege } from "../../src/model/privilege.ts";
import type { BuildOptions } from "../model/build.ts";
import {
  allow,
  control,
  credential,
  declare,
  deny,
  grant,
  holder,
  identity,
  is,
  model,
  named,
  patterns,
  reference,
  role,
  rule,
  trust,
  when,
} from "../model/build.ts";

function reachOf(
  key: string,
  facts: readonly Fact[],
  options: BuildOptions = {},
): { level: string | undefined; texts: readonly string[] } {
  const found = model(facts, options).reach.get(key);
  return { level: found?.level, texts: (found?.privileges ?? []).map((one) => one.text) };
}

const ci = identity("aws_iam_role.ci");

describe("AWS", () => {
  const policy = grant("aws_iam_policy.read", {
    privileges: [allow("s3:GetObject", "arn:aws:s3:::a/*")],
  });
  const attach = grant("aws_iam_role_policy_attachment.x", {
    holders: [holder("aws_iam_role.ci")],
    grants: [reference("aws_iam_policy.read")],
    defines: false,
  });

  test("inline, attached and managed policies add up", () => {
    const inline = grant("aws_iam_role_policy.w", {
      holders: [holder("aws_iam_role.ci")],
      privileges: [allow("s3:PutObject")],
    });
    const managed = grant("aws_iam_role_policy_attachment.a", {
      holders: [holder("aws_iam_role.ci")],
      privileges: [role("ReadOnlyAccess")],
      defines: false,
    });
    expect(reachOf(ci.key, [ci, policy, attach, inline, managed])).toEqual({
      level: "write",
      texts: ["s3:PutObject on *", "ReadOnlyAccess", "s3:GetObject on arn:aws:s3:::a/*"],
    });
    const { links } = model([ci, policy, attach]);
    expect(links.holdersOf.get(policy.key)).toMatchObject([{ identity: ci, binding: attach }]);
    expect(links.grantsOf.get(ci.key)).toMatchObject([{ definition: policy, binding: attach }]);
  });

  test("an attachment under a key that is known in part holds the policy written so, or those it may be", () => {
    const keyed = (key: string, action: string): Fact =>
      grant(`aws_iam_policy.p["${key}"]`, { privileges: [allow(action)] });
    const policies = [
      keyed("${var.stage}-0", "s3:GetObject"),
      keyed("${var.stage}-1", "s3:PutObject"),
      keyed("prod-2", "s3:DeleteObject"),
    ];
    const heldBy = (key: string): readonly string[] => {
      const attached = grant("aws_iam_role_policy_attachment.x", {
        holders: [holder("aws_iam_role.ci")],
        grants: [reference(`aws_iam_policy.p["${key}"]`)],
        defines: false,
      });
      return reachOf(ci.key, [ci, ...policies, attached]).texts;
    };
    expect(heldBy("${var.stage}-1")).toEqual(["s3:PutObject on *"]);
    expect(heldBy("prod-2")).toEqual(["s3:DeleteObject on *"]);
    expect(heldBy("prod-1")).toEqual(["s3:PutObject on *"]);
    expect(heldBy("${var.other}-2")).toEqual(["s3:DeleteObject on *"]);
    expect(heldBy("${var.other}")).toHaveLength(3);
  });

  test("a group's policies reach its members", () => {
    const group = identity("aws_iam_group.ops");
    const user = identity("aws_iam_user.bot");
    const own = grant("aws_iam_group_policy.p", {
      holders: [holder("aws_iam_group.ops")],
      privileges: [allow("iam:*")],
    });
    const member = grant("aws_iam_user_group_membership.m", {
      holders: [holder("aws_iam_user.bot")],
      grants: [reference("aws_iam_group.ops")],
      defines: false,
    });
    expect(reachOf(user.key, [user, member, group, own])).toEqual({
      level: "admin",
      texts: ["iam:* on *"],
    });
  });

  test("a boundary leaves what it allows; one nobody can read excuses nothing", () => {
    const admin = grant("aws_iam_role_policy.w", {
      holders: [holder("aws_iam_role.ci")],
      privileges: [allow("*")],
    });
    const held = (more: Parameters<typeof control>[1]): Fact =>
      control("aws_iam_role.ci", { holds: [reference("aws_iam_role.ci")], ...more });
    expect(
      reachOf(ci.key, [ci, admin, policy, held({ policy: reference("aws_iam_policy.read") })]),
    ).toEqual({ level: "read", texts: ["s3:GetObject on arn:aws:s3:::a/*"] });
    expect(reachOf(ci.key, [ci, admin, held({})]).level).toBe("admin");
    expect(
      reachOf(ci.key, [ci, admin, held({ privileges: [allow("s3:*"), deny("s3:Delete*")] })]).texts,
    ).toEqual(["s3:* on *", "deny s3:Delete* on *"]);
  });

  test("a boundary leaves the common part, and the whole where nobody can tell it", () => {
    const left = (own: readonly Privilege[], limit: readonly Privilege[]): readonly string[] => {
      const held = grant("aws_iam_role_policy.w", {
        holders: [holder("aws_iam_role.ci")],
        privileges: own,
      });
      const holds = [reference("aws_iam_role.ci")];
      return reachOf(ci.key, [ci, held, control("aws_iam_role.ci", { holds, privileges: limit })])
        .texts;
    };
    const bucket = "arn:aws:s3:::a/*";
    expect(left([allow(["s3:*", "iam:*"])], [allow(["s3:Get*", "ec2:*"], bucket)])).toEqual([
      `s3:Get* on ${bucket}`,
    ]);
    expect(left([allow("iam:*")], [allow("s3:*")])).toEqual([]);
    const butIam = allow("*", "*", { actions: patterns("iam:*", true) });
    expect(left([allow("*")], [butIam])).toEqual(["* but iam:* on *"]);
    expect(left([allow(["s3:*", "iam:Pass*"])], [butIam])).toEqual(["s3:* on *"]);
    expect(left([allow("i*")], [butIam])).toEqual(["i* but iam:* on *"]);
    const tagged = { conditions: [when("StringEquals", "aws:ResourceTag/team", "shop")] };
    expect(left([allow("s3:*", bucket)], [allow("s3:Get*", "*", tagged)])).toEqual([
      `s3:Get* on ${bucket} under conditions`,
    ]);
    // What a managed policy leaves is not told.
    expect(left([allow("*")], [role("PowerUserAccess")])).toEqual(["* on *"]);
    expect(left([role("ReadOnlyAccess")], [allow("s3:*")])).toEqual(["ReadOnlyAccess"]);
    expect(left([role("AdministratorAccess")], [allow("s3:*"), deny("s3:Put*")])).toEqual([
      "s3:* on *",
      "deny s3:Put* on *",
    ]);
  });

  test("a deny of what makes an administrator makes none", () => {
    const guarded = grant("aws_iam_role_policy.w", {
      holders: [holder("aws_iam_role.ci")],
      privileges: [allow("*"), deny("iam:*")],
    });
    expect(reachOf(ci.key, [ci, guarded]).level).toBe("write");
  });

  test("what makes nothing gives nothing", () => {
    const off = grant("aws_iam_role_policy.w", {
      holders: [holder("aws_iam_role.ci")],
      privileges: [allow("*")],
      active: is(false),
    });
    expect(reachOf(ci.key, [ci, off]).texts).toEqual([]);
  });

  test("references mean instances, with and without keys", () => {
    const many = ["a", "b"].map((key) => identity(`aws_iam_role.r["${key}"]`));
    const each = grant('aws_iam_role_policy.p["a"]', {
      holders: [holder('aws_iam_role.r["a"]')],
      privileges: [allow("s3:Get*")],
    });
    const all = grant("aws_iam_role_policy.q", {
      holders: [holder("aws_iam_role.r")],
      privileges: [allow("sqs:Get*")],
    });
    const { reach } = model([...many, each, all]);
    expect([...reach.values()].map((one) => one.privileges.map((held) => held.text))).toEqual([
      ["s3:Get* on *", "sqs:Get* on *"],
      ["sqs:Get* on *"],
    ]);
  });
});

describe("names", () => {
  test("a name means the thing of its own root, and nobody where two roots have it", () => {
    const facts = ["dev", "prod"].map((root) => identity("aws_iam_role.ci", { root, place: root }));
    const inDev = grant("aws_iam_role_policy.p", {
      root: "dev",
      place: "dev",
      holders: [holder(named("aws", "aws_iam_role", "ci"))],
      privileges: [allow("s3:*")],
    });
    const elsewhere = grant("aws_iam_role_policy.q", {
      root: "x",
      place: "x",
      holders: [holder(named("aws", "*", "ci"))],
      privileges: [allow("iam:*")],
    });
    const found = model([...facts, inDev, elsewhere]);
    expect(found.reach.get(facts[0]?.key ?? "")?.privileges.map((one) => one.text)).toEqual([
      "s3:* on *",
    ]);
    expect(found.reach.get(facts[1]?.key ?? "")?.privileges).toEqual([]);
    expect(found.links.holdersOf.get(elsewhere.key)).toMatchObject([{ identity: null }]);
  });

  test("Google's e-mail address means the account id", () => {
    const account = identity("google_service_account.ci", { name: is<string | null>("ci") });
    const member = grant("google_project_iam_member.m", {
      holders: [
        holder(named("google", "google_service_account", "ci@acme.iam.gserviceaccount.com")),
      ],
      privileges: [role("roles/editor", { platform: "google" })],
    });
    expect(reachOf(account.key, [account, member]).texts).toEqual(["roles/editor"]);
  });

  test("credentials and trusts lead to their identity", () => {
    const key = credential("aws_iam_access_key.k", { of: reference("aws_iam_role.ci") });
    const { links } = model([
      ci,
      key,
      trust("aws_iam_role.ci"),
      grant("aws_x.p", { holders: [holder("aws_iam_access_key.k")], privileges: [allow("s3:*")] }),
    ]);
    expect(links.identityOf.get(key.key)).toBe(ci.key);
    expect(links.credentialsOf.get(ci.key)).toHaveLength(1);
    expect(links.trustsOf.get(ci.key)).toHaveLength(1);
    expect(links.grantsOf.get(ci.key)).toHaveLength(1);
  });
});

describe("Kubernetes", () => {
  const account = identity("ServiceAccount/pay/api");
  const other = identity("ServiceAccount/ops/bot");
  const cluster = grant("ClusterRole/reader", { privileges: [rule("get", "secrets")] });
  const bind = (
    address: string,
    link: ReturnType<typeof named>,
    label = link.how === "name" ? link.name : "",
  ): Fact =>
    grant(address, {
      holders: [holder(link, { label })],
      grants: [named("kubernetes", "ClusterRole", "reader")],
      defines: false,
    });
  const api = named("kubernetes", "ServiceAccount", "api", "pay");

  test("a RoleBinding keeps a ClusterRole to its namespace", () => {
    expect(reachOf(account.key, [account, cluster, bind("RoleBinding/pay/x", api)]).texts).toEqual([
      "get on secrets in namespace pay",
    ]);
    expect(
      reachOf(account.key, [account, cluster, bind("ClusterRoleBinding/x", api)]).texts,
    ).toEqual(["get on secrets"]);
    expect(
      reachOf(other.key, [account, other, cluster, bind("ClusterRoleBinding/x", api)]).texts,
    ).toEqual([]);
  });

  test("every service account of a namespace is in its group", () => {
    const group = {
      how: "unknown",
      name: "system:serviceaccounts:ops",
      at: declare("A/b/c").at,
    } as const;
    const facts = [
      account,
      other,
      cluster,
      grant("ClusterRoleBinding/x", {
        holders: [{ link: group, person: "maybe", label: group.name }],
        grants: [named("kubernetes", "ClusterRole", "reader")],
      }),
    ];
    expect(reachOf(other.key, facts).texts).toEqual(["get on secrets"]);
    expect(reachOf(account.key, facts).texts).toEqual([]);
  });

  test("the Terraform provider's objects are found by kind and namespace", () => {
    const made = identity("kubernetes_service_account_v1.api", {
      platform: "kubernetes",
      place: "kubernetes.|pay",
      name: is<string | null>("api"),
    });
    expect(reachOf(made.key, [made, cluster, bind("ClusterRoleBinding/x", api)]).texts).toEqual([
      "get on secrets",
    ]);
  });
});

test("the order of facts does not matter, and twins stay apart", () => {
  const facts = [
    ci,
    identity("aws_iam_role.ci", { content: "other" }),
    grant("aws_x.p", { holders: [holder("aws_iam_role.ci")], privileges: [allow("s3:*")] }),
  ];
  const [one, two] = [model(facts), model(facts.toReversed())];
  expect([...one.facts.keys()]).toEqual([...two.facts.keys()]);
  expect([...one.facts.keys()]).toContain(`${ci.key}~2`);
  expect([...one.reach]).toEqual([...two.reach]);
});
