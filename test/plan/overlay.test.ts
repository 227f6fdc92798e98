// What a plan makes of values, instances and remote modules: attribute by attribute, at source's lines.

import { describe, expect, test } from "vitest";
import type { Value } from "../../src/base/known.ts";
import { field } from "../../src/base/value.ts";
import type { OverlaysOf } from "../../src/resolve/terraform/overlay.ts";
import type { ResolvedTerraform } from "../../src/resolve/terraform/resolved.ts";
import { place, render } from "../resolve/terraform/render.ts";
import { resolveTree } from "../resolve/terraform/tree.ts";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import { planText as plansText, plansOf, type Change, type Made } from "./make.ts";

interface Read {
  readonly resolved: ResolvedTerraform;
  /** `address.attribute` → its value and line; `!` marks what no block has. */
  readonly at: (address: string, attribute: string) => string;
  readonly value: (address: string, attribute: string) => Value;
  readonly addresses: readonly string[];
  readonly gaps: readonly string[];
  readonly disagrees: boolean;
}

function reading(resolved: ResolvedTerraform, disagrees: boolean): Read {
  const valueOf = (address: string, attribute: string): Value | null => {
    const block = resolved.blocks.find((one) => one.address === address);
    return block ? field(block.body, attribute) : null;
  };
  return {
    resolved,
    at: (address, attribute) => {
      const value = valueOf(address, attribute);
      return value ? `${render(value)} @ ${place(value.at)}` : "!";
    },
    value: (address, attribute) => {
      const value = valueOf(address, attribute);
      if (!value) throw new Error(`no ${address}`);
      return value;
    },
    addresses: resolved.blocks
      .filter(({ active }) => !active.known || active.value)
      .map(({ address, active }) => (active.known ? address : `${address}?`)),
    gaps: resolved.gaps.map(({ kind, at, what, why }) => `${kind} ${place(at)} ${what}: ${why}`),
    disagrees,
  };
}

/** Head with a plan, and base after it, which is the same tree where none is given. */
function read(
  text: string,
  made: Made,
  trusted: "source" | "plan" = "source",
  baseText = text,
): { readonly head: Read; readonly base: Read } {
  const plans = plansOf(made, "");
  const overlays = plans.reading(trusted);
  const resolve = (main: string, of: OverlaysOf): ResolvedTerraform =>
    resolveTree(new Map([["main.tf", main]]), { overlays: of });
  const head = resolve(text, overlays.head);
  const disagrees = plans.disagree();
  const base = resolve(baseText, overlays.base);
  return { head: reading(head, disagrees), base: reading(base, disagrees) };
}

const of = (after: unknown, more: Partial<Change> = {}): Made => ({
  changes: [{ address: "aws_x.a", after, ...more }],
});
const block = (body: string): string => `variable "v" {}\nresource "aws_x" "a" {\n${body}\n}\n`;

/** Source of one attribute, what the plan has for it, and the value with the plan. */
const fills: readonly (readonly [string, string, unknown, string])[] = [
  ["a text", "k = var.v", "x", '"x" @ main.tf:3'],
  ["null, which is absent", "k = var.v", null, "null @ main.tf:3"],
  ["a hole in a text", 'k = "a-${var.v}"', "a-b", '"a-b" @ main.tf:3'],
  [
    "a text that does not fit its known pieces",
    'k = "a-${var.v}"',
    "c-b",
    '~"a-${?var.v}" @ main.tf:3',
  ],
  ["one item", 'k = ["a", var.v]', ["a", "b"], '["a", "b"] @ main.tf:3'],
  ["an item of a list in another order", 'k = [var.v, "a"]', ["a", "b"], '["b", "a"] @ main.tf:3'],
  ["one key", "k = { a = 1, b = var.v }", { a: 1, b: 2 }, "{a = 1, b = 2} @ main.tf:3"],
  ["a key that is open", "k = { (var.v) = 1 }", { z: 1 }, "{z = 1} @ main.tf:3"],
  [
    "a policy that is encoded",
    'k = jsonencode({ Action = var.v, Resource = ["*"] })',
    '{"Action":"s3:Get","Resource":"*"}',
    '"{\\"Action\\":\\"s3:Get\\",\\"Resource\\":\\"*\\"}" @ main.tf:3',
  ],
  [
    "a block's attribute",
    "k {\n  l = var.v\n  m = 1\n}",
    [{ l: 2, m: 1, n: null }],
    "[{l = 2, m = 1}] @ main.tf:3",
  ],
  [
    "blocks of which nobody can tell how many",
    'dynamic "k" {\n  for_each = var.v\n  content {\n    l = k.value\n    m = "c"\n  }\n}',
    [
      { l: "a", m: "c", n: [] },
      { l: "b", m: "c", n: null },
    ],
    '[{l = "a", m = "c"}, {l = "b", m = "c"}] @ main.tf:3',
  ],
  ["numbers that Terraform writes as texts", "k = 3600", "3600", "3600 @ main.tf:3"],
];

