// What only changed its place in the tree is not new, and what came in its place is.

import { describe, expect, test } from "vitest";
import { changesOf, check, findingsOf, worseOf } from "./memory.ts";

type Files = Readonly<Record<string, string>>;

const tree = (files: Files): ReadonlyMap<string, string> => new Map(Object.entries(files));
const root = `terraform {\n  backend "s3" {}\n}\n`;
const role = `resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}
`;
const accounts = `variable "project" {}
resource "google_service_account" "export" {
  account_id = "export"
  project    = var.project
}
`;
const calling = (environment: string): string => `${root}variable "env" {
  default = "${environment}"
}
module "accounts" {
  source  = "../../modules/accounts"
  project = "acme-\${var.env}"
}
`;

describe("a renamed root", () => {
  const renamed: readonly (readonly [string, Files, Files])[] = [
    [
      "of a known project, whatever its folder says",
      { "envs/prod/main.tf": calling("prod") },
      { "sites/app-dev/main.tf": calling("prod") },
    ],
    [
      "whose folder says the same environment in another word",
      { "envs/prod/main.tf": root + role },
      { "envs/production/main.tf": root + role },
    ],
    [
      "whose folder says it as a part of its name",
      { "envs/acme_stg/main.tf": root + role },
      { "envs/acme_staging/main.tf": root + role },
    ],
  ];
  test.each(renamed)("%s, is the same", async (_, base, head) => {
    const modules = { "modules/accounts/main.tf": accounts };
    const outcome = await check(tree({ ...base, ...modules }), tree({ ...head, ...modules }));
    expect(worseOf(outcome)).toEqual([]);
    expect(changesOf(outcome).every((line) => line.startsWith("moved "))).toBe(true);
  });

  const others: readonly (readonly [string, Files, Files])[] = [
    [
      "of another project",
      { "envs/prod/main.tf": calling("prod") },
      { "envs/production/main.tf": calling("production") },
    ],
    [
      "of another environment",
      { "envs/dev/main.tf": root + role },
      { "envs/prod/main.tf": root + role },
    ],
  ];
  test.each(others)("%s, is another", async (_, base, head) => {
    const modules = { "modules/accounts/main.tf": accounts };
    const outcome = await check(tree({ ...base, ...modules }), tree({ ...head, ...modules }));
    expect(worseOf(outcome)).not.toEqual([]);
  });
});

const bucket = (label: string, name: string): string =>
  `resource "aws_s3_bucket" "${label}" {\n  bucket = ${name}\n}\n`;
const writer = (arn: string): string => `${root}variable "env" {}
${role}
resource "aws_iam_role_policy" "write" {
  role = aws_iam_role.app.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "\${${arn}}/*" }]
  })
}
`;
const store = (label: string, name: string): Files => ({
  "modules/store/main.tf": `variable "name" {\n  default = ""\n}\n${bucket(label, name)}output "arn" {\n  value = aws_s3_bucket.${label}.arn\n}\n`,
});
const calls = (more = ""): string => `module "store" {\n  source = "../modules/store"\n${more}}\n`;
const grown = "+ s3:PutObject on ${module.store.aws_s3_bucket.logs.arn}/*";

/** Names of which nothing but `var.env` is told. */
const made: readonly (readonly [how: string, name: (word: string) => string])[] = [
  ["a function", (word) => `lower("\${var.env}-${word}")`],
  ["a function that falls back", (word) => `try(var.env.name, "${word}")`],
  ["a choice", (word) => `var.env ? "${word}" : "${word}-2"`],
  ["a choice within a text", (word) => `"%{if var.env}${word}%{else}${word}-2%{endif}"`],
  ["a loop within a text", (word) => `"%{for one in var.env}${word}%{endfor}"`],
];

