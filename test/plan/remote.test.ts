// What a plan tells of a module whose source is not in the tree: blocks at the call, and outputs of it, on head and on base.

import { expect, test } from "vitest";
import { field } from "../../src/base/value.ts";
import type { ResolvedBlock, ResolvedTerraform } from "../../src/resolve/terraform/resolved.ts";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import { place, render } from "../resolve/terraform/render.ts";
import { resolveTree } from "../resolve/terraform/tree.ts";
import { planText } from "./make.ts";

const main = (more = "", version = "1.0.0"): string => `module "far" {
  source  = "acme/far/aws"
  version = "${version}"
  for_each = var.names
  owner   = aws_user.u.name
}
resource "aws_user" "u" {
  name = "u"
}
resource "aws_x" "a" {
  role   = module.far["p"].role
  policy = module.far["p"].policy
  deep   = module.far["p"].deep
}
${more}`;

const references = (...names: readonly string[]): object => ({ references: names });

const configuration = {
  root_module: {
    variables: { names: {} },
    resources: [
      { address: "aws_user.u", expressions: {} },
      { address: "aws_x.a", expressions: {} },
    ],
    module_calls: {
      far: {
        source: "acme/far/aws",
        module: {
          outputs: {
            role: {
              expression: references(
                "aws_iam_role.this[0].name",
                "aws_iam_role.this[0]",
                "aws_iam_role.this",
              ),
            },
            policy: {
              expression: references(
                "aws_iam_role.this[0].arn",
                "aws_iam_role.this[0]",
                "aws_iam_role.this",
                "var.x",
              ),
            },
            deep: { expression: references("module.in.arn", "module.in") },
          },
          resources: [
            {
              address: "aws_iam_role.this",
              expressions: {
                name: {},
                assume_role_policy: {},
                description: references("var.owner"),
              },
            },
            {
              address: "aws_iam_role_policy_attachment.this",
              expressions: {
                role: references(
                  "aws_iam_role.this[0].name",
                  "aws_iam_role.this[0]",
                  "aws_iam_role.this",
                ),
                policy_arn: references("module.in.arn", "module.in"),
              },
            },
          ],
          module_calls: {
            in: {
              expressions: {},
              module: {
                outputs: {
                  arn: { expression: references("aws_iam_policy.p.arn", "aws_iam_policy.p") },
                },
                resources: [{ address: "aws_iam_policy.p", expressions: { name: {}, policy: {} } }],
              },
            },
          },
        },
      },
    },
  },
};

interface Part {
  readonly address: string;
  readonly before?: unknown;
  readonly after: unknown;
  readonly unknown?: unknown;
  readonly actions?: readonly string[];
}