test.each(fills)("%s", (_name, body, after, expected) => {
  const { head, base } = read(block(body), of({ k: after }));
  expect(head.at("aws_x.a", "k")).toBe(expected);
  expect(base.at("aws_x.a", "k")).toBe(expected);
  expect(head.disagrees).toBe(expected.startsWith("~"));
});

test("nothing that nobody wrote is added: it is the platform's, or another block's", () => {
  const { head } = read(block("k = 1"), of({ k: 1, inline_policy: [{ name: "x" }], id: "y" }));
  expect(head.at("aws_x.a", "inline_policy")).toBe("null @ main.tf:2");
});

test("what is known only after apply stays as source has it", () => {
  const body = 'k = var.v\nl = ["a", var.v]';
  const { head } = read(
    block(body),
    of({ l: ["a", null] }, { unknown: { k: true, l: [false, true] } }),
  );
  expect(head.at("aws_x.a", "k")).toBe("?var.v @ main.tf:3");
  expect(head.at("aws_x.a", "l")).toBe('["a", ?var.v] @ main.tf:4');
});

test("a mask that is missing hides everything", () => {
  const made = of({ k: "x" });
  for (const mask of ["after_unknown", "after_sensitive"]) {
    const text = plansText(made).replace(`"${mask}":{}`, `"${mask.toUpperCase()}":{}`);
    const overlays = openPlans([{ path: "p", dir: "", text }]).reading("source");
    const tree = new Map([["main.tf", block("k = var.v")]]);
    const head = reading(resolveTree(tree, { overlays: overlays.head }), false);
    expect(head.at("aws_x.a", "k")).toBe("?var.v @ main.tf:3");
  }
});

test("a write-only argument is `null` in every plan, and not absent", () => {
  const { head } = read(block("k_wo = var.v"), of({ k_wo: null }));
  expect(head.at("aws_x.a", "k_wo")).toBe("?var.v @ main.tf:3");
});

test("a number or a flag under a sensitive mark is not used, whatever else is", () => {
  const made = of({ k: 7, l: true, m: 8 }, { sensitive: { k: true, l: true } });
  const { head } = read(block("k = var.v\nl = var.v\nm = var.v"), made);
  expect(head.at("aws_x.a", "k")).toBe("?var.v @ main.tf:3");
  expect(head.at("aws_x.a", "l")).toBe("?var.v @ main.tf:4");
  expect(head.at("aws_x.a", "m")).toBe("8 @ main.tf:5");
});

test("what source makes of an input and calls sensitive is not shown, where only the plan knows the input", () => {
  const made = {
    ...of({ k: 12, l: { m: 12 } }, { sensitive: { k: true, l: { m: true } } }),
    inputs: { v: 12 },
  };
  const { head } = read(block("k = sensitive(var.v)\nl = { m = sensitive(var.v), n = 1 }"), made);
  expect(head.at("aws_x.a", "k")).toBe("?a sensitive value @ main.tf:3");
  expect(head.at("aws_x.a", "l")).toBe("{m = ?a sensitive value, n = 1} @ main.tf:4");
});

