// How standing credentials are replaced, as source and people say, and what a sweep says of it.

import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/config/register-file.ts";
import { validateRegister } from "../../src/config/validators.gen.mjs";
import { sweepReporter } from "../../src/report/sweep.ts";
import { sweepOf } from "../../src/stage/sweep.ts";
import { registerOf } from "../../src/stage/register.ts";
import { check } from "./memory.ts";

const user = (tags: string, comment = ""): string => `${comment}
resource "aws_iam_user" "ci" {
  name = "ci"
  tags = { owner = "@acme/ops", expires = "2027-06-30"${tags} }
}
`;
const key = `resource "aws_iam_access_key" "ci" {
  user = aws_iam_user.ci.name
}
`;
/** A password that Terraform makes anew. */
const rotated = `
resource "azuread_application" "app" {
  display_name = "app"
  notes        = "owner=@acme/ops expires=2027-06-30"
}
resource "time_rotating" "app" {
  rotation_days = 30
}
resource "azuread_application_password" "app" {
  application_id = azuread_application.app.id
  rotate_when_changed = {
    rotation = time_rotating.app.id
  }
}
`;
const line = (rotation: string, identity = "aws_iam_user.ci") =>
  readRegister(
    "r.yml",
    `attestations:\n  - { identity: "terraform::${identity}", owner: "@acme/ops", attested: 2026-11-20, needed-until: 2027-06-30${rotation} }\n`,
    validateRegister,
  );

async function told(text: string, attested: ReturnType<typeof line> | null) {
  const today = "2026-11-24";
  const standing = { from: "head", config: null, preset: null } as const;
  const { report, isSample } = await check({}, { "main.tf": text }, { all: true, standing, today });
  const { model, findings } = report;
  const ask = { model, findings, isSample, attested, today, within: 30, attestedWithin: 180 };
  const items = sweepOf(ask)
    .owners.flatMap((one) => one.items)
    .filter(({ lapse }) => lapse.startsWith("rotation"));
  const swept = items.map((one) => `${one.lapse}: ${one.text}`);
  const [entry] = registerOf({ report, attested, today });
  return { swept, items, rotation: entry?.rotation };
}

const manual = (rest: string): string => `, rotation: { mode: manual${rest} }`;
const by = `its rotation`;
const window = `, window: "Sun 02:00-04:00 UTC"`;

describe("by hand", () => {
  test.each<[string, readonly string[]]>([
    [manual(`${window}, next: 2027-01-31`), []],
    [
      manual(`${window}, next: 2026-12-20`),
      [`rotation-due: ${by} is due on 2026-12-20, Sun 02:00-04:00 UTC`],
    ],
    [
      manual(`${window}, next: 2026-11-23`),
      [`rotation: ${by} was due on 2026-11-23, Sun 02:00-04:00 UTC`],
    ],
    [manual(window), ["rotation: it is rotated by hand, and no day is set"]],
    [manual(""), ["rotation: it is rotated by hand, and no day and no window is set"]],
    [
      manual(", next: 2026-11-24"),
      [
        "rotation: it is rotated by hand, and no window is set",
        `rotation-due: ${by} is due on 2026-11-24`,
      ],
    ],
  ])("%s", async (rotation, expected) => {
    expect((await told(user("") + key, line(rotation))).swept).toEqual(expected);
  });

  test("in tags or a comment, which need no register", async () => {
    const tags = await told(user(', "rotation-next" = "2026-11-01"') + key, null);
    expect(tags.swept).toEqual([
      "rotation: its rotation was due on 2026-11-01",
      "rotation: it is rotated by hand, and no window is set",
    ]);
    expect(tags.rotation).toEqual({
      mode: "manual",
      window: null,
      next: "2026-11-01",
      from: "tag rotation-next",
    });
    const comment =
      '# nhi: rotation=manual rotation-window="Sun 02:00-04:00 UTC" rotation-next=2027-01-31';
    const { swept, rotation } = await told(user("", comment) + key, null);
    expect(swept).toEqual([]);
    expect(rotation).toEqual({
      mode: "manual",
      window: "Sun 02:00-04:00 UTC",
      next: "2027-01-31",
      from: "comment",
    });
  });
});

describe("automatic", () => {
  test("what source rotates counts, said or not", async () => {
    for (const said of ["", ", rotation: { mode: automatic }"]) {
      const { swept, rotation } = await told(rotated, line(said, "azuread_application.app"));
      expect(swept).toEqual([]);
      expect(rotation).toMatchObject({
        mode: "automatic",
        from: said === "" ? "source" : "register",
      });
    }
  });

  test("what is said to be, and is not, is told", async () => {
    const { swept } = await told(user("") + key, line(", rotation: { mode: automatic }"));
    expect(swept).toEqual([
      "rotation: its rotation is said to be automatic, and nothing in the tree rotates it",
    ]);
  });
});

