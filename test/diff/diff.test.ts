import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../../src/diff/diff.ts";
import type { Change } from "../../src/model/change.ts";
import type { Fact } from "../../src/model/fact.ts";
import { levels } from "../../src/privilege/level.ts";
import type { BuildOptions } from "../model/build.ts";
import {
  admit,
  allow,
  at,
  bareCatalog,
  carrier,
  control,
  credential,
  deny,
  grant,
  holder,
  identity,
  is,
  labels,
  model,
  named,
  open,
  principal,
  reference,
  role,
  rule,
  scope,
  trust,
  when,
} from "../model/build.ts";

interface Sides extends BuildOptions {
  readonly renames?: Readonly<Record<string, string>>;
}

function changes(
  base: readonly Fact[],
  head: readonly Fact[],
  { renames = {}, ...options }: Sides = {},
): readonly Change[] {
  return diff(model(base), model(head, options), {
    renames: new Map(Object.entries(renames)),
    levels: levels(bareCatalog),
  });
}

/** `moved aws_iam_role.ci` for each change; what did not change is left out. */
function said(
  base: readonly Fact[],
  head: readonly Fact[],
  options: Sides = {},
): readonly string[] {
  return changes(base, head, options)
    .filter(({ change }) => change !== "unchanged")
    .map(({ change, fact, gained, lost, hidden }) =>
      [change, fact.address, ...[...gained, ...lost, ...hidden].map((one) => one.text)].join(" | "),
    );
}

const move = (
  from: string,
  to: string,
  root = "",
): { root: string; from: string; to: string; at: ReturnType<typeof at> } => ({
  root,
  from,
  to,
  at: at(),
});
const ci = identity("aws_iam_role.ci");
const same = { content: "same" };