describe("a bucket that a policy names", () => {
  const base = { "app/main.tf": writer("aws_s3_bucket.logs.arn") + bucket("logs", `"acme-logs"`) };
  const same: readonly (readonly [string, Files, Files])[] = [
    [
      "is the same in a module",
      base,
      { "app/main.tf": writer("module.store.arn") + calls(), ...store("logs", `"acme-logs"`) },
    ],
    [
      "is the same under another label",
      base,
      { "app/main.tf": writer("aws_s3_bucket.all.arn") + bucket("all", `"acme-logs"`) },
    ],
    [
      "is the same where what is unknown of its name is",
      {
        "app/main.tf": writer("aws_s3_bucket.logs.arn") + bucket("logs", '"acme-${var.env}"'),
      },
      {
        "app/main.tf": writer("module.store.arn") + calls('  name = "acme-${var.env}"\n'),
        ...store("this", "var.name"),
      },
    ],
  ];
  test.each(same)("%s", async (_, before, after) => {
    expect(worseOf(await check(tree(before), tree(after)))).toEqual([]);
  });

  const other: readonly (readonly [string, Files, Files])[] = [
    [
      "is another by another name",
      base,
      { "app/main.tf": writer("module.store.arn") + calls(), ...store("logs", `"acme-all"`) },
    ],
    [
      "may be another where one name stands for several",
      { "app/main.tf": writer("aws_s3_bucket.logs.arn") + bucket("logs", "uuid()") },
      { "app/main.tf": writer("module.store.arn") + calls(), ...store("logs", "uuid()") },
    ],
    ...made.map(
      ([how, name]) =>
        [
          `may be another where its name is made of what nobody can tell, by ${how}`,
          { "app/main.tf": writer("aws_s3_bucket.logs.arn") + bucket("logs", name("acme")) },
          {
            "app/main.tf": writer("module.store.arn") + calls(`  name = ${name("all")}\n`),
            ...store("logs", "var.name"),
          },
        ] as const,
    ),
    [
      "may be another where it has no name of its own",
      { "app/main.tf": writer("aws_s3_bucket.logs.arn") + bucket("logs", "null") },
      { "app/main.tf": writer("module.store.arn") + calls(), ...store("logs", "null") },
    ],
  ];
  test.each(other)("%s", async (_, before, after) => {
    expect(worseOf(await check(tree(before), tree(after)))).toEqual([
      `widened | terraform:app:aws_iam_role.app | ${grown}`,
      `widened | terraform:app:aws_iam_role_policy.write | ${grown}`,
    ]);
  });

  const several = (arn: string, name: string, head = `variable "env" {}`): Files => ({
    "app/main.tf": writer(arn).replace(`variable "env" {}`, head) + name,
    "app/envs/prod.tfvars": `names = { logs = "acme-logs", keys = "acme-keys" }\n`,
    "app/envs/dev.tfvars": `names = { logs = "test-logs", keys = "test-keys" }\n`,
  });
  const each = ["logs", "keys"].map((one) => bucket(one, `each.value\n  for_each = var.${one}`));
  const entry = ["logs", "keys"].map((one) => bucket(one, `var.names["${one}"]`));
  const inputs = `variable "logs" {}\nvariable "keys" {}\nvariable "names" {\n  default = { logs = "own-logs", keys = "own-keys" }\n}`;
  test.each([
    ["each of a collection", each.join(""), `["a"]`],
    ["one of a collection that files give", entry.join(""), ""],
  ])("may be another where it is called what is %s", async (_, buckets, key) => {
    const outcome = await check(
      tree(several(`aws_s3_bucket.logs${key}.arn`, buckets, inputs)),
      tree(several(`aws_s3_bucket.keys${key}.arn`, buckets, inputs)),
    );
    expect(worseOf(outcome)).toHaveLength(2);
  });

  test("is another in another root that happens to use its address", async () => {
    const moved = {
      "app/main.tf": writer("module.store.arn") + calls(),
      ...store("logs", `"acme-logs"`),
    };
    const twin = (arn: string): Files => ({
      "web/main.tf": writer(arn) + bucket("logs", `"acme-web"`) + calls(),
    });
    const outcome = await check(
      tree({ ...base, ...store("logs", `"acme-logs"`), ...twin("aws_s3_bucket.logs.arn") }),
      tree({ ...moved, ...twin("module.store.arn") }),
    );
    expect(worseOf(outcome)).toEqual([
      `widened | terraform:web:aws_iam_role.app | ${grown}`,
      `widened | terraform:web:aws_iam_role_policy.write | ${grown}`,
    ]);
  });
});

