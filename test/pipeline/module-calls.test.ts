// What a call of a module makes goes with the call: renamed, nested or wrapped it is the same, and a second call of the module is new.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf, check, worseOf } from "./memory.ts";

type Files = Readonly<Record<string, string>>;

const tree = (files: Files): ReadonlyMap<string, string> => new Map(Object.entries(files));

const trusted = `jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })`;
const policy = (label: string, role: string, action: string, resource: string): string =>
  `resource "aws_iam_role_policy" "${label}" {
  role = ${role}
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "${action}", Resource = ${resource} }]
  })
}
`;
const call = (name: string, source: string, inputs = ""): string =>
  `module "${name}" {\n  source = "${source}"\n${inputs}}\n`;

/** A role with what it logs to, as a call of its own makes them. */
const worker = `variable "name" {}
resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = ${trusted}
}
resource "aws_cloudwatch_log_group" "logs" {
  name = "/lambda/\${var.name}"
}
${policy("logs", "aws_iam_role.this.id", "logs:PutLogEvents", '"${aws_cloudwatch_log_group.logs.arn}:*"')}
output "role" {
  value = aws_iam_role.this.id
}
`;
const secret =
  '"arn:aws:secretsmanager:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:secret:hook"';
const alert = (workerCall: string): string => `variable "name" {}
data "aws_region" "current" {}
data "aws_caller_identity" "current" {}
${call(workerCall, "../worker", "  name = var.name\n")}
${policy("secret", `module.${workerCall}.role`, "secretsmanager:GetSecretValue", secret)}`;
const wrapping = (inner: string): string =>
  `variable "name" {}\n${call(inner, "../alert", "  name = var.name\n")}`;

interface Estate {
  /** Calls by the name of what they make. */
  readonly calls: readonly (readonly [call: string, name: string])[];
  readonly inner: string;
  readonly wrapper: string | null;
}

function estate({ calls, inner, wrapper }: Estate): ReadonlyMap<string, string> {
  const source = wrapper === null ? "./modules/alert" : "./modules/wrapper";
  return tree({
    "main.tf": `terraform {\n  backend "s3" {}\n}\n${calls
      .map(([label, name]) => call(label, source, `  name = "${name}"\n`))
      .join("")}`,
    "modules/alert/main.tf": alert(inner),
    "modules/worker/main.tf": worker,
    ...(wrapper === null ? {} : { "modules/wrapper/main.tf": wrapping(wrapper) }),
  });
}