describe("matching", () => {
  test("by key, wherever it stands in the root", () => {
    expect(said([ci], [identity("aws_iam_role.ci", { at: at(90, "other.tf") })])).toEqual([]);
    expect(said([], [ci])).toEqual(["added | aws_iam_role.ci"]);
    expect(said([ci], [])).toEqual(["removed | aws_iam_role.ci"]);
    expect(
      said(
        [identity("ServiceAccount/pay/api", { at: at(1, "a.yaml") })],
        [identity("ServiceAccount/pay/api", { at: at(5, "b/c.yaml") })],
      ),
    ).toEqual([]);
    expect(
      said([identity("ServiceAccount/pay/api")], [identity("ServiceAccount/ops/api")]),
    ).toEqual(["added | ServiceAccount/ops/api", "removed | ServiceAccount/pay/api"]);
  });

  test.each([
    ["aws_iam_role.a", "aws_iam_role.b", "aws_iam_role.a", "aws_iam_role.b"],
    ['aws_iam_role.a["x"]', 'aws_iam_role.b["x"]', "aws_iam_role.a", "aws_iam_role.b"],
    ["aws_iam_role.a", 'aws_iam_role.b["x"]', "aws_iam_role.a", 'aws_iam_role.b["x"]'],
    ["module.m.aws_iam_role.a", "module.n.aws_iam_role.a", "module.m", "module.n"],
    ['module.m["x"].aws_iam_role.a[1]', 'module.n["x"].aws_iam_role.a[1]', "module.m", "module.n"],
    ["aws_iam_role.a", "module.n.aws_iam_role.b", "aws_iam_role.a", "module.n.aws_iam_role.b"],
    [
      'module.m["x"].aws_iam_role.a',
      'module.m["x"].aws_iam_role.b',
      "module.m.aws_iam_role.a",
      "module.m.aws_iam_role.b",
    ],
    ["module.m.aws_iam_role.a", "module.m[0].aws_iam_role.a", "module.z", "module.y"],
  ])("%s → %s by a `moved` block", (before, after, from, to) => {
    const found = said([identity(before)], [identity(after)], { moves: [move(from, to)] });
    expect(found).toEqual(from === "module.z" ? [] : [`moved | ${after}`]);
  });

  test("`moved` blocks chain, end in circles, and old ones do no harm", () => {
    const a = identity("aws_iam_role.a");
    const c = identity("aws_iam_role.c");
    expect(
      said([a], [c], {
        moves: [move("aws_iam_role.a", "aws_iam_role.b"), move("aws_iam_role.b", "aws_iam_role.c")],
      }),
    ).toEqual(["moved | aws_iam_role.c"]);
    expect(
      said([a], [c], {
        moves: [move("aws_iam_role.c", "aws_iam_role.b"), move("aws_iam_role.b", "aws_iam_role.c")],
      }),
    ).toEqual(["added | aws_iam_role.c", "removed | aws_iam_role.a"]);
    expect(said([c], [c], { moves: [move("aws_iam_role.a", "aws_iam_role.c")] })).toEqual([]);
    expect(said([a], [a, c], { moves: [move("aws_iam_role.a", "aws_iam_role.c")] })).toEqual([
      "added | aws_iam_role.c",
    ]);
    expect(
      said([a], [c], { moves: [move("aws_iam_role.a", "aws_iam_role.c", "elsewhere")] }),
    ).toEqual(["added | aws_iam_role.c", "removed | aws_iam_role.a"]);
  });

  test("`count` coming or going is no move; a second instance is added", () => {
    expect(said([ci], [identity("aws_iam_role.ci[0]")])).toEqual([]);
    expect(
      said([identity("module.m[0].aws_iam_role.ci[0]")], [identity("module.m.aws_iam_role.ci")]),
    ).toEqual([]);
    expect(said([ci], [identity("aws_iam_role.ci[0]"), identity("aws_iam_role.ci[1]")])).toEqual([
      "added | aws_iam_role.ci[1]",
    ]);
    expect(
      said(
        [identity('aws_iam_role.ci["a"]')],
        ["a", "b"].map((key) => identity(`aws_iam_role.ci["${key}"]`)),
      ),
    ).toEqual(['added | aws_iam_role.ci["b"]']);
  });

  test("a new name without a `moved` block is added, another place with the same name and content is moved", () => {
    expect(said([identity("aws_iam_role.a", same)], [identity("aws_iam_role.b", same)])).toEqual([
      "added | aws_iam_role.b",
      "removed | aws_iam_role.a",
    ]);
    expect(
      said([identity("aws_iam_role.a", same)], [identity("module.m.aws_iam_role.a", same)]),
    ).toEqual(["moved | module.m.aws_iam_role.a"]);
    expect(
      said(
        [identity("aws_iam_role.a", same)],
        [identity("module.m.aws_iam_role.a", { content: "new" })],
      ),
    ).toEqual(["added | module.m.aws_iam_role.a", "removed | aws_iam_role.a"]);
    expect(
      said(
        [identity("aws_iam_role.a", { ...same, root: "x" })],
        [identity("aws_iam_role.a", { ...same, root: "y" })],
      ),
    ).toEqual(["moved | aws_iam_role.a"]);
  });

  test("a copy is added, also beside a move", () => {
    const copy = identity("aws_iam_role.a", { ...same, root: "x" });
    expect(said([copy], [copy, identity("aws_iam_role.a", { ...same, root: "y" })])).toEqual([
      "added | aws_iam_role.a",
    ]);
    const both = ["y", "z"].map((root) => identity("aws_iam_role.a", { ...same, root }));
    expect(said([copy], both).toSorted()).toEqual([
      "added | aws_iam_role.a",
      "moved | aws_iam_role.a",
    ]);
  });

  test("nothing moves into another account, another state of being, or out of the examples", () => {
    const from = { ...same, root: "dev" };
    for (const other of [{ place: "aws.prod" }, { active: open("var.on") }, { loose: true }])
      expect(
        said(
          [identity("aws_iam_role.a", from)],
          [identity("aws_iam_role.a", { ...same, root: "prod", ...other })],
        )[0],
      ).toBe("added | aws_iam_role.a");
    expect(
      said(
        [identity("aws_iam_role.a", { ...from, at: at(1, "examples/x/main.tf") })],
        [identity("aws_iam_role.a", { ...same, root: "prod" })],
      )[0],
    ).toBe("added | aws_iam_role.a");
    expect(
      said([identity("aws_iam_role.a")], [identity("aws_iam_role.b", { place: "aws.prod" })], {
        moves: [move("aws_iam_role.a", "aws_iam_role.b")],
      })[0],
    ).toBe("added | aws_iam_role.b");
  });

  test("switched on is added, switched off is removed", () => {
    const off = identity("aws_iam_role.ci", { active: is(false) });
    expect(said([off], [ci])).toEqual(["added | aws_iam_role.ci"]);
    expect(said([off], [identity("aws_iam_role.ci", { active: open("var.on") })])).toEqual([
      "added | aws_iam_role.ci",
    ]);
    expect(said([off], [identity("aws_iam_role.ci[0]")])).toEqual(["added | aws_iam_role.ci[0]"]);
    expect(said([ci], [off])).toEqual(["removed | aws_iam_role.ci"]);
    expect(said([off], [off])).toEqual([]);
    expect(said([off], [])).toEqual([]);
  });

  test("an `import` block adopts what is new", () => {
    const adoptions = [{ root: "", address: "aws_iam_role.ci", at: at() }];
    expect(said([], [ci, trust("aws_iam_role.ci")], { adoptions })).toEqual([
      "adopted | aws_iam_role.ci",
      "adopted | aws_iam_role.ci",
    ]);
    expect(said([ci], [ci], { adoptions })).toEqual([]);
    expect(
      said([], [identity("aws_iam_role.ci[0]")], {
        adoptions: [{ root: "", address: "aws_iam_role.ci[0]", at: at() }],
      }),
    ).toEqual(["adopted | aws_iam_role.ci[0]"]);
  });

  test("instances that cannot be told any more are obscured; told at last, they are added", () => {
    const known = ["a", "b"].map((key) => identity(`aws_iam_role.ci["${key}"]`));
    const some = identity("aws_iam_role.ci[*]");
    expect(said(known, [some])).toEqual([
      "obscured | aws_iam_role.ci[*] | instances of aws_iam_role.ci",
    ]);
    expect(said([some], known.slice(0, 1))).toEqual([
      'added | aws_iam_role.ci["a"]',
      "removed | aws_iam_role.ci[*]",
    ]);
    expect(said([some], [some])).toEqual([]);
  });

  test("one whose key is known in part is one of those it may be", () => {
    const open = identity('aws_iam_role.ci["${var.stage}-a"]');
    const known = ["b", "prod-a", "a"].map((key) => identity(`aws_iam_role.ci["${key}"]`));
    expect(said(known, [open])).toEqual([
      'moved | aws_iam_role.ci["${var.stage}-a"]',
      'removed | aws_iam_role.ci["a"]',
      'removed | aws_iam_role.ci["b"]',
    ]);
    expect(said(known.slice(0, 1), [open])).toEqual([
      'added | aws_iam_role.ci["${var.stage}-a"]',
      'removed | aws_iam_role.ci["b"]',
    ]);
    expect(said([open], [open])).toEqual([]);
  });
});