describe("a role that others name", () => {
  const named = (label: string, principal: string): string =>
    `resource "aws_iam_role" "${label}" {
  name               = "${label}"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { ${principal} } }]
  })
}
`;
  const worker = named("worker", `Service = "ec2.amazonaws.com"`);
  const leader = (arn: string): string =>
    named("leader", `AWS = ${arn}`) +
    `resource "aws_iam_role_policy" "pass" {
  role = aws_iam_role.leader.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = ${arn} }]
  })
}
`;
  const output = `output "arn" {\n  value = aws_iam_role.worker.arn\n}\n`;
  const team = `module "team" {\n  source = "../modules/team"\n}\n`;
  const base = { "app/main.tf": root + worker + leader("aws_iam_role.worker.arn") };
  const heads: readonly (readonly [string, Files])[] = [
    [
      "went into a module",
      {
        "app/main.tf": root + team + leader("module.team.arn"),
        "modules/team/main.tf": worker + output,
      },
    ],
    [
      "went into a module with them",
      {
        "app/main.tf": root + team,
        "modules/team/main.tf": worker + leader("aws_iam_role.worker.arn"),
      },
    ],
    [
      "was renamed by a block",
      {
        "app/main.tf":
          root +
          worker.replace(`"worker" {`, `"helper" {`) +
          leader("aws_iam_role.helper.arn") +
          `moved {\n  from = aws_iam_role.worker\n  to   = aws_iam_role.helper\n}\n`,
      },
    ],
  ];
  test.each(heads)("%s and is the same", async (_, head) => {
    expect(worseOf(await check(tree(base), tree(head)))).toEqual([]);
  });

  test("is not what another of its name is, in a module or read from the account", async () => {
    const renamed = heads[2]?.[1]["app/main.tf"] ?? "";
    for (const other of ["module.team.arn", "data.aws_iam_role.helper.arn"]) {
      const files = {
        "app/main.tf": `${renamed.replaceAll("aws_iam_role.helper.arn", other)}${team}data "aws_iam_role" "helper" {\n  name = "boss"\n}\n`,
        "modules/team/main.tf": `${worker.replaceAll("worker", "helper")}output "arn" {\n  value = aws_iam_role.helper.arn\n}\n`,
      };
      const found = worseOf(await check(tree(base), tree(files)));
      expect(found.filter((line) => /^(widened|loosened) .*leader/.test(line))).toHaveLength(2);
    }
  });
});

describe("a queue of a module whose call", () => {
  const queue = `resource "aws_sqs_queue" "jobs" {}\noutput "arn" {\n  value = aws_sqs_queue.jobs.arn\n}\n`;
  const call = (name: string, source: string): string =>
    `module "${name}" {\n  source = "../modules/${source}"\n}\n`;
  const sender = (name: string): string => `${root}
resource "aws_iam_user" "sender" {
  name = "sender"
}
resource "aws_iam_user_policy" "send" {
  user = aws_iam_user.sender.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = module.${name}.arn }]
  })
}
`;
  const user = (name: string): string =>
    `resource "aws_iam_user" "${name}" {\n  name = "${name}"\n}\n`;

  test("was renamed is the same", async () => {
    const modules = { "modules/one/main.tf": queue + user("reader") };
    const before = { "app/main.tf": sender("one") + call("one", "one"), ...modules };
    const after = { "app/main.tf": sender("two") + call("two", "one"), ...modules };
    expect(worseOf(await check(tree(before), tree(after)))).toEqual([]);
  });

  test("stays is another than that of the call that took a part of it", async () => {
    const before = {
      "app/main.tf": sender("one") + call("one", "one"),
      "modules/one/main.tf": queue + user("reader") + user("writer"),
    };
    const after = {
      "app/main.tf": sender("two") + call("one", "one") + call("two", "two"),
      "modules/one/main.tf": queue + user("reader"),
      "modules/two/main.tf": queue + user("writer"),
    };
    expect(worseOf(await check(tree(before), tree(after)))).toHaveLength(2);
  });

  test("took in all that another's call made is another than that one's", async () => {
    const calls = call("one", "one") + call("two", "two");
    const before = {
      "app/main.tf": sender("one") + calls,
      "modules/one/main.tf": queue + user("reader"),
      "modules/two/main.tf": queue + user("writer"),
    };
    const after = {
      "app/main.tf": sender("two") + calls,
      "modules/one/main.tf": queue,
      "modules/two/main.tf": queue + user("reader") + user("writer"),
    };
    expect(worseOf(await check(tree(before), tree(after)))).toHaveLength(2);
  });
});