describe("inputs", () => {
  const text = block("k = var.v");

  test("have the plan's value where source gives none, on both sides", () => {
    const { head, base } = read(text, { ...of(null), inputs: { v: "x" } });
    expect(head.at("aws_x.a", "k")).toBe('"x" @ main.tf:3');
    expect(base.at("aws_x.a", "k")).toBe('"x" @ main.tf:3');
  });

  test("are converted to their type", () => {
    const typed = text.replace("{}", "{ type = set(string) }");
    const { head } = read(typed, { ...of(null), inputs: { v: ["b", "a", "b"] } });
    expect(head.at("aws_x.a", "k")).toBe('["a", "b"] @ main.tf:3');
  });

  test("that either side declares as sensitive stay unknown", () => {
    const { head } = read(text.replaceAll(/\bv\b/g, "secret"), {
      ...of(null),
      inputs: { secret: 42 },
    });
    expect(head.at("aws_x.a", "k")).toBe("?var.secret @ main.tf:3");
    const source = text.replace("{}", "{ sensitive = true }");
    expect(read(source, { ...of(null), inputs: { v: 42 } }).head.at("aws_x.a", "k")).toBe(
      "?var.v @ main.tf:3",
    );
  });

  test("keep source's value where both give one, and a reading of the plan has the plan's", () => {
    const given = text.replace("{}", '{ default = "x" }');
    const made = { ...of({ k: "y" }), inputs: { v: "y" } };
    const first = read(given, made).head;
    expect(first.at("aws_x.a", "k")).toBe('"x" @ main.tf:3');
    expect(first.disagrees).toBe(true);
    const second = read(given, made, "plan").head;
    expect(second.at("aws_x.a", "k")).toBe('"y" @ main.tf:3');
    const gap =
      "plan main.tf:1 `var.v`: the plan `plan.json` says otherwise than the source, and both are judged";
    expect(first.gaps).toEqual([gap]);
    expect(second.gaps).toEqual([gap]);
  });
});

test("an attribute on which both differ is named in the plan's reading, and no value is in the gap", () => {
  const { head } = read(block('k = "x"'), of({ k: "y" }), "plan");
  expect(head.at("aws_x.a", "k")).toBe('"y" @ main.tf:3');
  expect(head.gaps).toEqual([
    "plan main.tf:3 `aws_x.a.k`: the plan `plan.json` says otherwise than the source, and both are judged",
  ]);
});

test("source's known parts of a policy stand in source's reading, beside what the plan fills", () => {
  const source = 'k = jsonencode({ Action = "s3:Get", Resource = [var.v, var.w] })';
  const made = of({ k: '{"Action":"s3:*","Resource":["a"]}' });
  expect(read(block(source), made).head.at("aws_x.a", "k")).toBe(
    '?var.v <- {Action = "s3:Get", Resource = ["a"]} @ main.tf:3',
  );
});

test("so they do in a text with holes, which is read at its lines", () => {
  const source = `k = <<-E
    {
      "Action": "s3:*",
      "Resource": "\${var.v}"
    }
  E`;
  const kept =
    '~"{\n  "Action": "s3:*",\n  "Resource": "${?var.v}"\n}\n" <- {Action = "s3:*", Resource = "a"} @ main.tf:3';
  const forged = of({ k: '{"Action":"s3:Get","Resource":"a"}' });
  expect(read(block(source), forged).head.at("aws_x.a", "k")).toBe(kept);
  const fine = read(block(source), of({ k: '{"Resource":"a","Action":["s3:*"]}' })).head;
  const { decoded } = fine.value("aws_x.a", "k");
  expect(decoded && place(field(decoded, "Resource").at)).toBe("main.tf:6");
  expect(decoded && render(decoded)).toBe('{Action = "s3:*", Resource = "a"}');
});