describe("renames", () => {
  const job = (file: string, more: Parameters<typeof identity>[1] = {}): Fact =>
    identity("job/deploy", { root: file, at: at(1, file), ...more });
  test("a workflow's file", () => {
    const [one, two] = [".github/workflows/a.yml", ".github/workflows/b.yml"];
    expect(said([job(one)], [job(two, { content: "new" })], { renames: { [two]: one } })).toEqual([
      "moved | job/deploy",
    ]);
    expect(said([job(one)], [job(two)])).toEqual(["moved | job/deploy"]);
    expect(said([job(one)], [job(two, { content: "new" })])).toEqual([
      "added | job/deploy",
      "removed | job/deploy",
    ]);
    expect(said([job(one)], [job(one), job(two)])).toEqual(["added | job/deploy"]);
  });

  test("a part of a job does not move in from another job", () => {
    const unset = { suffix: "", type: "permissions", content: "unset", holders: [] } as const;
    const part = (file: string): Fact => grant("job/deploy/permissions", { ...unset, root: file });
    expect(
      said([job("a.yml"), part("a.yml")], [job("b.yml", { content: "new" }), part("b.yml")]),
    ).toContain("added | job/deploy/permissions");
  });

  test("a root's folder", () => {
    const before = identity("aws_iam_role.ci", {
      root: "infra/old",
      at: at(1, "infra/old/main.tf"),
    });
    const after = identity("aws_iam_role.ci", {
      root: "infra/new",
      at: at(1, "infra/new/main.tf"),
      content: "changed",
    });
    expect(
      said([before], [after], { renames: { "infra/new/versions.tf": "infra/old/versions.tf" } }),
    ).toEqual(["moved | aws_iam_role.ci"]);
    expect(
      said([before], [before, after], {
        renames: { "infra/new/versions.tf": "infra/old/versions.tf" },
      }),
    ).toEqual(["added | aws_iam_role.ci"]);
  });
});