describe("who holds a grant in the place of another", () => {
  const made = (name: string, service: string): string => `resource "aws_iam_role" "${name}" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${service}.amazonaws.com" } }]
  })
}
output "name" {
  value = aws_iam_role.${name}.name
}
`;
  const held = (call: string, source: string): string => `${root}module "${call}" {
  source = "../modules/${source}"
}
resource "aws_iam_role_policy_attachment" "admin" {
  role       = module.${call}.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
`;
  const gravest = async (before: Files, after: Files): Promise<string | undefined> =>
    findingsOf(await check(tree(before), tree(after)))
      .find((line) => line.includes(" widened-privilege "))
      ?.split(" ")[0];
  const swapped = (name: string): Promise<string | undefined> => {
    const modules = {
      "modules/one/main.tf": made(name, "ec2"),
      "modules/two/main.tf": made(name, "lambda"),
    };
    return gravest(
      { "app/main.tf": held("one", "one"), ...modules },
      { "app/main.tf": held("two", "two"), ...modules },
    );
  };

  test("is not known to be new under a name of its own", async () => {
    expect(await swapped("deployer")).toBe("note");
  });

  test("is new under a name that every module gives", async () => {
    expect(await swapped("this")).toBe("error");
  });

  test("is not known to be new where the same module makes both", async () => {
    const before = {
      "app/main.tf": held("one", "one"),
      "modules/one/main.tf": made("this", "ec2"),
    };
    const after = { "app/main.tf": held("two", "one"), "modules/one/main.tf": made("this", "ecs") };
    expect(await gravest(before, after)).toBe("note");
  });
});

describe("a module that loses a call", () => {
  const account = `variable "name" {}
resource "google_service_account" "this" {
  account_id = var.name
}
`;
  const call = (name: string, source: string): string =>
    `module "${name}" {\n  source = "${source}"\n  name   = "x"\n}\n`;
  const stack: Files = {
    "live/main.tf": root + call("stack", "../modules/stack"),
    "modules/stack/main.tf": `variable "name" {}\n${call("deploy", "../account")}`,
    "modules/account/main.tf": account,
  };

  test("altogether is judged by itself, and what it declares is not new", async () => {
    const outcome = await check(tree(stack), tree({ ...stack, "live/main.tf": root }));
    expect(changesOf(outcome).filter((line) => line.startsWith("added"))).toEqual([]);
    expect(worseOf(outcome)).toEqual([]);
  });

  test("with instances that only its defaults make", async () => {
    const roles = (more: string): string => `${account}variable "roles" {
  default = { reader = "roles/viewer"${more} }
}
resource "google_project_iam_member" "this" {
  for_each = var.name == "x" ? {} : var.roles
  project  = "acme"
  role     = each.value
  member   = "serviceAccount:x@acme.iam.gserviceaccount.com"
}
`;
    const passing = call("deploy", "../account").replace(`"x"`, "var.name");
    const before = {
      ...stack,
      "modules/stack/main.tf": `variable "name" {}\n${passing}`,
      "modules/account/main.tf": roles(""),
    };
    const after = { ...before, "live/main.tf": root };
    expect(worseOf(await check(tree(before), tree(after)))).toEqual([]);
    const grown = { ...after, "modules/account/main.tf": roles(`, all = "roles/owner"`) };
    expect(worseOf(await check(tree(before), tree(grown)))).toEqual([
      `added | terraform:modules/stack:module.deploy.google_project_iam_member.this["all"]`,
    ]);
  });

  test("of a sample that nobody calls itself, too", async () => {
    const loose = { ...stack, "live/main.tf": call("stack", "../modules/stack") };
    const outcome = await check(tree(loose), tree({ ...loose, "live/main.tf": "# gone\\n" }));
    expect(changesOf(outcome).filter((line) => line.startsWith("added"))).toEqual([]);
  });

  test("but a new caller of the same module under the same name is new while the old one stays", async () => {
    const head = {
      ...stack,
      "live/main.tf": `${stack["live/main.tf"] ?? ""}# another line\n`,
      "blueprints/new/main.tf": call("deploy", "../../modules/account"),
    };
    const outcome = await check(tree(stack), tree(head));
    const added = changesOf(outcome).filter((line) => line.startsWith("added"));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain("module.deploy.google_service_account.this");
  });

  test("and one that comes as another goes is new", async () => {
    const head = {
      ...stack,
      "live/main.tf": root,
      "blueprints/new/main.tf": call("deploy", "../../modules/account"),
    };
    const added = changesOf(await check(tree(stack), tree(head)));
    expect(added.filter((line) => line.startsWith("added")).join()).toContain("blueprints/new");
  });
});