test("a plan too large to compare with source leaves source as it is", () => {
  const many = Array.from({ length: 300 }, (_, i) => `a${i}`);
  const source = `k = jsonencode({ A = ${JSON.stringify(many)}, B = ${JSON.stringify(many)}, Action = "*", X = var.v })`;
  const turned = (list: readonly string[]): string => JSON.stringify(list.map((one) => `z${one}`));
  const forged = `{"A":${turned(many)},"B":${turned(many)},"Action":"s3:Get","X":"x"}`;
  const { decoded, known } = read(block(source), of({ k: forged })).head.value("aws_x.a", "k");
  expect(known).toBe(false);
  expect(decoded && render(field(decoded, "Action"))).toBe('"*"');
});

test("who is meant by a reference stays a reference in a text; a reference alone keeps it beside the value", () => {
  const text = `resource "aws_sa" "s" {\n  a = 1\n}\nresource "aws_x" "a" {\n  k = "sa:\${aws_sa.s.email}"\n  l = aws_sa.s.email\n  m = "at \${time_static.t.rfc3339}"\n}\nresource "time_static" "t" {}\n`;
  const changes = [
    { address: "aws_sa.s", after: { a: 1, email: "e" } },
    { address: "time_static.t", after: { rfc3339: "now" } },
    { address: "aws_x.a", after: { k: "sa:e", l: "e", m: "at now" } },
  ];
  const { head } = read(text, { changes });
  expect(head.at("aws_x.a", "k")).toBe('~"sa:${?aws_sa.s.email}" @ main.tf:5');
  expect(head.at("aws_x.a", "l")).toBe('"e" @ main.tf:6');
  expect(head.value("aws_x.a", "l").reference?.address).toBe("aws_sa.s");
  expect(head.at("aws_x.a", "m")).toBe('"at now" @ main.tf:7');
});

test("a short secret counts where it is the whole text", () => {
  const made = of({ k: "ab", l: "ab", m: "cab" }, { sensitive: { k: true } });
  const { head } = read(block("k = var.v\nl = var.v\nm = var.v"), made);
  expect(head.at("aws_x.a", "l")).toBe("?var.v @ main.tf:4");
  expect(head.at("aws_x.a", "m")).toBe('"cab" @ main.tf:5');
});

test("a policy that its keeper wrote anew says the same; an action more does not", () => {
  const source = 'k = jsonencode({ Statement = [{ Action = ["b", "a"], Effect = "Allow" }] })';
  const same = '{ "Statement": { "Effect": "Allow", "Action": ["a", "b"] } }';
  expect(read(block(source), of({ k: same })).head.disagrees).toBe(false);
  const heredoc = 'k = "{\\"Action\\":[\\"a\\"],\\"Effect\\":\\"Allow\\"}"';
  const other = '{"Effect":"Allow","Action":"a"}';
  expect(read(block(heredoc), of({ k: other })).head.disagrees).toBe(false);
  for (const action of ['["a","b","c"]', '["a"]', '"*"'])
    expect(read(block(source), of({ k: same.replace('["a", "b"]', action) })).head.disagrees).toBe(
      true,
    );
  const more = same.replace("{ ", '{ "Id": "x", ');
  expect(read(block(source), of({ k: more })).head.disagrees).toBe(true);
});

test("what a provider writes anew on the way into a plan is no other word", () => {
  const same: readonly (readonly [string, unknown])[] = [
    ['k = "West Europe"', "westeurope"],
    ['k = "#!/bin/sh"', "8ba27a5c52aadda081f0346f31b2e3044f15894c"],
    ['k = jsonencode({ Statement = [{ Action = "a" }] })', '{"Statement":{"Sid":"","Action":"a"}}'],
  ];
  for (const [source, k] of same)
    expect(read(block(source), of({ k })).head.disagrees, source).toBe(false);
  const other: readonly (readonly [string, unknown])[] = [
    ['k = "West Europe"', "westus"],
    ['k = "#!/bin/sh"', "0".repeat(40)],
    ['k = "Admin:X"', "admin:x"],
    [
      'k = jsonencode({ Statement = [{ Action = "a" }] })',
      '{"Statement":{"Sid":"b","Action":"a"}}',
    ],
  ];
  for (const [source, k] of other)
    expect(read(block(source), of({ k })).head.disagrees, source).toBe(true);
});