describe("calls of modules", () => {
  const label = fc.constantFrom("orders", "refunds", "ledger", "alerts", "audit");
  const shape = fc.record({
    before: fc.uniqueArray(label, { minLength: 1, maxLength: 4 }),
    renamed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    inner: fc.constantFrom("worker", "lambda"),
    innerAfter: fc.constantFrom("worker", "lambda"),
    wrapper: fc.constantFrom(null, "alert"),
    wrapperAfter: fc.constantFrom(null, "alert", "hook"),
    copies: fc.nat(2),
  });

  test("however they are renamed, nested and unwrapped at once, nothing is new but a copy, and that wholly", async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (made) => {
        const names = made.before;
        const head = names.map(
          (name, at) => [made.renamed[at] ? `new-${name}` : name, name] as const,
        );
        const copies = ["copy", "orders-copy"]
          .slice(0, made.copies)
          .map((one) => [one, one] as const);
        const outcome = await check(
          estate({
            calls: names.map((name) => [name, name]),
            inner: made.inner,
            wrapper: made.wrapper,
          }),
          estate({
            calls: [...copies, ...head],
            inner: made.innerAfter,
            wrapper: made.wrapperAfter,
          }),
        );
        const inside = [made.wrapperAfter, made.innerAfter].filter((one) => one !== null);
        const path = (one: string): string =>
          [one, ...inside].map((at) => `module.${at}`).join(".");
        const around = (one: string): string =>
          [one, ...inside.slice(0, -1)].map((at) => `module.${at}`).join(".");
        const expected = copies.flatMap(([one]) => [
          `added | terraform::${around(one)}.aws_iam_role_policy.secret`,
          `added | terraform::${path(one)}.aws_iam_role.this`,
          `added | terraform::${path(one)}.aws_iam_role.this#trust`,
          `added | terraform::${path(one)}.aws_iam_role_policy.logs`,
        ]);
        expect(worseOf(outcome).toSorted()).toEqual(expected.toSorted());
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test("of calls that make what bears no name as many parts are new as there are calls more, and all of one call", async () => {
    const nameless = worker.replace("  name               = var.name\n", "");
    await fc.assert(
      fc.asyncProperty(shape, async (made) => {
        const calls = made.before.map((name) => [name, "same"] as const);
        const copies = ["copy", "orders-copy"]
          .slice(0, made.copies)
          .map((one) => [one, "same"] as const);
        const head = calls.map(
          ([name], at) => [made.renamed[at] ? `new-${name}` : name, "same"] as const,
        );
        const trees = [
          estate({ calls, inner: made.inner, wrapper: made.wrapper }),
          estate({
            calls: [...copies, ...head],
            inner: made.innerAfter,
            wrapper: made.wrapperAfter,
          }),
        ].map((files) => new Map([...files, ["modules/worker/main.tf", nameless]]));
        const worse = worseOf(await check(trees[0]!, trees[1]!));
        const news = worse.map((line) => /^added \| terraform::module\.([\w-]+)\./.exec(line)?.[1]);
        expect(worse).toHaveLength(4 * copies.length);
        expect(new Set(news).size).toBe(copies.length);
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test("what was changed in one that was renamed is compared with what it was", async () => {
    const base = estate({ calls: [["orders", "orders"]], inner: "worker", wrapper: null });
    const head = new Map(
      estate({ calls: [["refunds", "orders"]], inner: "worker", wrapper: null }),
    );
    const grown = worker.replace('"logs:PutLogEvents"', '["logs:PutLogEvents", "s3:PutObject"]');
    head.set("modules/worker/main.tf", grown);
    expect(worseOf(await check(base, head))).toEqual([
      "widened | terraform::module.refunds.module.worker.aws_iam_role.this | + s3:PutObject on ${module.refunds.module.worker.aws_cloudwatch_log_group.logs.arn}:*",
      "widened | terraform::module.refunds.module.worker.aws_iam_role_policy.logs | + s3:PutObject on ${module.refunds.module.worker.aws_cloudwatch_log_group.logs.arn}:*",
    ]);
  });

  test("another role in the place of one is another, though its call is called like nothing before", async () => {
    const base = estate({ calls: [["orders", "orders"]], inner: "worker", wrapper: null });
    const head = estate({ calls: [["refunds", "refunds"]], inner: "worker", wrapper: null });
    const found = worseOf(await check(base, head));
    expect(found).toContain("added | terraform::module.refunds.module.worker.aws_iam_role.this");
  });

  test("one that stays does not hand its grant to a copy that also wraps what it makes", async () => {
    const base = estate({
      calls: [["orders", "orders"]],
      inner: "worker",
      wrapper: null,
    });
    const head = estate({
      calls: [
        ["audit", "audit"],
        ["orders", "orders"],
      ],
      inner: "worker",
      wrapper: "alert",
    });
    expect(changesOf(await check(base, head)).toSorted()).toEqual([
      "added | terraform::module.audit.module.alert.aws_iam_role_policy.secret",
      "added | terraform::module.audit.module.alert.module.worker.aws_iam_role.this",
      "added | terraform::module.audit.module.alert.module.worker.aws_iam_role.this#trust",
      "added | terraform::module.audit.module.alert.module.worker.aws_iam_role_policy.logs",
      "moved | terraform::module.orders.module.alert.aws_iam_role_policy.secret",
      "moved | terraform::module.orders.module.alert.module.worker.aws_iam_role.this",
      "moved | terraform::module.orders.module.alert.module.worker.aws_iam_role.this#trust",
      "moved | terraform::module.orders.module.alert.module.worker.aws_iam_role_policy.logs",
    ]);
  });
});

describe("what a data source of a module finds", () => {
  const reader = (account: string, provider = ""): string => `variable "name" {}
data "aws_caller_identity" "current" {${provider}}
resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = ${trusted}
}
${policy("read", "aws_iam_role.this.id", "s3:PutObject", `"arn:aws:s3:::logs-\${${account}.account_id}/*"`)}`;
  const files = (label: string, module: string, root = ""): ReadonlyMap<string, string> =>
    tree({
      "main.tf": `terraform {\n  backend "s3" {}\n}\nprovider "aws" {\n  alias = "far"\n}\n${root}${call(label, "./reader", '  name = "reader"\n  providers = {\n    aws = aws\n    aws.far = aws.far\n  }\n')}`,
      "reader/main.tf": module,
    });
  const current = "data.aws_caller_identity.current";

  test("is another of another provider, whatever was renamed", async () => {
    const base = files("one", reader(current));
    const same = await check(base, files("two", reader(current)));
    expect(worseOf(same)).toEqual([]);
    for (const label of ["one", "two"]) {
      const far = await check(base, files(label, reader(current, "\n  provider = aws.far\n")));
      expect(worseOf(far)).toHaveLength(2);
    }
  });
});

describe("a queue of a root with a grant on it", () => {
  const start = `terraform {\n  backend "s3" {}\n}\n`;
  const sender = `resource "aws_iam_user" "sender" {\n  name = "sender"\n}\n`;
  const send = (queue: string, user: string): string => `resource "aws_iam_user_policy" "send" {
  user = ${user}
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = ${queue}.arn }]
  })
}
`;
  const queue = (label: string): string => `resource "aws_sqs_queue" "${label}" {}\n`;
  const own = send("aws_sqs_queue.jobs", "aws_iam_user.sender.name");
  const given = `variable "user" {}\n${send("aws_sqs_queue.jobs", "var.user")}`;
  const mailing = call("mail", "../modules/mail", "  user = aws_iam_user.sender.name\n");
  const base = { "app/main.tf": start + sender + own, "app/queue.tf": queue("jobs") };
  const grown = [
    "widened | terraform:app:aws_iam_user.sender | + sqs:SendMessage on ${module.mail.aws_sqs_queue.jobs.arn}",
    "added | terraform:app:module.mail.aws_iam_user_policy.send",
  ];

  test("goes with it into a module", async () => {
    const head = {
      "app/main.tf": start + sender + mailing,
      "modules/mail/main.tf": given + queue("jobs"),
    };
    expect(changesOf(await check(tree(base), tree(head)))).toEqual([
      "moved | terraform:app:module.mail.aws_iam_user_policy.send",
    ]);
  });

  const others: readonly (readonly [string, Files, Files])[] = [
    ["the root keeps", {}, { "app/queue.tf": queue("jobs") }],
    ["the root may keep, in a file that nobody can read", {}, { "app/queue.tf": "resource {{\n" }],
    [
      "the root may keep, in a file of JSON",
      {},
      { "app/queue.tf.json": `{ "resource": { "aws_sqs_queue": { "jobs": {} } } }` },
    ],
    [
      "the root never had",
      {
        "app/main.tf": start + sender + own.replace("aws_sqs_queue.jobs", "aws_sqs_queue.all"),
        "app/queue.tf": queue("all"),
      },
      {},
    ],
    [
      "the module had before",
      {
        "app/main.tf": start + sender + own + call("mail", "../modules/mail"),
        "modules/mail/main.tf": queue("jobs"),
      },
      {},
    ],
  ];
  test.each(others)("is another than one that %s", async (_, before, after) => {
    const head = {
      "app/main.tf": start + sender + mailing,
      "modules/mail/main.tf": given + queue("jobs"),
    };
    const outcome = await check(tree({ ...base, ...before }), tree({ ...head, ...after }));
    expect(worseOf(outcome)).toEqual(grown);
  });
});

test("a grant that a call makes on what is its own is not that which another call, now gone, made on another", async () => {
  const box = `variable "names" {}
resource "aws_sqs_queue" "jobs" {
  for_each = toset(var.names)
}
resource "aws_iam_user_policy" "send" {
  for_each = toset(var.names)
  user     = "outsider"
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.jobs[each.key].arn }]
  })
}
`;
  const boxes = (calls: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
    tree({
      "box/main.tf": box,
      "main.tf": `terraform {\n  backend "s3" {}\n}\n${Object.entries(calls)
        .map(([name, names]) => call(name, "./box", `  names = ${names}\n`))
        .join("")}`,
    });
  const base = boxes({ near: '["a"]', far: '["b"]' });
  expect(changesOf(await check(base, boxes({ near: '["a", "b"]' })))).toEqual([
    'added | terraform::module.near.aws_iam_user_policy.send["b"]',
    'removed | terraform::module.far.aws_iam_user_policy.send["b"]',
  ]);
  expect(changesOf(await check(base, boxes({ near: '["a"]', next: '["b"]' })))).toEqual([
    'moved | terraform::module.next.aws_iam_user_policy.send["b"]',
  ]);
});

test("what another call made before is another's, though all that it made beside is gone and a third took its place", async () => {
  const queue = `resource "aws_sqs_queue" "jobs" {}\noutput "arn" {\n  value = aws_sqs_queue.jobs.arn\n}\n`;
  const user = (name: string): string =>
    `resource "aws_iam_user" "${name}" {\n  name = "${name}"\n}\n`;
  const sender = (one: string): string => `terraform {\n  backend "s3" {}\n}\n${user("sender")}
resource "aws_iam_user_policy" "send" {
  user = aws_iam_user.sender.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = module.${one}.arn }]
  })
}
`;
  const base = tree({
    "main.tf": sender("one") + call("one", "./one") + call("two", "./two"),
    "one/main.tf": queue + user("reader"),
    "two/main.tf": queue + user("writer"),
  });
  const head = (name: string): ReadonlyMap<string, string> =>
    tree({ "main.tf": sender(name) + call(name, "./two"), "two/main.tf": queue + user("reader") });
  const grown = "+ sqs:SendMessage on ${module.two.aws_sqs_queue.jobs.arn}";
  expect(worseOf(await check(base, head("two")))).toEqual([
    `widened | terraform::aws_iam_user.sender | ${grown}`,
    `widened | terraform::aws_iam_user_policy.send | ${grown}`,
  ]);
  expect(worseOf(await check(base, head("three")))).toEqual([]);
});