describe("a provider that acts in an account", () => {
  const acting = (arn: string, declared = role): Files => ({
    "main.tf": `${root}provider "aws" {
  assume_role {
    role_arn = "${arn}"
  }
}
${declared}`,
  });
  const changed = async (before: string, after: string): Promise<readonly string[]> =>
    changesOf(await check(tree(acting(before)), tree(acting(after))));

  test("turned to another account makes everything new there", async () => {
    const found = await changed(
      "arn:aws:iam::111111111111:role/ci",
      "arn:aws:iam::222222222222:role/ci",
    );
    expect(
      found.some((line) => line.startsWith("added") && line.includes("aws_iam_role.app")),
    ).toBe(true);
  });

  test("makes new there, too, what nobody can tell the instances of any more", async () => {
    const each = (keys: string): string =>
      `variable "apps" {}\n${role.replace("{\n", `{\n  for_each = toset(${keys})\n`)}`;
    const outcome = await check(
      tree(acting("arn:aws:iam::111111111111:role/ci", each(`["a"]`))),
      tree(acting("arn:aws:iam::222222222222:role/ci", each("var.apps"))),
    );
    expect(changesOf(outcome).filter((line) => line.startsWith("obscured"))).toEqual([]);
    expect(changesOf(outcome).filter((line) => line.startsWith("added"))).not.toEqual([]);
  });

  test("through another role of the same account, or one that nobody can tell, changes nothing", async () => {
    const first = "arn:aws:iam::111111111111:role/ci";
    expect(await changed(first, "arn:aws:iam::111111111111:role/other")).toEqual([]);
    expect(await changed(first, "arn:aws:iam::${var.account}:role/ci")).toEqual([]);
  });
});

describe("a module that loses its last call", () => {
  const module = (action: string, principal: string, more = ""): string => `variable "name" {}
resource "aws_iam_role" "app" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { ${principal} } }]
  })
}
resource "aws_iam_role_policy" "app" {
  role   = aws_iam_role.app.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = ${action}, Resource = "arn:aws:s3:::\${var.name}/*", Condition = { StringEquals = { "aws:SourceVpc" = var.name } } },
      { Effect = "Deny", Action = "s3:*", Resource = "arn:aws:s3:::\${var.name}/private/*" },
      ${more}
    ]
  })
}
`;
  const account = `AWS = "arn:aws:iam::\${var.name}:root"`;
  const call = `${root}module "app" {\n  source = "./app"\n  name   = "111111111111"\n}\n`;
  const worse = async (after: string): Promise<readonly string[]> =>
    worseOf(
      await check(
        tree({ "main.tf": call, "app/main.tf": module(`["s3:GetObject"]`, account) }),
        tree({ "main.tf": root, "app/main.tf": after }),
      ),
    );

  test("is as it was, whatever it was called with", async () => {
    expect(await worse(module(`["s3:GetObject"]`, account))).toEqual([]);
    expect(await worse(module(`["s3:GetObject"]`, `AWS = var.name`))).toEqual([
      "obscured | terraform:app:aws_iam_role.app#trust | principal ${var.name}",
    ]);
  });

  test("names what it names as it did, now that no call stands before it", async () => {
    const own = (bucket: string): string => `resource "aws_s3_bucket" "logs" {}
resource "aws_s3_bucket" "other" {}
data "aws_caller_identity" "here" {}
resource "aws_iam_role" "app" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = data.aws_caller_identity.here.arn }, Condition = { ArnLike = { "aws:SourceArn" = aws_s3_bucket.logs.arn } } }]
  })
}
resource "aws_iam_role_policy" "app" {
  role   = aws_iam_role.app.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = [aws_s3_bucket.${bucket}.arn, "\${aws_s3_bucket.${bucket}.arn}/*"] }]
  })
}
`;
    const called = `${root}module "app" {\n  source   = "./app"\n  for_each = toset(["a", "b"])\n}\n`;
    const after = async (bucket: string): Promise<readonly string[]> =>
      worseOf(
        await check(
          tree({ "main.tf": called, "app/main.tf": own("logs") }),
          tree({ "main.tf": root, "app/main.tf": own(bucket) }),
        ),
      );
    expect(await after("logs")).toEqual([]);
    expect(await after("other")).toEqual([
      "widened | terraform:app:aws_iam_role.app | + s3:PutObject on ${aws_s3_bucket.other.arn}, ${aws_s3_bucket.other.arn}/*",
      "widened | terraform:app:aws_iam_role_policy.app | + s3:PutObject on ${aws_s3_bucket.other.arn}, ${aws_s3_bucket.other.arn}/*",
    ]);
  });

  test("is compared instance by instance", async () => {
    const own = `variable "project" {}
resource "google_project_iam_member" "app" {
  for_each = toset(["roles/browser", "roles/viewer"])
  project  = var.project
  role     = each.key
  member   = "serviceAccount:app@acme.iam.gserviceaccount.com"
}
`;
    const called = `${root}module "app" {\n  source  = "./app"\n  project = "acme"\n}\n`;
    const before = tree({ "main.tf": called, "app/main.tf": own });
    expect(worseOf(await check(before, tree({ "main.tf": root, "app/main.tf": own })))).toEqual([]);
  });

  test("is judged by what it says more than before", async () => {
    expect(await worse(module(`["s3:GetObject", "iam:*"]`, account))).toEqual([
      "widened | terraform:app:aws_iam_role.app | + iam:* on arn:aws:s3:::${var.name}/* under conditions",
      "widened | terraform:app:aws_iam_role_policy.app | + iam:* on arn:aws:s3:::${var.name}/* under conditions",
    ]);
    const everything = `{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }`;
    expect(await worse(module(`["s3:GetObject"]`, account, everything))).toEqual([
      "widened | terraform:app:aws_iam_role.app | + s3:GetObject on *",
      "widened | terraform:app:aws_iam_role_policy.app | + s3:GetObject on *",
    ]);
    expect(await worse(module(`["s3:GetObject"]`, `AWS = "*"`))).toEqual([
      "loosened | terraform:app:aws_iam_role.app#trust | principal *",
    ]);
  });

  test("and is new where it is called again", async () => {
    const loose = { "main.tf": root, "app/main.tf": module(`["*"]`, `AWS = "*"`) };
    const found = changesOf(await check(tree(loose), tree({ ...loose, "main.tf": call })));
    expect(found.filter((line) => line.startsWith("added"))).toHaveLength(3);
  });
});

describe("a control of a root", () => {
  const policy = `resource "aws_organizations_policy" "limits" {
  name    = "limits"
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = "iam:CreateUser", Resource = "*" }] })
}
`;
  const before = { "org/main.tf": root + role, "org/limits.tf": policy };
  const lost = async (head: Files, base: Files = before): Promise<boolean> =>
    worseOf(await check(tree(base), tree(head))).some((line) => line.startsWith("loosened"));

  test("is held back no more where only it goes", async () => {
    expect(await lost({ "org/main.tf": root + role })).toBe(true);
    expect(await lost({ "org/main.tf": root }, { ...before, "org/main.tf": root })).toBe(true);
    expect(await lost({ "accounts/main.tf": root + role })).toBe(true);
  });

  test("stays where the whole root goes, as nothing is undone", async () => {
    expect(await lost({ "org/README.md": "gone" })).toBe(false);
  });
});
