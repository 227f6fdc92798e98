// What lapsed, or soon will, and whose it is.

import { expect, test } from "vitest";
import { readRegister } from "../../src/config/register-file.ts";
import { validateRegister } from "../../src/config/validators.gen.mjs";
import { position } from "../../src/base/origin.ts";
import { sweepReporter } from "../../src/report/sweep.ts";
import { openEvidence, type JoinEvidence } from "../../src/stage/read-evidence.ts";
import { sweepOf, type SweepAsk } from "../../src/stage/sweep.ts";
import type { Swept } from "../../src/model/sweep.ts";
import { check, type Tree } from "./memory.ts";

async function swept(
  tree: Tree,
  more: Partial<SweepAsk> = {},
  used: JoinEvidence | null = null,
): Promise<Swept> {
  const standing = { from: "head", config: null, preset: null } as const;
  const today = more.today ?? "2026-11-24";
  const { report, isSample } = await check({}, tree, {
    all: true,
    standing,
    today,
    evidence: used,
  });
  const { model, findings, evidence } = report;
  const usual = { attested: null, within: 30, attestedWithin: 180 };
  return sweepOf({ model, findings, evidence, isSample, today, ...usual, ...more });
}
const lines = ({ owners }: Swept): string[] =>
  owners.flatMap(({ owner, items }) =>
    items.map(
      ({ lapse, address, at, day }) =>
        `${owner ?? "nobody"}: ${lapse} ${address} ${position(at).line} ${day ?? ""}`,
    ),
  );
const user = (name: string, tags: string): string =>
  `resource "aws_iam_user" "${name}" {\n  name = "${name}"\n  tags = { ${tags} }\n}\n`;
const register = (...entries: string[]) =>
  readRegister("r.yml", `attestations:\n${entries.join("")}`, validateRegister);
const said = (name: string, attested: string, until: string): string =>
  `  - { identity: "terraform::aws_iam_user.${name}", owner: "@acme/ops", attested: ${attested}, needed-until: ${until} }\n`;

test("days that passed, and those within thirty, by owner; the last day itself has not passed", async () => {
  const tree = {
    "main.tf": [
      user("past", 'owner = "@acme/web", expires = "2026-11-23"'),
      user("today", 'owner = "@acme/data", expires = "2026-11-24"'),
      user("soon", 'owner = "@acme/data", review-by = "2026-12-24"'),
      user("later", 'owner = "@acme/data", expires = "2026-12-25"'),
      user("open", 'owner = "@acme/data"'),
    ].join(""),
  };
  expect(lines(await swept(tree))).toEqual([
    "@acme/data: due aws_iam_user.today 5 2026-11-24",
    "@acme/data: due aws_iam_user.soon 9 2026-12-24",
    "@acme/web: expired aws_iam_user.past 1 2026-11-23",
  ]);
});

test("credentials are their identity's owner's", async () => {
  const tree = {
    "main.tf": `resource "azuread_application" "app" {
  display_name = "app"
  notes        = "owner=@acme/web"
}
resource "azuread_application_password" "old" {
  application_id = azuread_application.app.id
  end_date       = "2026-11-01T00:00:00Z"
}
resource "azuread_application_password" "new" {
  application_id = azuread_application.app.id
  end_date       = "2026-12-01T00:00:00Z"
}
`,
  };
  expect(lines(await swept(tree))).toEqual([
    "@acme/web: key-expired azuread_application_password.old 5 2026-11-01",
    "@acme/web: key-due azuread_application_password.new 9 2026-12-01",
  ]);
});

const listed = {
  ".github/nhi-lint.yml": "owner: { directory: { files: [who.yml] } }\n",
  "who.yml": "teams: { '@acme/web': }\nleft: { '@acme/old': { since: 2026-05-01 } }\n",
};

test("what nobody owns any more is nobody's", async () => {
  const tree = {
    ...listed,
    "main.tf": [
      user("left", 'owner = "@acme/old", expires = "2027-03-31"'),
      user("unheard", 'owner = "@acme/wbe", expires = "2027-03-31"'),
      user("placeholder", 'owner = "TODO", expires = "2027-03-31"'),
      user("fine", 'owner = "@acme/web", expires = "2027-03-31"'),
    ].join(""),
  };
  expect(lines(await swept(tree))).toEqual([
    "nobody: orphaned aws_iam_user.left 1 2026-05-01",
    "nobody: orphaned aws_iam_user.unheard 5 ",
    "nobody: ownerless aws_iam_user.placeholder 9 ",
  ]);
});