describe("privileges", () => {
  const policy = (...statements: ReturnType<typeof allow>[]): Fact =>
    grant("aws_iam_role_policy.p", {
      holders: [holder("aws_iam_role.ci")],
      privileges: statements,
    });

  test("gained: the grant is widened, and who holds it", () => {
    const found = changes(
      [ci, policy(allow("s3:GetObject"))],
      [ci, policy(allow(["s3:GetObject", "s3:DeleteObject"]))],
    ).filter(({ change }) => change === "widened");
    expect(
      found.map(({ fact, gained }) => [
        fact.address,
        gained.map((gain) => [gain.text, gain.level]),
      ]),
    ).toEqual([
      ["aws_iam_role.ci", [["+ s3:DeleteObject on *", "write"]]],
      ["aws_iam_role_policy.p", [["+ s3:DeleteObject on *", "write"]]],
    ]);
  });

  test("lost: narrowed; split: unchanged; a deny gone: widened", () => {
    expect(
      said(
        [ci, policy(allow(["s3:GetObject", "s3:PutObject"]))],
        [ci, policy(allow("s3:GetObject"))],
      ),
    ).toEqual(["narrowed | aws_iam_role.ci", "narrowed | aws_iam_role_policy.p"]);
    expect(
      said(
        [ci, policy(allow(["s3:GetObject", "s3:PutObject"]))],
        [ci, policy(allow("s3:PutObject"), allow("s3:GetObject"))],
      ),
    ).toEqual([]);
    expect(
      said([ci, policy(allow("s3:*"), deny("s3:Delete*"))], [ci, policy(allow("s3:*"))])[0],
    ).toBe("widened | aws_iam_role.ci | + s3:Delete* on *");
  });

  test("behind an unknown: obscured", () => {
    const before = policy(allow("s3:GetObject", "arn:a"));
    expect(said([ci, before], [ci, policy(allow("s3:GetObject", [open("var.arn")]))])).toContain(
      "obscured | aws_iam_role_policy.p | s3:GetObject on ${var.arn}",
    );
    expect(
      said([ci, before], [ci, policy(allow([open("var.actions")], [open("var.arn")]))]).filter(
        (one) => one.startsWith("obscured"),
      ),
    ).toHaveLength(1);
    expect(
      said([policy(allow([open("var.a")], "*"))], [policy(allow([open("var.b")], "*"))]),
    ).toEqual([]);
  });

  test("moved and widened are both said", () => {
    const former = grant("aws_iam_role_policy.old", { privileges: [allow("s3:GetObject")] });
    const now = grant("aws_iam_role_policy.new", { privileges: [allow("s3:*")] });
    expect(
      said([former], [now], {
        moves: [move("aws_iam_role_policy.old", "aws_iam_role_policy.new")],
      }),
    ).toEqual([
      "moved | aws_iam_role_policy.new",
      "widened | aws_iam_role_policy.new | + s3:* on *",
    ]);
  });

  test("a bucket that was moved is still that bucket", () => {
    const on = (name: string): Fact =>
      policy(
        allow("s3:GetObject", [
          open(`aws_s3_bucket.${name}.arn`, "computed", {
            reference: { address: `aws_s3_bucket.${name}`, path: ["arn"] },
          }),
        ]),
      );
    expect(
      said([on("a")], [on("b")], { moves: [move("aws_s3_bucket.a", "aws_s3_bucket.b")] }),
    ).toEqual([]);
    expect(said([on("a")], [on("b")])).toEqual([
      "widened | aws_iam_role_policy.p | + s3:GetObject on ${aws_s3_bucket.b.arn}",
    ]);
    // The block stays, the bucket has its new name on both sides.
    expect(
      said([on("b")], [on("b")], { moves: [move("aws_s3_bucket.a", "aws_s3_bucket.b")] }),
    ).toEqual([]);
  });

  test("an attachment of another policy, and a new one", () => {
    const read = grant("aws_iam_policy.read", { privileges: [allow("s3:Get*")] });
    const write = grant("aws_iam_policy.write", { privileges: [allow("s3:*")] });
    const attach = (name: string, more = {}): Fact =>
      grant("aws_iam_role_policy_attachment.x", {
        holders: [holder("aws_iam_role.ci")],
        grants: [reference(`aws_iam_policy.${name}`)],
        defines: false,
        ...more,
      });
    expect(said([ci, read, write, attach("read")], [ci, read, write, attach("write")])).toEqual([
      "widened | aws_iam_role.ci | + s3:* on *",
      "widened | aws_iam_role_policy_attachment.x | + s3:* on *",
    ]);
    expect(said([ci, read], [ci, read, attach("read")])).toEqual([
      "widened | aws_iam_role.ci | + s3:Get* on *",
      "added | aws_iam_role_policy_attachment.x",
    ]);
    const renamed = grant("aws_iam_policy.write", { privileges: [allow("s3:Get*")] });
    expect(
      said([ci, read, attach("read")], [ci, renamed, attach("write")], {
        moves: [move("aws_iam_policy.read", "aws_iam_policy.write")],
      }),
    ).toEqual(["moved | aws_iam_policy.write"]);
  });

  test("a widened ClusterRole widens itself and its holders, not the binding", () => {
    const account = identity("ServiceAccount/pay/api");
    const cluster = (...verbs: string[]): Fact =>
      grant("ClusterRole/r", { privileges: [rule(verbs, "pods")] });
    const binding = grant("RoleBinding/pay/b", {
      holders: [holder(named("kubernetes", "ServiceAccount", "api", "pay"))],
      grants: [named("kubernetes", "ClusterRole", "r")],
      defines: false,
    });
    expect(
      said(
        [account, cluster("get"), binding],
        [account, cluster("get", "delete"), binding],
      ).toSorted(),
    ).toEqual([
      "widened | ClusterRole/r | + delete on pods",
      "widened | ServiceAccount/pay/api | + delete on pods in namespace pay",
    ]);
  });

  test("a new holder widens a binding, a person does not", () => {
    const members = (...labels: string[]): Fact =>
      grant("google_project_iam_binding.b", {
        holders: labels.map((label) =>
          holder(
            { how: "unknown", name: label, at: at() },
            { label, person: label.startsWith("user:") ? "yes" : "no" },
          ),
        ),
        privileges: [
          role("roles/editor", {
            platform: "google",
            scope: is<string | null>("p"),
            scopeLevel: "project",
          }),
        ],
      });
    expect(
      said([members("serviceAccount:a")], [members("serviceAccount:a", "serviceAccount:b")]),
    ).toEqual([
      "widened | google_project_iam_binding.b | + roles/editor on p for serviceAccount:b",
    ]);
    expect(said([members("serviceAccount:a")], [members("serviceAccount:a", "user:ada")])).toEqual(
      [],
    );
    expect(said([members("serviceAccount:a", "user:ada")], [members("serviceAccount:a")])).toEqual([
      "narrowed | google_project_iam_binding.b",
    ]);
  });

  test("nobody is new after everybody, but after those who are nobody", () => {
    const subjects = (...labels: string[]): Fact =>
      grant("ClusterRoleBinding/_/b", {
        holders: labels.map((label) =>
          holder(
            { how: "unknown", name: label, at: at() },
            { label, person: label.startsWith("system:") ? "everyone" : "no" },
          ),
        ),
        privileges: [role("admin", { platform: "kubernetes", scopeLevel: "cluster" })],
      });
    const added = (first: string): readonly string[] =>
      said([subjects(first)], [subjects(first, "pay/api")]);
    expect(added("system:authenticated")).toEqual([]);
    for (const nobody of ["system:anonymous", "system:unauthenticated"])
      expect(added(nobody)).toEqual(["widened | ClusterRoleBinding/_/b | + admin for pay/api"]);
  });

  test("a job's permissions", () => {
    const job = identity("job/deploy", { sessions: "short" });
    const permissions = (...scopes: ReturnType<typeof scope>[]): Fact =>
      grant("job/deploy/permissions", {
        holders: [holder(reference("job/deploy", ".github/workflows/ci.yml"))],
        privileges: scopes,
      });
    expect(
      said(
        [job, permissions(scope("contents", "read"))],
        [job, permissions(scope("contents", "write"))],
      ),
    ).toEqual([
      "widened | job/deploy | + contents: write",
      "widened | job/deploy/permissions | + contents: write",
    ]);
    expect(
      said(
        [job, permissions(scope("*", open("default"), { written: false }))],
        [job, permissions(scope("contents", "write"))],
      ).filter((one) => one.startsWith("widened")),
    ).toEqual([]);
  });

  test("a deploy key that may write now", () => {
    const key = (writes: boolean): Fact =>
      credential("github_repository_deploy_key.k", { form: "deploy-key", writes: is(writes) });
    expect(said([key(false)], [key(true)])).toEqual([
      "widened | github_repository_deploy_key.k | + write",
    ]);
    expect(said([key(true)], [key(false)])).toEqual(["narrowed | github_repository_deploy_key.k"]);
  });
});

