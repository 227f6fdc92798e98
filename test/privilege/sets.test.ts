import { describe, expect, test } from "vitest";
import type { Known } from "../../src/base/known.ts";
import type { Condition, Privilege, Statement } from "../../src/model/privilege.ts";
import { levels } from "../../src/privilege/level.ts";
import { compare, gainOf, noWiderThan } from "../../src/privilege/sets.ts";
import type { Comparison } from "../../src/privilege/sets.ts";
import {
  allow,
  bareCatalog,
  deny,
  open,
  patterns,
  role,
  rule,
  scope,
  text,
  when,
  is,
} from "../model/build.ts";
import { growthOf } from "../work.ts";

function gains(after: readonly Privilege[], before: readonly Privilege[]): readonly string[] {
  return compare(after, before).gained.map((one) => gainOf(one, levels(bareCatalog)).text);
}

describe("statements", () => {
  test("say only what is new", () => {
    const before = [allow(["s3:GetObject", "s3:ListBucket"], "*")];
    expect(gains([allow(["s3:GetObject", "s3:DeleteObject"], "*")], before)).toEqual([
      "+ s3:DeleteObject on *",
    ]);
    expect(gains([allow("s3:Get*", "*")], before)).toEqual(["+ s3:Get* on *"]);
    expect(gains([allow("S3:getobject", "arn:aws:s3:::a")], before)).toEqual([]);
    expect(gains([allow(["s3:*", "s3:PutObject"], "*")], before)).toEqual(["+ s3:* on *"]);
  });

  test("split or joined statements are the same", () => {
    const joined = [allow(["s3:GetObject", "s3:PutObject"], ["arn:a", "arn:b"])];
    const split = [
      allow("s3:GetObject", "arn:a"),
      allow("s3:GetObject", "arn:b"),
      allow("s3:PutObject", ["arn:b", "arn:a"]),
    ];
    expect(noWiderThan(joined, split)).toBe(true);
    expect(noWiderThan(split, joined)).toBe(true);
  });

  test("NotAction and NotResource are complements", () => {
    const power = allow([], "*", { actions: patterns(["iam:*", "organizations:*"], true) });
    expect(noWiderThan([allow("s3:*")], [power])).toBe(true);
    expect(gains([allow("iam:PassRole")], [power])).toEqual(["+ iam:PassRole on *"]);
    expect(gains([allow([], "*", { actions: patterns("iam:*", true) })], [power])).toHaveLength(1);
    expect(noWiderThan([power], [allow([], "*", { actions: patterns("iam:*", true) })])).toBe(true);
    const elsewhere = allow("s3:*", [], { resources: patterns("arn:secret*", true) });
    expect(noWiderThan([allow("s3:*", "arn:open")], [elsewhere])).toBe(true);
    expect(gains([allow("s3:GetObject", "arn:secret/1")], [elsewhere])).toEqual([
      "+ s3:GetObject on arn:secret/1",
    ]);
  });

  test("an asterisk that is meant is no wildcard, and a character for private use is nobody's", () => {
    expect(gains([allow("s3:*", "*")], [allow("s3:*", "${*}${*}")])).toEqual(["+ s3:* on *"]);
    expect(noWiderThan([allow("s3:*", "a${*}")], [allow("s3:*", "a?")])).toBe(true);
    expect(noWiderThan([allow("s3:*", "a?")], [allow("s3:*", "a${*}")])).toBe(false);
    for (const odd of ["\uE000", "\uE001", "\uE100\uE900"]) {
      const held = [allow("s3:*", `a${odd}*`)];
      expect(noWiderThan([allow("s3:*", `a${odd}b`)], held)).toBe(true);
      expect(noWiderThan([allow("s3:*", "a*")], held)).toBe(false);
      expect(noWiderThan([allow("s3:*", ["a${aws:username}", "a${*}"])], held)).toBe(false);
    }
  });

  test("a deny that goes frees what it held back", () => {
    const before = [allow("s3:*"), deny("s3:Delete*")];
    expect(gains([allow("s3:*")], before)).toEqual(["+ s3:Delete* on *"]);
    expect(gains([allow("s3:*")], [...before, deny("s3:Put*"), deny("s3:List*")])).toEqual([
      "+ s3:Delete* on *",
      "+ s3:Put* on *",
      "+ s3:List* on *",
    ]);
    expect(gains([allow("s3:*"), deny("s3:*")], before)).toEqual([]);
    expect(gains([allow("s3:GetObject")], before)).toEqual([]);
    expect(gains([allow("s3:DeleteObject"), deny("s3:Delete*")], [])).toEqual([]);
  });

  test("a condition narrows, its loss widens", () => {
    const only = [when("StringEquals", "aws:ResourceTag/team", "pay")];
    const before = [allow("s3:*", "*", { conditions: only })];
    expect(noWiderThan(before, [allow("s3:*")])).toBe(true);
    expect(gains([allow("s3:*")], before)).toEqual(["+ s3:* on *"]);
    expect(
      noWiderThan(before, [
        allow("s3:*", "*", {
          conditions: [when("StringLike", "AWS:ResourceTag/team", "pa*", "x")],
        }),
      ]),
    ).toBe(true);
    expect(
      noWiderThan(
        [
          allow("s3:*", "*", {
            conditions: [when("StringEquals", "aws:ResourceTag/team", "pay", "ops")],
          }),
        ],
        before,
      ),
    ).toBe(false);
    expect(
      noWiderThan(
        [allow("s3:*")],
        [allow("s3:*", "*", { conditions: [when("StringLike", "aws:PrincipalOrgID", "*")] })],
      ),
    ).toBe(true);
  });

  test("ARNs are compared part by part, texts as a whole", () => {
    const from = (operator: string, ...arns: readonly string[]): readonly Statement[] => [
      allow("s3:*", "*", { conditions: [when(operator, "aws:SourceArn", ...arns)] }),
    ];
    const root = "arn:aws:iam::*:root";
    const inRole = "arn:aws:iam::1:role/x:root";
    expect(noWiderThan(from("ArnLike", inRole), from("ArnLike", root))).toBe(false);
    expect(noWiderThan(from("StringLike", inRole), from("StringLike", root))).toBe(true);
    expect(noWiderThan(from("ArnEquals", "arn:aws:iam::1:root"), from("ArnLike", root))).toBe(true);
    expect(noWiderThan(from("StringEquals", "arn:aws:iam::1:root"), from("ArnLike", root))).toBe(
      true,
    );
    expect(noWiderThan(from("ArnLike", root), from("StringLike", root))).toBe(true);
    expect(noWiderThan(from("StringLike", root), from("ArnLike", root))).toBe(false);
    expect(noWiderThan(from("ArnLike", inRole), from("ArnLike", "*"))).toBe(true);
  });

  test("an unknown resource of an action held before is unclear, of a new action a gain", () => {
    const before = [allow("s3:GetObject", "arn:aws:s3:::a/*")];
    const hidden = allow("s3:GetObject", [open("var.bucket_arn")]);
    expect(compare([hidden], before)).toMatchObject({
      gained: [],
      unclear: [{ kind: "statement" }],
    });
    expect(gains([allow("s3:PutObject", [open("var.bucket_arn")])], before)).toEqual([
      "+ s3:PutObject on ${var.bucket_arn}",
    ]);
    const other = allow("s3:GetObject", [open("var.other")]);
    expect(compare([other], [hidden])).toMatchObject({
      gained: [],
      unclear: [],
      replaced: [{ kind: "statement" }],
    });
    expect(compare([hidden, other], [hidden])).toMatchObject({
      gained: [],
      unclear: [{ kind: "statement" }],
      replaced: [],
    });
    const computed = open("aws_s3_bucket.b.arn", "computed", {
      reference: { address: "aws_s3_bucket.b", path: ["arn"] },
    });
    expect(gains([allow("s3:GetObject", [computed])], before)).toEqual([
      "+ s3:GetObject on ${aws_s3_bucket.b.arn}",
    ]);
    expect(compare([allow([open("var.actions")], "*")], before).unclear).toHaveLength(1);
  });

  test("what is known beside an unknown part widens all the same", () => {
    const read = (name: string, path: string, more: Partial<Statement> = {}): Statement =>
      allow("s3:GetObject", [text("arn:aws:s3:::", open(name), path)], more);
    const shared = read("var.bucket", "/public/*");
    const all = read("var.bucket", "/*");
    expect(gains([all], [shared])).toEqual(["+ s3:GetObject on arn:aws:s3:::${var.bucket}/*"]);
    expect(noWiderThan([shared], [all])).toBe(true);
    expect(gains([read("var.bucket", "/private/*")], [shared])).toHaveLength(1);
    expect(noWiderThan([read("var.name", "/public/*")], [shared])).toBe(true);
    const inside = (vpc: string | Known<string>): Statement =>
      read("var.bucket", "/*", { conditions: [when("StringEquals", "aws:SourceVpc", vpc)] });
    expect(gains([all], [inside("vpc-1")])).toHaveLength(1);
    expect(gains([all], [inside(open("var.vpc"))])).toHaveLength(1);
    expect(noWiderThan([inside(open("var.other"))], [inside(open("var.vpc"))])).toBe(true);
    const editor = (project: string, ...conditions: readonly Condition[]): Privilege =>
      role("roles/editor", { platform: "google", scope: open(project), conditions });
    const weekdays = when("expression", "condition", "request.time.getDayOfWeek() < 6");
    expect(noWiderThan([editor("var.b")], [editor("var.a")])).toBe(true);
    expect(gains([editor("var.a")], [editor("var.a", weekdays)])).toHaveLength(1);
    expect(gains([editor("var.b")], [editor("var.a", weekdays)])).toHaveLength(1);
  });

  test("Azure's NotActions are taken away", () => {
    const azure = { platform: "azure", resources: patterns([]) } as const;
    const contributor = allow("*", [], {
      ...azure,
      minus: patterns("Microsoft.Authorization/*/write"),
    });
    expect(noWiderThan([allow("Microsoft.Compute/*", [], azure)], [contributor])).toBe(true);
    expect(
      noWiderThan(
        [allow("Microsoft.Authorization/roleAssignments/write", [], azure)],
        [contributor],
      ),
    ).toBe(false);
    expect(noWiderThan([contributor], [allow("*", [], azure)])).toBe(true);
    expect(noWiderThan([allow("*", [], azure)], [contributor])).toBe(false);
  });

  test("Azure's data actions are no actions, and its scopes hold what lies within", () => {
    const azure = (scope: string, more: Partial<Statement> = {}): Statement =>
      allow("*", [scope], { platform: "azure", ...more });
    const one = "/subscriptions/1";
    expect(gains([azure(one), azure(one, { data: true })], [azure(one)])).toEqual([
      `+ * on ${one}`,
    ]);
    expect(noWiderThan([azure(`${one}/resourceGroups/A`)], [azure(one)])).toBe(true);
    expect(noWiderThan([azure(one)], [azure(`${one}/resourceGroups/a`)])).toBe(false);
    expect(noWiderThan([azure(`${one}2`)], [azure(one)])).toBe(false);
    expect(noWiderThan([azure(one)], [azure("/")])).toBe(true);
  });

  test("several statements hold together what none holds alone", () => {
    const both = [allow([], "*", { actions: patterns("iam:*", true) }), allow("iam:*")];
    expect(noWiderThan([allow("*")], both)).toBe(true);
    expect(gains([allow("*")], both.slice(0, 1))).toEqual(["+ * on *"]);
    const but = [allow("s3:*"), deny("s3:Delete*")];
    const less = [
      allow("s3:*", [], { resources: patterns("arn:a", true) }),
      allow("s3:*", "arn:a"),
      deny("s3:DeleteObject"),
    ];
    expect(noWiderThan(but, less)).toBe(true);
    expect(gains(less, but)).toEqual([
      "+ s3:Delete* on everything but arn:a",
      "+ s3:Delete* on arn:a",
    ]);
    const team = (...values: readonly string[]): Statement =>
      allow("s3:*", "*", { conditions: [when("StringEquals", "aws:ResourceTag/team", ...values)] });
    expect(noWiderThan([team("a", "b")], [team("b"), team("a")])).toBe(true);
    expect(noWiderThan([team("a", "c")], [team("b"), team("a")])).toBe(false);
  });

  test("a deny that spares whoever has no key takes nothing for certain", () => {
    const spares = (operator: string): Statement =>
      deny("s3:*", "*", { conditions: [when(operator, "aws:PrincipalTag/team", "*")] });
    expect(gains([allow("s3:*"), spares("StringLike")], [])).toEqual(["+ s3:* on *"]);
    expect(gains([allow("s3:*"), spares("StringLikeIfExists")], [])).toEqual([]);
  });

  test("a policy of a thousand statements is compared service by service", () => {
    const many = (count: number, from: number): readonly Statement[] =>
      Array.from({ length: count }, (_, at) =>
        allow(
          [`svc${at % (count / 25)}:Get*`, `svc${at % (count / 25)}:Put${at + from}`],
          [`arn:aws:x:::thing/${at}/*`, `arn:aws:x:::other/${at}`],
        ),
      );
    const found = (count: number): Comparison => compare(many(count, 1), many(count, 0));
    expect(growthOf(found, 500)).toBeLessThan(2.5);
    expect(found(1000).gained).toHaveLength(1000);
  });
});