describe("kept elsewhere", () => {
  const kept = `
resource "aws_secretsmanager_secret" "ci" {
  name = "ci"
}
resource "aws_secretsmanager_secret_version" "ci" {
  secret_id     = aws_secretsmanager_secret.ci.id
  secret_string = aws_iam_access_key.ci.secret
}
resource "aws_secretsmanager_secret_rotation" "ci" {
  secret_id           = aws_secretsmanager_secret.ci.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}
`;
  const google = (rotation: string): string => `
resource "google_secret_manager_secret" "ci" {
  secret_id = "ci"
  rotation {
    ${rotation}
  }
}
resource "google_secret_manager_secret_version" "ci" {
  secret      = google_secret_manager_secret.ci.id
  secret_data = jsonencode({ id = aws_iam_access_key.ci.id, key = aws_iam_access_key.ci.secret })
}
`;

  test("what Secrets Manager rotates is rotated by source", async () => {
    const said = line(", rotation: { mode: automatic }");
    const { swept, rotation } = await told(user("") + key + kept, said);
    expect([swept, rotation]).toMatchObject([[], { mode: "automatic" }]);
    const unsaid = await told(user("") + key + kept, line(""));
    expect([unsaid.swept, unsaid.rotation]).toMatchObject([[], { from: "source" }]);
  });

  test.each<[string, string, readonly string[]]>([
    ['next_rotation_time = "2027-03-01T00:00:00Z"', "2027-03-01", []],
    [
      'next_rotation_time = "2026-12-01T00:00:00Z"',
      "2026-12-01",
      [
        "rotation-due: its rotation is due on 2026-12-01, as `google_secret_manager_secret.ci` reminds",
      ],
    ],
    [
      'next_rotation_time = "2026-10-01T00:00:00Z"',
      "2026-10-01",
      [
        "rotation: its rotation was due on 2026-10-01, as `google_secret_manager_secret.ci` reminds",
      ],
    ],
    [
      // Thirty days each: the second after today's.
      'next_rotation_time = "2026-10-01T00:00:00Z"\n    rotation_period = "2592000s"',
      "2026-11-30",
      [
        "rotation-due: its rotation is due on 2026-11-30, as `google_secret_manager_secret.ci` reminds",
      ],
    ],
  ])("Google reminds: %s", async (rotation, next, expected) => {
    const found = await told(user("") + key + google(rotation), line(""));
    expect(found.swept).toEqual(expected);
    const from = "google_secret_manager_secret.ci";
    expect(found.rotation).toEqual({ mode: "manual", window: null, next, from });
  });

  test("a vault's day reminds, and what somebody says comes first", async () => {
    const text = `${user("")}${key}
resource "azurerm_key_vault_secret" "ci" {
  name            = "ci"
  value           = aws_iam_access_key.ci.secret
  expiration_date = "2026-12-10T00:00:00Z"
}
`;
    expect((await told(text, null)).swept).toEqual([
      "rotation-due: its rotation is due on 2026-12-10, as `azurerm_key_vault_secret.ci` reminds",
    ]);
    expect((await told(text, line(manual(`${window}, next: 2027-01-31`)))).swept).toEqual([]);
  });
});

test("what each is for stands beside what lapsed", async () => {
  const { swept, items } = await told(
    user(', purpose = "nightly export", "rotation-next" = "2026-11-01"') + key,
    null,
  );
  expect(swept).toHaveLength(2);
  expect(items.map(({ purpose }) => purpose)).toEqual(["nightly export", "nightly export"]);
  const list = [
    ...sweepReporter(
      { owners: [{ owner: "@acme/ops", items }], looked: 1, idle: [] },
      0,
      "markdown",
    ),
  ].join("");
  expect(list).toContain("was due on 2026-11-01; for: nightly export |");
});

describe("said by nobody", () => {
  test("is told where the tree keeps a register, and a credential has no end", async () => {
    const text = user("") + key;
    expect((await told(text, line(""))).swept).toEqual([
      "rotation: nothing rotates or ends `aws_iam_access_key.ci`, and nobody says when it is rotated by hand",
    ]);
    expect((await told(text, null)).swept).toEqual([]);
    expect((await told(user(""), line(""))).swept).toEqual([]);
  });
});