describe("upkeep", () => {
  const owned = (map: Record<string, string | null>): Fact =>
    identity("aws_iam_role.ci", { carrier: carrier(labels(map)) });
  test("an owner lost, hidden, changed, found", () => {
    expect(said([owned({ owner: "pay" })], [owned({})])).toEqual([
      "loosened | aws_iam_role.ci | owner pay",
    ]);
    expect(said([owned({ owner: "pay" })], [owned({ owner: "TODO" })])).toEqual([
      "loosened | aws_iam_role.ci | owner pay",
    ]);
    expect(said([owned({ owner: "pay" })], [owned({ owner: null })])).toEqual([
      "obscured | aws_iam_role.ci | owner pay",
    ]);
    expect(said([owned({ owner: "pay" })], [owned({ team: "ops" })])).toEqual([]);
    expect(said([owned({})], [owned({ owner: "pay" })])).toEqual(["tightened | aws_iam_role.ci"]);
    expect(said([owned({ owner: null })], [owned({})])).toHaveLength(1);
  });

  test("what inherits says nothing", () => {
    const key = credential("aws_iam_access_key.k", { of: reference("aws_iam_role.ci") });
    expect(said([owned({ owner: "pay" }), key], [owned({}), key])).toEqual([
      "loosened | aws_iam_role.ci | owner pay",
    ]);
  });

  test("an expiry lost, hidden, later, sooner", () => {
    const until = (value: string | null): Fact => owned({ owner: "pay", expires: value });
    expect(said([until("2027-01-01")], [owned({ owner: "pay" })])).toEqual([
      "loosened | aws_iam_role.ci | expiry 2027-01-01",
    ]);
    expect(said([until("2027-01-01")], [until("2099-01-01")])).toEqual([
      "loosened | aws_iam_role.ci | expiry 2027-01-01",
    ]);
    expect(said([until("2027-01-01")], [until(null)])).toEqual([
      "obscured | aws_iam_role.ci | expiry 2027-01-01",
    ]);
    expect(said([until("2027-01-01")], [until("2026-12-01")])).toEqual([
      "tightened | aws_iam_role.ci",
    ]);
    const secret = (days: number): Fact =>
      credential("azuread_application_password.p", {
        endings: [{ means: "rotation", value: is(days), at: at() }],
      });
    expect(said([secret(30)], [secret(3000)])).toEqual([
      "loosened | azuread_application_password.p | rotation of 30 days",
    ]);
  });

  test("a login that uses a standing key now is a new credential", () => {
    const login = (standing: boolean): Fact =>
      credential("job/deploy/login/aws", { form: "login", standing });
    expect(said([login(false)], [login(true)])).toEqual(["added | job/deploy/login/aws"]);
  });

  test("a key that belongs to somebody else now is a new one", () => {
    const users = [identity("aws_iam_user.a"), identity("aws_iam_user.b")];
    const key = (name: string): Fact =>
      credential("aws_iam_access_key.k", { of: reference(`aws_iam_user.${name}`) });
    expect(said([...users, key("a")], [...users, key("b")])).toEqual([
      "added | aws_iam_access_key.k",
    ]);
  });

  test("a boundary that goes loosens whom it held", () => {
    const boundary = control("aws_iam_role.ci", { holds: [reference("aws_iam_role.ci")] });
    expect(said([ci, boundary], [ci])).toEqual([
      "loosened | aws_iam_role.ci | boundary aws_iam_role.ci",
      "removed | aws_iam_role.ci",
    ]);
    const wide = (action: string): Fact =>
      control("aws_iam_role.ci", {
        holds: [reference("aws_iam_role.ci")],
        privileges: [allow(action)],
      });
    expect(said([ci, wide("s3:*")], [ci, wide("*")])).toEqual([
      "loosened | aws_iam_role.ci | boundary of * on *",
    ]);
    const demands = (...list: string[]): Fact =>
      control("github_repository_environment.prod", { form: "environment", demands: list });
    expect(said([demands("reviewer @acme/sre", "wait 30")], [demands("wait 30")])).toEqual([
      "loosened | github_repository_environment.prod | reviewer @acme/sre",
    ]);
  });
});