test("an empty tag that only the plan tells is there", () => {
  const { head } = read(block("k = merge(var.v, { a = 1 })"), of({ k: { a: 1, owner: "" } }));
  expect(head.at("aws_x.a", "k")).toBe('{a = 1, owner = ""} @ main.tf:3');
});

test("twenty differences are listed, and then no more", () => {
  const names = Array.from({ length: 30 }, (_, i) => `k${i}`);
  const body = names.map((name) => `${name} = "x"`).join("\n");
  const made = of(Object.fromEntries(names.map((name) => [name, "y"])));
  const { gaps } = read(block(body), made, "plan").head;
  expect(gaps).toHaveLength(20);
  expect(gaps.filter((gap) => gap.endsWith("; its other differences are not listed"))).toHaveLength(
    1,
  );
});

test("differences are listed however often a root is resolved", () => {
  const overlays = plansOf(of({ k: "y" }), "").reading("plan");
  const again = (): readonly string[] => {
    const tree = new Map([["main.tf", block('k = "x"')]]);
    return reading(resolveTree(tree, { overlays: overlays.head }), true).gaps;
  };
  const first = again();
  expect(first).toHaveLength(1);
  for (let i = 0; i < 25; i++) expect(again()).toEqual(first);
});

describe("instances", () => {
  const each = 'variable "v" {}\nresource "aws_x" "a" {\n  for_each = var.v\n  k = each.key\n}\n';
  const two: Made = {
    changes: [
      { address: 'aws_x.a["p"]', after: { k: "p" } },
      { address: 'aws_x.a["q"]', actions: ["no-op"], before: { k: "q" }, after: { k: "q" } },
      { address: 'aws_x.a["r"]', actions: ["delete"], before: { k: "r" } },
    ],
  };

  test("are those of the plan where source leaves them open; what is deleted is none", () => {
    const { head, base } = read(each, two);
    expect(head.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]']);
    expect(head.at('aws_x.a["q"]', "k")).toBe('"q" @ main.tf:4');
    expect(base.addresses).toEqual(head.addresses);
  });

  test("of base are what was there before, where base says something else", () => {
    const { base } = read(each, two, "source", each.replace("var.v", "toset([var.v, var.w])"));
    expect(base.addresses).toEqual(['aws_x.a["q"]', 'aws_x.a["r"]']);
  });

  test("of which a plan lists none are none only where it says that it is whole, as OpenTofu's never do", () => {
    const none = { changes: [{ address: "aws_x.b", after: {} }] };
    const more = `${each}resource "aws_x" "b" {}\n`;
    const others = JSON.parse(plansText(none)) as { configuration: { root_module: object } };
    const listed = (complete?: boolean): readonly string[] => {
      const declared = { address: "aws_x.a", mode: "managed", type: "aws_x", name: "a" };
      const root = others.configuration.root_module as { resources: object[] };
      const configuration = { root_module: { resources: [...root.resources, declared] } };
      return read(more, { ...none, more: { configuration, complete } }).head.addresses;
    };
    expect(listed(true)).toEqual(["aws_x.b"]);
    expect(listed()).toEqual(["aws_x.a[*]?", "aws_x.b"]);
    expect(listed(false)).toEqual(["aws_x.a[*]?", "aws_x.b"]);
    const { head } = read(each, { ...two, more: { complete: undefined } });
    expect(head.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]']);
  });

  test("that a plan for some targets does not list may be there all the same", () => {
    const { head } = read(each, { ...two, more: { complete: false } });
    expect(head.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]', "aws_x.a[*]?"]);
  });

  test("that source is sure of among others are kept", () => {
    const some = each.replace("var.v", "merge({ s = 1 }, var.v)");
    const first = read(some, two).head;
    expect(first.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]', 'aws_x.a["s"]']);
    expect(first.disagrees).toBe(true);
    expect(read(some, two, "plan").head.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]']);
  });

  test("that head is sure of are not old because a plan says so", () => {
    const sure = each.replace("var.v", 'toset(["q"])');
    expect(read(sure, two, "source", each.replace("var.v", "var.w")).base.addresses).toEqual([
      "aws_x.a[*]?",
    ]);
  });

  test("that source is sure of are kept, and a plan's reading has the plan's", () => {
    const sure = each.replace("var.v", 'toset(["p", "s"])');
    expect(read(sure, two).head.addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["s"]']);
    expect(read(sure, two).head.disagrees).toBe(true);
    const { addresses, gaps } = read(sure, two, "plan").head;
    expect(addresses).toEqual(['aws_x.a["p"]', 'aws_x.a["q"]']);
    expect(gaps).toEqual([
      "plan main.tf:2 the instances of `aws_x.a`: the plan `plan.json` says otherwise than the source, and both are judged",
    ]);
  });

  test.each([
    [["create"], true],
    [["read"], true],
    [["update"], true],
    [["delete", "create"], true],
    [["create", "delete"], true],
    [["no-op"], true],
    [["delete"], false],
    [["forget"], false],
    [[], false],
  ])("after %j: %s", (actions, exists) => {
    const text = each.replace("for_each = var.v\n  k = each.key", "count = var.v");
    const made = { changes: [{ address: "aws_x.a[0]", actions, before: {}, after: {} }] };
    expect(read(text, made).head.addresses).toEqual(exists ? ["aws_x.a[0]"] : []);
  });

  test("an object that Terraform keeps only to destroy it is no instance", () => {
    const text = plansText(two).replace(
      '"address":"aws_x.a[\\"q\\"]"',
      '"deposed":"1","address":"aws_x.a[\\"q\\"]"',
    );
    const overlays = openPlans([{ path: "p", dir: "", text }]).reading("source");
    const tree = new Map([["main.tf", each]]);
    const head = reading(resolveTree(tree, { overlays: overlays.head }), false);
    expect(head.addresses).toEqual(['aws_x.a["p"]']);
  });

  test("drift is no part of the plan", () => {
    const more = {
      resource_drift: [
        {
          address: 'aws_x.a["p"]',
          mode: "managed",
          type: "aws_x",
          name: "a",
          index: "p",
          change: { actions: ["delete"], before: { k: "p" }, after: null },
        },
      ],
    };
    expect(read(each, { ...two, more }).head.addresses).toContain('aws_x.a["p"]');
  });
});

describe("what a block reads from another", () => {
  const text = `data "aws_d" "d" {\n  name = "one"\n}\nresource "aws_x" "a" {\n  k = data.aws_d.d.found\n}\n`;
  const made: Made = {
    changes: [
      { address: "data.aws_d.d", actions: ["read"], after: { name: "one", found: "all" } },
      { address: "aws_x.a", after: { k: "all" } },
    ],
  };

  test("is the plan's, on base only where that block is written alike", () => {
    const { head, base } = read(text, made);
    expect(head.at("aws_x.a", "k")).toBe('"all" @ main.tf:5');
    expect(base.at("aws_x.a", "k")).toBe('"all" @ main.tf:5');
    const other = read(text, made, "source", text.replace('"one"', '"two"'));
    expect(other.base.at("aws_x.a", "k")).toBe("?data.aws_d.d.found @ main.tf:5");
  });

  test("stays a reference where the plan would turn it into an account's number", () => {
    const arn = "arn:aws:iam::123456789012:role/x";
    const changes = [
      { address: "data.aws_d.d", actions: ["read"], after: { name: "one", found: arn } },
      { address: "aws_x.a", after: { k: arn } },
    ];
    expect(read(text, { changes }).head.at("aws_x.a", "k")).toBe("?data.aws_d.d.found @ main.tf:5");
  });
});