test("one owner however it is written, as first written or as the list has it", async () => {
  const identities = [
    user("a", 'owner = "@Acme/Web", expires = "2026-11-01"'),
    user("b", 'owner = "@acme/web", expires = "2026-11-02"'),
    user("c", 'owner = "Web@Acme.Example", expires = "2026-11-03"'),
    user("d", 'owner = "Web@acme.example", expires = "2026-11-04"'),
    user("e", 'owner = "web@acme.example", expires = "2026-11-05"'),
    user("f", 'owner = "Web", expires = "2026-11-06"'),
    user("g", 'owner = "web", expires = "2026-11-07"'),
  ].join("");
  expect(lines(await swept({ "main.tf": identities }))).toEqual([
    "@Acme/Web: expired aws_iam_user.a 1 2026-11-01",
    "@Acme/Web: expired aws_iam_user.b 5 2026-11-02",
    "Web: expired aws_iam_user.f 21 2026-11-06",
    "Web@Acme.Example: expired aws_iam_user.c 9 2026-11-03",
    "Web@Acme.Example: expired aws_iam_user.d 13 2026-11-04",
    "web: expired aws_iam_user.g 25 2026-11-07",
    "web@acme.example: expired aws_iam_user.e 17 2026-11-05",
  ]);
  const known = {
    ...listed,
    "who.yml": "teams: { '@acme/web': { also: [web@acme.example] } }\n",
    "main.tf": identities,
  };
  expect(new Set((await swept(known)).owners.map(({ owner }) => owner))).toEqual(
    new Set(["@acme/web"]),
  );
});

test("of several owners in one text none stands for the others", async () => {
  const tree = {
    ...listed,
    "main.tf": [
      user("a", 'owner = "@acme/web, @acme/ops", expires = "2026-11-01"'),
      user("b", 'owner = "@acme/Web, @acme/Ops", expires = "2026-11-02"'),
    ].join(""),
  };
  expect(lines(await swept(tree))).toEqual([
    "@acme/web, @acme/ops: expired aws_iam_user.a 1 2026-11-01",
    "@acme/web, @acme/ops: expired aws_iam_user.b 5 2026-11-02",
  ]);
});

test("whoever attests owns what nobody does, and says until when", async () => {
  const tree = { "main.tf": user("a", 'expires = "2026-11-01"') };
  const late = register(said("a", "2026-11-20", "2026-12-01"));
  expect(lines(await swept(tree, { attested: late }))).toEqual([
    "@acme/ops: due aws_iam_user.a 1 2026-12-01",
  ]);
});

test("with a register, each standing identity is to be attested, and again after half a year", async () => {
  const tree = {
    "main.tf": ["never", "fresh", "soon", "last", "stale"]
      .map((name) => user(name, 'owner = "@acme/web", expires = "2027-03-31"'))
      .join(""),
    ".github/workflows/ci.yml":
      "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: make }]\n",
  };
  const attested = register(
    said("fresh", "2026-06-28", "2027-03-31"),
    said("soon", "2026-06-27", "2027-03-31"),
    said("last", "2026-05-28", "2027-03-31"),
    said("stale", "2026-05-27", "2027-03-31"),
    said("gone", "2026-11-01", "2027-03-31"),
  );
  const found = await swept(tree, { attested });
  expect(lines(found)).toEqual([
    "@acme/web: unattested aws_iam_user.stale 17 2026-05-27",
    "@acme/web: unattested aws_iam_user.never 1 ",
    "@acme/web: attest-due aws_iam_user.last 13 2026-11-24",
    "@acme/web: attest-due aws_iam_user.soon 9 2026-12-24",
  ]);
  expect([...sweepReporter(found, 2, "terminal")].join("")).toContain(
    "what was attested of it holds until 2026-12-24; attest it by then, or remove it",
  );
  expect([...sweepReporter(found, 2, "terminal")].join("")).toContain(
    "it was last attested on 2026-05-27, more than 180 days ago; run `nhi-lint attest`, or remove it",
  );
  expect([...sweepReporter(found, 2, "terminal")].join("")).toContain(
    "r.yml:6: `terraform::aws_iam_user.gone` is attested and not in the tree\n",
  );
  expect([...sweepReporter(found, 2, "markdown")].join("")).toContain(
    "\n\n- `r.yml:6`: `terraform::aws_iam_user.gone` is attested and not in the tree\n\n",
  );
  expect(JSON.parse([...sweepReporter(found, 2, "json")].join(""))).toMatchObject({
    idle: [{ identity: "terraform::aws_iam_user.gone", file: "r.yml", line: 6 }],
  });
});