describe("trust", () => {
  const trusting = (...admissions: ReturnType<typeof admit>[]): Fact =>
    trust("aws_iam_role.ci", { admissions });
  const main = when(
    "StringEquals",
    "token.actions.githubusercontent.com:sub",
    "repo:acme/app:ref:refs/heads/main",
  );
  const github = principal(
    "arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com",
    "federated",
  );
  const any = when("StringLike", "token.actions.githubusercontent.com:sub", "repo:acme/*");

  test.each([
    [
      "a principal more",
      [admit([principal("a")])],
      [admit([principal("a"), principal("*", "anyone")])],
      ["principal *"],
    ],
    [
      "a condition gone",
      [admit([github], [main])],
      [admit([github])],
      [
        "condition StringEquals token.actions.githubusercontent.com:sub repo:acme/app:ref:refs/heads/main",
      ],
    ],
    [
      "each condition gone",
      [admit([github], [main, when("StringEquals", "aws:SourceVpc", "vpc-1")])],
      [admit([github])],
      [
        "condition StringEquals token.actions.githubusercontent.com:sub repo:acme/app:ref:refs/heads/main",
        "condition StringEquals aws:SourceVpc vpc-1",
      ],
    ],
    [
      "a condition weakened",
      [admit([github], [main])],
      [admit([github], [any])],
      [
        "condition StringEquals token.actions.githubusercontent.com:sub repo:acme/app:ref:refs/heads/main",
      ],
    ],
    [
      "a deny gone",
      [
        admit([principal("a")]),
        admit([principal("b")], [], { effect: is<"allow" | "deny">("deny") }),
      ],
      [admit([principal("a")])],
      ["deny of b"],
    ],
  ])("%s loosens", (_, before, after, texts) => {
    expect(said([trusting(...before)], [trusting(...after)])).toEqual([
      ["loosened | aws_iam_role.ci", ...texts].join(" | "),
    ]);
  });

  test("stricter is tightened, split is unchanged, hidden is obscured", () => {
    expect(said([trusting(admit([github], [any]))], [trusting(admit([github], [main]))])).toEqual([
      "tightened | aws_iam_role.ci",
    ]);
    expect(
      said(
        [trusting(admit([principal("a"), principal("b")]))],
        [trusting(admit([principal("b")]), admit([principal("a")]))],
      ),
    ).toEqual([]);
    const hidden = when("StringEquals", "token.actions.githubusercontent.com:sub", open("var.sub"));
    expect(
      said([trusting(admit([github], [main]))], [trusting(admit([github], [hidden]))])[0],
    ).toMatch(/^obscured/);
    expect(
      said(
        [trusting(admit([github], [hidden]))],
        [
          trusting(
            admit(
              [github],
              [when("StringEquals", "token.actions.githubusercontent.com:sub", open("var.other"))],
            ),
          ),
        ],
      ),
    ).toEqual([]);
    expect(
      said([trusting(admit([principal("a")]))], [trusting(admit([principal(open("var.who"))]))])[0],
    ).toMatch(/^obscured/);
    expect(
      said(
        [trusting(admit([principal("arn:aws:iam::111111111111:root", "account")]))],
        [trusting(admit([principal("arn:aws:iam::111111111111:role/x")]))],
      ),
    ).toEqual(["tightened | aws_iam_role.ci"]);
  });
});