function changeOf({
  address,
  before = null,
  after,
  unknown = {},
  actions = ["update"],
}: Part): object {
  const [, module = "", local = ""] = /^(?:(.*)\.)?([^.]+\.[^.]+)$/.exec(address) ?? [];
  const [, type, name, key] = /^([^.]+)\.([^.[]+)(?:\[(.*)\])?$/.exec(local) ?? [];
  return {
    address,
    module_address: module,
    mode: "managed",
    type,
    name,
    ...(key === undefined ? {} : { index: JSON.parse(key) as unknown }),
    change: {
      actions,
      before,
      after,
      after_unknown: unknown,
      before_sensitive: {},
      after_sensitive: {},
    },
  };
}

const trust = (account: string): string =>
  JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` } }],
  });

const roles: readonly Part[] = [
  {
    address: 'module.far["p"].aws_iam_role.this[0]',
    before: {
      name: "old",
      arn: "arn:aws:iam::111122223333:role/old",
      tags_all: { owner: "them" },
      assume_role_policy: null,
      description: null,
    },
    after: {
      name: "new",
      arn: "arn:aws:iam::111122223333:role/old",
      assume_role_policy: trust("111122223333"),
      description: "d",
      tags: null,
      tags_all: { owner: "us" },
      inline_policy: [{ name: "x" }],
    },
  },
  {
    address: 'module.far["p"].aws_iam_role_policy_attachment.this',
    after: { role: "new" },
    unknown: { policy_arn: true },
    actions: ["create"],
  },
  {
    address: 'module.far["p"].module.in.aws_iam_policy.p',
    after: { name: "p", policy: trust("999900001111") },
    unknown: { arn: true },
    actions: ["create"],
  },
];

interface Sides {
  readonly head: ResolvedTerraform;
  readonly base: ResolvedTerraform;
}

function read(head: string, base = head): Sides {
  const text = planText({
    inputs: { names: { p: 1 } },
    more: { resource_changes: roles.map(changeOf), configuration },
  });
  const { head: ofHead, base: ofBase } = openPlans([{ path: "p", dir: "", text }]).reading(
    "source",
  );
  const resolve = (main: string, overlays: typeof ofHead): ResolvedTerraform =>
    resolveTree(new Map([["main.tf", `variable "names" {}\n${main}`]]), { overlays });
  return { head: resolve(head, ofHead), base: resolve(base, ofBase) };
}

function shown({ blocks }: ResolvedTerraform, address: string): readonly string[] {
  const found = blocks.find((one) => one.address === address);
  return found ? [place(found.header), ...attributes(found)] : [];
}

function attributes({ body }: ResolvedBlock): readonly string[] {
  const names = [
    "name",
    "role",
    "policy",
    "policy_arn",
    "deep",
    "assume_role_policy",
    "description",
    "tags",
    "inline_policy",
  ];
  return names.flatMap((name) => {
    const value = field(body, name);
    if (value.known && value.value === null && !value.reference) return [];
    const { reference, decoded } = value;
    const to = reference ? ` -> ${reference.address}.${reference.path.join(".")}` : "";
    return [`${name} = ${decoded ? render(decoded) : render(value)}${to}`];
  });
}

test("its resources stand at the call, with what its configuration writes and the plan's values", () => {
  const { head } = read(main());
  expect(shown(head, 'module.far["p"].aws_iam_role.this[0]')).toEqual([
    "main.tf:2",
    'name = "new"',
    'assume_role_policy = {Statement = [{Effect = "Allow", Principal = {AWS = ~"arn:aws:iam::${?data.aws_caller_identity.account_id}:root"}}]}',
    'description = "d" -> aws_user.u.name',
    'tags = {owner = "us"}',
  ]);
  expect(shown(head, 'module.far["p"].aws_iam_role_policy_attachment.this')).toEqual([
    "main.tf:2",
    'role = "new" -> module.far["p"].aws_iam_role.this[0].name',
    'policy_arn = ?module.far["p"].aws_iam_role_policy_attachment.this.policy_arn -> module.far["p"].module.in.aws_iam_policy.p.arn',
  ]);
  expect(shown(head, 'module.far["p"].module.in.aws_iam_policy.p')).toEqual([
    "main.tf:2",
    'name = "p"',
    'policy = {Statement = [{Effect = "Allow", Principal = {AWS = "arn:aws:iam::999900001111:root"}}]}',
  ]);
});

test("its outputs are what they hand on: known, or by reference", () => {
  expect(shown(read(main()).head, "aws_x.a")).toEqual([
    "main.tf:11",
    'role = "new" -> module.far["p"].aws_iam_role.this[0].name',
    'policy = ?module.far["p"].policy -> module.far["p"].policy',
    'deep = ?module.far["p"].module.in.aws_iam_policy.p.arn -> module.far["p"].module.in.aws_iam_policy.p.arn',
  ]);
});

test("base has the same where it calls the same, and what was there before where head calls another version", () => {
  const same = read(main(), main("# more\n"));
  for (const address of same.head.blocks.map((one) => one.address))
    expect(shown(same.base, address)).toEqual(shown(same.head, address));
  const { base } = read(main("", "2.0.0"), main());
  expect(shown(base, 'module.far["p"].aws_iam_role.this[0]')).toEqual([
    "main.tf:2",
    'name = "old"',
    "description = null -> aws_user.u.name",
    'tags = {owner = "them"}',
  ]);
  expect(shown(base, 'module.far["p"].module.in.aws_iam_policy.p')).toEqual([]);
  expect(shown(base, "aws_x.a")[1]).toBe(
    'role = "old" -> module.far["p"].aws_iam_role.this[0].name',
  );
});

test("a plan's value of what an output gives is not base's where head calls another version", () => {
  const attribute = {
    address: "aws_x.a",
    after: { policy: "all", role: "new" },
    actions: ["create"],
  };
  const changes = [...roles, attribute].map(changeOf);
  const text = planText({
    inputs: { names: { p: 1 } },
    more: { resource_changes: changes, configuration },
  });
  const plans = openPlans([{ path: "p", dir: "", text }]);
  const { head, base } = plans.reading("source");
  const tree = (version: string) =>
    new Map([["main.tf", `variable "names" {}\n${main("", version)}`]]);
  const now = resolveTree(tree("2.0.0"), { overlays: head });
  const then = resolveTree(tree("1.0.0"), { overlays: base });
  const policyOf = (one: ResolvedTerraform): string | undefined =>
    shown(one, "aws_x.a").find((line) => line.startsWith("policy"));
  expect(policyOf(now)).toBe('policy = "all" -> module.far["p"].policy');
  expect(policyOf(then)).toBe('policy = ?module.far["p"].policy -> module.far["p"].policy');
});

test("a policy that is put together when it is applied is read from what its data source says", () => {
  const address = "module.far.data.aws_iam_policy_document.p";
  const statement = (id: string, more: object) => ({
    actions: ["s3:*"],
    effect: null,
    sid: id,
    ...more,
  });
  const later = (
    own: string,
    type: string,
    attribute: string,
    after: object,
    unknowns: object,
  ) => ({
    address: `module.far.data.${type}.${own}`,
    module_address: "module.far",
    mode: "data",
    type,
    name: own,
    change: {
      actions: ["read"],
      before: null,
      after,
      after_unknown: { ...unknowns, [attribute]: true },
      before_sensitive: false,
      after_sensitive: {},
    },
  });
  const managed = (type: string, attribute: string) => ({
    address: `module.far.${type}.r`,
    module_address: "module.far",
    mode: "managed",
    type,
    name: "r",
    change: {
      actions: ["create"],
      before: null,
      after: {},
      after_unknown: { [attribute]: true },
      before_sensitive: false,
      after_sensitive: {},
    },
  });
  const declared = (type: string, name: string, mode: string, expressions: object) => ({
    address: `${mode === "data" ? "data." : ""}${type}.${name}`,
    mode,
    type,
    name,
    expressions,
  });
  const text = JSON.stringify({
    format_version: "1.2",
    planned_values: {},
    resource_changes: [
      later(
        "p",
        "aws_iam_policy_document",
        "json",
        { statement: [statement("own", { resources: ["a", null] })] },
        { statement: [{ resources: [false, true] }] },
      ),
      later(
        "g",
        "google_iam_policy",
        "policy_data",
        { binding: [{ role: "roles/viewer", members: ["allUsers"], condition: [] }] },
        {},
      ),
      managed("aws_iam_role_policy", "policy"),
      managed("google_x_iam_policy", "policy_data"),
    ],
    configuration: {
      root_module: {
        module_calls: {
          far: {
            source: "acme/far/aws",
            module: {
              resources: [
                declared("aws_iam_policy_document", "p", "data", { statement: [{}] }),
                declared("google_iam_policy", "g", "data", { binding: [{}] }),
                declared("aws_iam_role_policy", "r", "managed", {
                  policy: references(
                    "data.aws_iam_policy_document.p.json",
                    "data.aws_iam_policy_document.p",
                  ),
                }),
                declared("google_x_iam_policy", "r", "managed", {
                  policy_data: references(
                    "data.google_iam_policy.g.policy_data",
                    "data.google_iam_policy.g",
                  ),
                }),
              ],
            },
          },
        },
      },
    },
  });
  const plans = openPlans([{ path: "p", dir: "", text }]).reading("source");
  const tree = new Map([["main.tf", 'module "far" {\n  source = "acme/far/aws"\n}\n']]);
  const { blocks } = resolveTree(tree, { overlays: plans.head });
  const value = (type: string, name: string): string => {
    const block = blocks.find((one) => one.type === type);
    const found = block && field(block.body, name);
    return found?.decoded ? render(found.decoded) : String(found && render(found));
  };
  expect(value("aws_iam_role_policy", "policy")).toBe(
    `{Statement = [{Action = "s3:*", Effect = "Allow", Resource = ["a", ?${address}.statement.0.resources.1], Sid = "own"}], Version = "2012-10-17"}`,
  );
  expect(value("google_x_iam_policy", "policy_data")).toBe(
    `{bindings = [{members = ["allUsers"], role = "roles/viewer"}]}`,
  );
});

test("policies that name each other again and again are each put together once", () => {
  const count = 40;
  const named = (i: number) => `data.aws_iam_policy_document.d${i}`;
  const attributes = Array.from({ length: count }, (_, i) => `a${i}`);
  const one = (i: number) => ({
    address: `module.far.${named(i)}`,
    module_address: "module.far",
    mode: "data",
    type: "aws_iam_policy_document",
    name: `d${i}`,
    change: {
      actions: ["read"],
      after: {},
      after_unknown: Object.fromEntries([...attributes, "json"].map((name) => [name, true])),
      after_sensitive: {},
    },
  });
  const next = (i: number) => references(`${named((i + 1) % count)}.json`, named((i + 1) % count));
  const resources = Array.from({ length: count }, (_, i) => ({
    address: named(i),
    expressions: Object.fromEntries(attributes.map((name) => [name, next(i)])),
  }));
  const text = JSON.stringify({
    format_version: "1.2",
    planned_values: {},
    resource_changes: Array.from({ length: count }, (_, i) => one(i)),
    configuration: {
      root_module: { module_calls: { far: { source: "acme/far/aws", module: { resources } } } },
    },
  });
  const plans = openPlans([{ path: "p", dir: "", text }]).reading("source");
  const tree = new Map([["main.tf", 'module "far" {\n  source = "acme/far/aws"\n}\n']]);
  const { blocks } = resolveTree(tree, { overlays: plans.head });
  expect(blocks.filter(({ mode }) => mode === "data")).toHaveLength(count);
});