test("waivers that soon end are their owner's", async () => {
  const waiver = (until: string): string =>
    `# nhi-lint: allow ownerless-identity reason="moves" owner=@acme/ops until=${until}\n`;
  const tree = {
    "main.tf":
      waiver("2026-12-01") +
      user("soon", 'expires = "2027-03-31"') +
      waiver("2027-02-01") +
      user("later", 'expires = "2027-03-31"'),
  };
  expect(lines(await swept(tree))).toEqual(["@acme/ops: waiver aws_iam_user.soon 1 2026-12-01"]);
});

test("nothing lapsed", async () => {
  const found = await swept({
    "main.tf": user("a", 'owner = "@acme/web", expires = "2027-03-31"'),
  });
  expect([...sweepReporter(found, 2, "terminal")].join("")).toBe(
    "Nothing lapsed, and nothing is due: 1 standing identity looked at, 2 gaps.\n",
  );
});

test("examples are nobody's", async () => {
  const found = await swept({ "examples/a/main.tf": user("a", 'expires = "2026-11-01"') });
  expect(found).toEqual({ owners: [], looked: 0, idle: [] });
});

test("names are escaped", async () => {
  const tree = {
    "main.tf": user("a", 'owner = "@acme/<b>|x\\n::error::y", expires = "2026-11-01"'),
  };
  const found = await swept(tree);
  const [terminal, markdown] = (["terminal", "markdown"] as const).map((format) =>
    [...sweepReporter(found, 0, format)].join(""),
  );
  expect(terminal).not.toMatch(/^::/m);
  expect(markdown).not.toContain("<b>");
  expect(markdown).not.toMatch(/(^|[^`\\])@acme/);
});

const used = (files: readonly [string, string][]) =>
  openEvidence(files.map(([path, text]) => ({ path, said: null, text })));

test("what exports show unused, old or soon ending is its owner's; a token nobody declares is its holder's", async () => {
  const role = {
    Arn: "arn:aws:iam::111122223333:role/idle",
    CreateDate: "2025-01-01T00:00:00+00:00",
    JobStatus: "COMPLETED",
    JobCreationDate: "2026-11-20T08:00:00Z",
    JobCompletionDate: "2026-11-20T08:00:01Z",
    ServicesLastAccessed: [{ ServiceNamespace: "s3", LastAuthenticated: "2026-02-03T08:00:00Z" }],
  };
  const application = {
    appId: "5a1d0e5c-0b1f-4c8e-9a55-6f0f3b1c2d3e",
    displayName: "app",
    passwordCredentials: [
      {
        displayName: "ci",
        keyId: "k1",
        startDateTime: "2026-11-01T00:00:00Z",
        endDateTime: "2026-12-10T00:00:00Z",
      },
      {
        displayName: "old",
        keyId: "k2",
        startDateTime: "2025-10-01T00:00:00Z",
        endDateTime: "2028-12-10T00:00:00Z",
      },
    ],
  };
  const token = (name: string, last: string | null) => ({
    owner: { login: "acme-bot" },
    access_granted_at: "2026-01-01T00:00:00Z",
    token_id: 1,
    token_name: name,
    token_expired: false,
    token_expires_at: null,
    token_last_used_at: last,
  });
  const tree = {
    "main.tf": `resource "aws_iam_role" "idle" {
  name               = "idle"
  tags               = { owner = "@acme/web", review-by = "2027-06-01" }
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
resource "azuread_application" "app" {
  display_name = "app"
  notes        = "owner=@acme/data"
}
resource "azuread_application_password" "ci" {
  application_id = azuread_application.app.id
  display_name   = "ci"
}
`,
  };
  const evidence = used([
    ["roles.json", JSON.stringify(role)],
    ["apps.json", JSON.stringify([application])],
    [
      "tokens.json",
      `[\n${JSON.stringify(token("sync", null))},\n${JSON.stringify(token("live", "2026-11-20T00:00:00Z"))}\n]`,
    ],
  ]);
  const found = await swept(tree, {}, evidence);
  expect(lines(found)).toEqual([
    "@acme-bot: key-stale fine-grained token sync of @acme-bot 2 2026-01-01",
    "@acme/data: key-stale azuread_application.app 6 ",
    "@acme/data: key-due azuread_application_password.ci 10 2026-12-10",
    "@acme/web: unused aws_iam_role.idle 1 2026-02-03",
  ]);
  expect(found.owners.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    "nobody used it since 2026-01-01",
    "its credential was not replaced for too long",
    "its credential `ci` ends on 2026-12-10, by the list of applications `apps.json`",
    "nobody used it since 2026-02-03",
  ]);
});