describe("hostile policies", () => {
  const many = (count: number, make: (at: number) => Statement): readonly Statement[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const middle = (count: number, word: string): readonly Statement[] =>
    many(count, (at) => allow([`s3:*Tag${at}*`], [`arn:aws:s3:::*-${word}${at}-*/logs`]));

  test("with wildcards in the middle are not compared each with each", () => {
    const found = (count: number): Comparison => compare(middle(count, "a"), middle(count, "b"));
    expect(growthOf(found, 250)).toBeLessThan(2.6);
    expect(found(500).gained).toHaveLength(500);
    expect(noWiderThan(middle(1000, "a"), middle(1000, "a").toReversed())).toBe(true);
  });

  test("with conditions on many keys are not compared each with each", () => {
    const asking = (count: number, word: string, end = "x"): readonly Statement[] =>
      many(count, (at) =>
        allow("s3:Get*", "*", {
          conditions: [0, 1, 2, 3].map((next) =>
            when("StringLike", `aws:ResourceTag/${(at + next) % 20}`, `${word}${at}*${end}`),
          ),
        }),
      );
    const found = (count: number): Comparison => compare(asking(count, "a"), asking(count, "b"));
    expect(growthOf(found, 200)).toBeLessThan(2.8);
    expect(found(200).gained).toHaveLength(200);
    expect(noWiderThan(asking(150, "a"), asking(150, "a", "").toReversed())).toBe(true);
  });

  test("with a thousand unknowns in the place of others are made of as little known", () => {
    const unread = (word: string): readonly Statement[] =>
      many(1000, (at) => allow("s3:Get*", [open(`var.${word}${at}`)]));
    expect(compare(unread("b"), unread("a"))).toMatchObject({
      gained: [],
      unclear: [],
      replaced: { length: 1000 },
    });
  });

  test("are wider where it takes too long to tell", () => {
    const tangled = (letter: string): readonly Statement[] =>
      many(1000, (at) =>
        allow([`s3:*${letter}?${at}*`], [], { resources: patterns(`*?${letter}${at}*`, true) }),
      );
    const more = allow("iam:PassRole");
    const { gained } = compare([...tangled("a"), more], tangled("b"));
    expect(noWiderThan([more], gained)).toBe(true);
    expect(gained.length).toBeGreaterThan(1);
  });

  test("of lists too long to multiply are no wider than themselves, and else gained", () => {
    const words = (count: number, start: string): readonly string[] =>
      Array.from({ length: count }, (_, at) => `${start}${at}`);
    const long = (start: string): readonly Statement[] => [
      allow(words(600, "s3:Get"), words(600, `arn:aws:s3:::${start}`)),
    ];
    expect(noWiderThan(long("a"), long("a"))).toBe(true);
    expect(compare(long("b"), long("a")).gained).toEqual(long("b"));
    const denied = [allow("s3:*"), deny(words(600, "s3:Get"), words(600, "arn:aws:s3:::"))];
    expect(gains([allow("s3:*")], denied)).toEqual(["+ s3:* on *"]);
  });
});

describe("Kubernetes rules", () => {
  test("gain verbs, resources and the cluster", () => {
    const before = [rule(["get", "list"], "pods", { namespace: "pay" })];
    expect(gains([rule(["get", "delete"], "pods", { namespace: "pay" })], before)).toEqual([
      "+ delete on pods in namespace pay",
    ]);
    expect(gains([rule("get", "pods")], before)).toEqual(["+ get on pods"]);
    expect(
      gains([rule("get", "pods", { namespace: "pay", resourceNames: [is("a")] })], before),
    ).toEqual([]);
    expect(gains(before, [rule("*", "*", { apiGroups: [is("*")] })])).toEqual([]);
    expect(gains([rule("get", "pods/log")], [rule("get", "pods")])).toEqual(["+ get on pods/log"]);
    expect(
      gains(
        [rule("get", "deployments/scale", { apiGroups: [is("apps")] })],
        [rule("get", "*/scale", { apiGroups: [is("apps")] })],
      ),
    ).toEqual([]);
    expect(
      gains([rule("get", "secrets")], [rule("get", "secrets", { resourceNames: [is("a")] })]),
    ).toEqual(["+ get on secrets"]);
  });

  test("cluster-admin holds everything", () => {
    const admin = role("cluster-admin", { platform: "kubernetes", scopeLevel: "cluster" });
    expect(
      noWiderThan(
        [
          rule("*", "*", { apiGroups: [is("*")] }),
          role("edit", { platform: "kubernetes", scopeLevel: "namespace", scope: is("pay") }),
        ],
        [admin],
      ),
    ).toBe(true);
  });
});

describe("roles", () => {
  const google = (name: string, project = "projects/p"): Privilege =>
    role(name, { platform: "google", scope: is(project), scopeLevel: "project" });
  test("Owner holds Editor, at the same scope", () => {
    expect(gains([google("roles/viewer")], [google("roles/owner")])).toEqual([]);
    expect(gains([google("roles/owner")], [google("roles/viewer")])).toEqual([
      "+ roles/owner on projects/p",
    ]);
    expect(gains([google("roles/viewer", "projects/q")], [google("roles/owner")])).toEqual([
      "+ roles/viewer on projects/q",
    ]);
  });

  test("one role under several conditions is several gains, under the same one", () => {
    const on = (expression: string, name = "roles/editor"): Privilege =>
      role(name, {
        platform: "google",
        scope: is("projects/p"),
        scopeLevel: "project",
        conditions: [when("expression", "condition", expression)],
      });
    const night = on('request.time.getHours("UTC") < 6');
    const named = on('resource.name.startsWith("projects/p/x")');
    expect(compare([night, named, on('request.time.getHours("UTC") < 6')], []).gained).toEqual([
      night,
      named,
    ]);
    const twice = [google("roles/Editor"), google("roles/editor")];
    expect(compare(twice, []).gained).toEqual(twice.slice(0, 1));
  });

  test("Azure scopes nest", () => {
    const azure = (name: string, where: string): Privilege =>
      role(name, { platform: "azure", scope: is(where), scopeLevel: "resource-group" });
    expect(
      noWiderThan(
        [azure("Reader", "/subscriptions/1/resourceGroups/a")],
        [azure("Owner", "/subscriptions/1")],
      ),
    ).toBe(true);
    expect(
      noWiderThan([azure("Reader", "/subscriptions/12")], [azure("Owner", "/subscriptions/1")]),
    ).toBe(false);
    expect(
      noWiderThan(
        [azure("b24988ac-6180-42a0-ab88-20f7382dd24c", "/subscriptions/1")],
        [azure("Contributor", "/subscriptions/1")],
      ),
    ).toBe(true);
  });

  test("AdministratorAccess holds every statement", () => {
    expect(
      noWiderThan([allow("iam:*"), role("AmazonS3FullAccess")], [role("AdministratorAccess")]),
    ).toBe(true);
    expect(noWiderThan([role("AdministratorAccess")], [allow("*")])).toBe(true);
    expect(gains([role("AdministratorAccess")], [allow("s3:*")])).toEqual([
      "+ AdministratorAccess",
    ]);
  });

  test("a deny beside a role that goes frees what it held back", () => {
    const admin = role("AdministratorAccess");
    const held = deny("iam:*");
    expect(gains([admin], [admin, held])).toEqual(["+ iam:* on *"]);
    expect(gains([admin], [allow("*"), held])).toEqual(["+ iam:* on *"]);
    expect(gains([admin, held], [allow("*"), held])).toEqual([]);
    expect(gains([role("IAMFullAccess")], [admin, held])).toEqual(["+ IAMFullAccess"]);
    expect(gains([role("IAMFullAccess"), held], [admin, held])).toEqual([]);
    expect(gains([allow("s3:*"), held], [admin, held])).toEqual([]);
  });
});

describe("token scopes", () => {
  test("write holds read, write-all all but secrets", () => {
    expect(gains([scope("contents", "read")], [scope("contents", "write")])).toEqual([]);
    expect(gains([scope("contents", "write")], [scope("contents", "read")])).toEqual([
      "+ contents: write",
    ]);
    expect(
      gains([scope("packages", "write"), scope("secret:KEY", "read")], [scope("*", "write")]),
    ).toEqual(["+ secret KEY"]);
    expect(gains([scope("packages", "none")], [])).toEqual([]);
  });

  test("writing permissions down is no gain, but for id-token; leaving them out is", () => {
    const unset = scope("*", open("default"), { written: false });
    expect(gains([scope("contents", "write")], [unset])).toEqual([]);
    expect(gains([scope("id-token", "write")], [unset])).toEqual(["+ id-token: write"]);
    expect(gains([unset], [scope("contents", "read")])).toEqual(["+ default permissions"]);
    expect(gains([unset], [unset])).toEqual([]);
  });
});

test("unknown names are compared by name", () => {
  const bucket = (): Privilege =>
    allow("s3:GetObject", [text("arn:aws:s3:::", open("var.b"), "/*")]);
  expect(noWiderThan([bucket()], [bucket()])).toBe(true);
});