describe("laws", () => {
  const fact = fc
    .record({
      name: fc.constantFrom("a", "b", "c"),
      root: fc.constantFrom("", "x"),
      key: fc.constantFrom("", "[0]", '["k"]', "[*]"),
      off: fc.boolean(),
      kind: fc.constantFrom("identity", "grant", "trust"),
      owner: fc.constantFrom("pay", "TODO", null),
    })
    .map((made): Fact => {
      const address = `aws_iam_role.${made.name}${made.key}`;
      const shared = { root: made.root, active: is(!made.off), content: made.name };
      if (made.kind === "grant")
        return grant(address, {
          ...shared,
          suffix: "#grant",
          holders: [holder(reference(address, made.root))],
          privileges: [allow(`s3:${made.name}*`)],
        });
      if (made.kind === "trust")
        return trust(address, { ...shared, admissions: [admit([principal(made.name)])] });
      return identity(address, { ...shared, carrier: carrier(labels({ owner: made.owner })) });
    });
  const tree = fc.uniqueArray(fact, { maxLength: 12, selector: (one) => one.key });

  test("a tree is unchanged against itself", () => {
    fc.assert(
      fc.property(tree, (facts) => {
        expect(said(facts, facts)).toEqual([]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test("against nothing everything is added; every fact of head is accounted for once or more, and in any order alike", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(changes([], after).every(({ change }) => change === "added")).toBe(true);
        const found = changes(before, after);
        const on = after.filter((one) => one.active.known && one.active.value);
        for (const one of on)
          expect(
            found.some(({ fact, change }) => fact.key === one.key && change !== "removed"),
          ).toBe(true);
        const again = changes(before.toReversed(), after.toReversed());
        expect(again.map(({ change, fact: { key } }) => [change, key])).toEqual(
          found.map(({ change, fact: { key } }) => [change, key]),
        );
        // What is switched off or gone cannot be what something live was.
        for (const { was, change } of found)
          if (was && change !== "unchanged" && change !== "removed")
            expect(was.active.known && !was.active.value).toBe(false);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
