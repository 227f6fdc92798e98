// What exports that the configuration trusts clear: exactly what they refute, each shown with the line that does; and all that they must not.

import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import type { Cleared, Finding } from "../../src/finding/finding.ts";
import { clearedBy } from "../../src/report/sentence.ts";
import { openEvidence } from "../../src/stage/read-evidence.ts";
import { check, type Tree } from "../stage/memory.ts";

const today = "2026-11-24";
const trusting = (...formats: string[]): Tree => ({
  ".github/nhi-lint.yml": `preset: strict\nmonitored: [entra, google]\nevidence: { trusted: [${formats.join(", ")}] }\n`,
});
const all = trusting("entra-applications", "google-keys", "kubernetes-audit");

interface File {
  readonly path: string;
  readonly text: string;
  readonly said?: string;
}

interface Told {
  readonly open: readonly string[];
  readonly cleared: readonly string[];
  readonly gaps: readonly string[];
}

const place = ({ primary, rule }: Finding): string => {
  const { file, line } = position(primary);
  return `${file}:${line} ${rule}`;
};
const shown = (one: Cleared): string => `${place(one)}: ${clearedBy(one.clearing)}`;

/** The findings of rules that may be cleared. */
const asked = new Set([
  "endless-credential",
  "overlong-credential",
  "static-credential",
  "stale-key",
  "unmonitored-identity",
  "unused-waiver",
]);

async function judged(base: Tree | null, head: Tree, files: readonly File[]): Promise<Told> {
  const { report } = await check(base ?? {}, head, {
    all: true,
    standing: { from: base === null ? "head" : "base", config: null, preset: null },
    today,
    evidence: openEvidence(
      files.map((file) => ({ said: null, ...file })),
      () => null,
    ),
  });
  return {
    open: report.findings.filter(({ rule }) => asked.has(rule)).map(place),
    cleared: (report.cleared ?? []).map(shown),
    gaps: report.gaps
      .filter(({ kind }) => kind === "evidence")
      .map(({ what, why }) => `${what}: ${why}`),
  };
}

const audit = (head: Tree, ...files: readonly File[]): Promise<Told> => judged(null, head, files);

const root = 'terraform {\n  backend "s3" {}\n}\n';

const application = `${root}resource "azuread_application" "ci" {
  display_name = "ci"
}
resource "azuread_application_password" "ci" {
  application_id = azuread_application.ci.id
}
`;

/** One application, as Microsoft Graph lists it; each end is a secret's. */
function applications(name: string, ends: readonly string[], id = "1"): object {
  return {
    appId: `5a1d0e5c-0b1f-4c8e-9a55-6f0f3b1c2d3${id}`,
    displayName: name,
    createdDateTime: "2026-01-05T09:00:00Z",
    passwordCredentials: ends.map((endDateTime, index) => ({
      displayName: `secret ${index + 1}`,
      endDateTime,
      keyId: `11aa22bb-0000-4000-8000-00000000000${index}`,
      secretText: null,
      startDateTime: "2026-11-20T09:00:00Z",
    })),
    keyCredentials: [],
  };
}
const graph = (...value: readonly object[]): File => ({
  path: "apps.json",
  text: JSON.stringify({ value }, null, 1),
});
const soon = "2027-02-01T09:00:00Z";
const entra = (tree: string): Tree => ({ ...all, "main.tf": tree });
const uncleared = ["main.tf:7 endless-credential", "main.tf:7 static-credential"];

describe("a client secret of which Entra says when it ends", () => {
  test("is not endless; that it is a standing key stays", async () => {
    expect(await audit(entra(application), graph(applications("ci", [soon])))).toEqual({
      open: ["main.tf:7 static-credential"],
      cleared: [
        "main.tf:7 endless-credential: the list of applications `apps.json:4` of 2026-11-20: the client secret `secret 1` ends on 2027-02-01",
      ],
      gaps: [],
    });
  });

  test("whichever of several it is, when all end in time", async () => {
    const ends = [soon, "2027-03-01T09:00:00Z"];
    const { cleared } = await audit(entra(application), graph(applications("ci", ends)));
    expect(cleared).toEqual([
      "main.tf:7 endless-credential: the list of applications `apps.json:4` of 2026-11-20: all 2 client secrets that it has end by 2027-03-01",
    ]);
  });

  test("one that ended opens nothing", async () => {
    const { cleared } = await audit(
      entra(application),
      graph(applications("ci", ["2026-11-21T09:00:00Z"])),
    );
    expect(cleared).toEqual([
      "main.tf:7 endless-credential: the list of applications `apps.json:4` of 2026-11-20: the client secret `secret 1` ended on 2026-11-21",
    ]);
  });

  test("an end that cannot be read is told by the list, one that source has stands", async () => {
    const ending = (value: string): string =>
      application.replace(/(ci\.id\n)(?!.*ci\.id)/s, `$1  end_date = ${value}\n`);
    const open = entra(`${ending("var.end")}variable "end" {}\n`);
    const list = graph(applications("ci", [soon]));
    expect((await audit(open, list)).cleared).toEqual([
      "main.tf:9 overlong-credential: the list of applications `apps.json:4` of 2026-11-20: the client secret `secret 1` ends on 2027-02-01",
    ]);
    const sure = await audit(entra(ending('"2031-01-01T00:00:00Z"')), list);
    expect([sure.open.includes("main.tf:9 overlong-credential"), sure.cleared]).toEqual([true, []]);
    const wrong = await audit(entra(ending('"soon"')), list);
    expect([wrong.open.includes("main.tf:7 endless-credential"), wrong.cleared]).toEqual([
      true,
      [],
    ]);
  });
});

describe("it stands", () => {
  const stands = async (tree: Tree, ...files: readonly File[]): Promise<Told> => {
    const told = await audit(tree, ...files);
    expect(told.cleared).toEqual([]);
    expect(told.open.join()).toContain("endless-credential");
    return told;
  };
  const list = graph(applications("ci", [soon]));

  test.each([
    ["nothing is trusted", { "main.tf": application }],
    ["another format is trusted", { ...trusting("google-keys"), "main.tf": application }],
  ])("%s", async (_why, tree) => {
    const { open } = await stands(tree, list);
    expect(open).toEqual(uncleared);
  });

  test.each([
    ["it ends beyond the limit", ["2028-06-01T09:00:00Z"]],
    ["one of those that it may be ends beyond the limit", [soon, "2028-06-01T09:00:00Z"]],
    ["the list has none", []],
  ])("%s", async (_why, ends) => {
    const { open } = await stands(entra(application), graph(applications("ci", ends)));
    expect(open).toEqual(uncleared);
  });

  test("the list has a certificate alone, which is no secret", async () => {
    const { passwordCredentials, ...rest } = applications("ci", [soon]) as {
      readonly passwordCredentials: readonly object[];
    };
    const certified = { ...rest, passwordCredentials: [], keyCredentials: passwordCredentials };
    const { open } = await stands(entra(application), graph(certified));
    expect(open).toEqual(uncleared);
  });

  test("the tree declares more than the list has: one of them is not made yet", async () => {
    const more = application.replace(
      /resource "azuread_application_password" "ci"[^}]*\}\n/,
      (one) => [one, one.replace('"ci"', '"next"')].join(""),
    );
    const { open } = await stands(entra(more), list);
    expect(open.filter((one) => one.endsWith("endless-credential"))).toHaveLength(2);
  });

  test("a service principal's own secret is in no application's list", async () => {
    await stands(
      entra(
        `${root}resource "azuread_application" "ci" {\n  display_name = "ci"\n}
resource "azuread_service_principal" "ci" {\n  client_id = azuread_application.ci.client_id\n}
resource "azuread_service_principal_password" "ci" {\n  service_principal_id = azuread_service_principal.ci.id\n}\n`,
      ),
      list,
    );
  });

  test("a name with a hole, though no other fits", async () => {
    const holed = application.replace('"ci"\n', '"build-${var.env}"\n');
    await stands(entra(`${holed}variable "env" {}\n`), graph(applications("build-prod", [soon])));
  });

  test("two applications of one name", async () => {
    const { gaps } = await stands(
      entra(application),
      graph(applications("ci", [soon]), applications("ci", [soon], "2")),
    );
    expect(gaps).toHaveLength(1);
  });

  test("two declarations of one name, until somebody says of which root the list is", async () => {
    const tree = { ...all, "prod/main.tf": application, "test/main.tf": application };
    await stands(tree, list);
    const { cleared } = await audit(tree, { ...list, said: "prod" });
    expect(cleared.map((one) => one.split(":")[0])).toEqual(["prod/main.tf"]);
  });

  test("a module that nobody here calls may be called many times", async () => {
    await stands({ ...all, "main.tf": application.replace(root, "") }, list);
  });

  test("nobody can tell whether it is made", async () => {
    const open = application.replace('"ci" {\n  app', '"ci" {\n  count = var.n\n  app');
    await stands(entra(`${open}variable "n" {}\n`), list);
    const whose = application
      .replace("  display_name", "  count = var.n ? 1 : 0\n  display_name")
      .replace("ci.id", "ci[0].id");
    await stands(entra(`${whose}variable "n" {}\n`), list);
  });

  test("the list is old, a part, or does not say of which day it is", async () => {
    const old = await stands(entra(application), { ...list, said: "2026-09-01" });
    expect(old.gaps).toEqual([
      "the list of applications `apps.json`: it is of 2026-09-01, 84 days ago, and what happened since nobody can tell: export it again",
    ]);
    const part = JSON.parse(list.text) as object;
    const text = JSON.stringify({ "@odata.nextLink": "https://x", ...part });
    expect((await stands(entra(application), { path: "apps.json", text })).gaps).toEqual([
      "the list of applications `apps.json`: `@odata.nextLink` is set: more pages follow",
    ]);
    const ahead = list.text.replace("2026-11-20T", "2030-01-01T");
    expect((await stands(entra(application), { path: "apps.json", text: ahead })).gaps).toEqual([
      "the list of applications `apps.json`: it clears nothing: it does not say of which day it is (`--evidence DAY=FILE` does)",
    ]);
  });

  test("a waiver stands and is used", async () => {
    const waived = application.replace(
      'resource "azuread_application_password"',
      '# nhi-lint: allow endless-credential reason="moves in March" owner=@acme until=2027-03-01\nresource "azuread_application_password"',
    );
    const { open } = await stands(entra(waived), list);
    expect(open).toEqual(["main.tf:8 endless-credential", "main.tf:8 static-credential"]);
  });
});

describe("in a check", () => {
  const list = graph(applications("ci", [soon]));
  const base = entra(application);

  test("what was there before, of an identity that was there before", async () => {
    const { cleared } = await judged(base, base, [list]);
    expect(cleared.map((one) => one.split(": ")[0])).toEqual(["main.tf:7 endless-credential"]);
  });

  test.each([
    [
      "a credential that it adds",
      {
        ...base,
        "main.tf": application.replace(/resource "azuread_application_password"[^}]*\}\n/, ""),
      },
    ],
    ["a credential of an identity that it adds", all],
    ["an identity that it renames", entra(application.replace('"ci"\n', '"cd"\n'))],
    [
      "a credential that it strips of its end",
      entra(
        application.replace(/(ci\.id\n)(?!.*ci\.id)/s, '$1  end_date = "2027-01-01T00:00:00Z"\n'),
      ),
    ],
  ])("not %s", async (_what, before) => {
    const { open, cleared } = await judged(before, base, [list]);
    expect([open.includes("main.tf:7 endless-credential"), cleared]).toEqual([true, []]);
  });

  test("what head trusts alone counts for nothing, also where base has no configuration", async () => {
    const { ".github/nhi-lint.yml": _, ...bare } = base;
    expect((await judged(bare, base, [list])).cleared).toEqual([]);
    const silent = { ...bare, ".github/nhi-lint.yml": "preset: strict\n" };
    expect((await judged(silent, base, [list])).cleared).toEqual([]);
  });
});

const account = `${root}resource "google_service_account" "export" {
  account_id = "export"
  project    = "acme-prod"
}
resource "google_service_account_key" "export" {
  service_account_id = google_service_account.export.name
}
`;
const email = "export@acme-prod.iam.gserviceaccount.com";
const key = (id: string, more: object): object => ({
  keyAlgorithm: "KEY_ALG_RSA_2048",
  keyOrigin: "GOOGLE_PROVIDED",
  keyType: "USER_MANAGED",
  name: `projects/acme-prod/serviceAccounts/${email}/keys/${id}`,
  validAfterTime: "2026-10-01T08:00:00Z",
  validBeforeTime: "9999-12-31T23:59:59Z",
  ...more,
});
/** Google's own, by which the list says how old it is. */
const own = key("99990000", { keyType: "SYSTEM_MANAGED", validAfterTime: "2026-11-18T08:00:00Z" });
const keys = (...entries: readonly object[]): File => ({
  path: "keys.json",
  text: JSON.stringify([own, ...entries], null, 1),
});
const google = (tree: string): Tree => ({ ...all, "main.tf": tree });

describe("a key of a service account", () => {
  test("that a policy of the organization ends", async () => {
    const list = keys(key("0f561eacc8b2", { validBeforeTime: "2026-12-24T08:00:00Z" }));
    expect(await audit(google(account), list)).toEqual({
      open: ["main.tf:8 static-credential"],
      cleared: [
        "main.tf:8 endless-credential: the list of keys of service accounts `keys.json:14` of 2026-11-18: the service account key `key 0f561eac` ends on 2026-12-24",
      ],
      gaps: [],
    });
  });

  test("that is disabled is neither endless nor standing, nor stale by another export", async () => {
    const activity = {
      path: "activity.json",
      text: JSON.stringify({
        activities: [
          {
            activityType: "serviceAccountKeyLastAuthentication",
            fullResourceName: `//iam.googleapis.com/projects/acme-prod/serviceAccounts/${email}/keys/0f561eacc8b2`,
            activity: { lastAuthenticatedTime: "2026-03-01T08:00:00Z" },
            observationPeriod: {
              startTime: "2025-11-21T08:00:00Z",
              endTime: "2026-11-21T08:00:00Z",
            },
          },
        ],
      }),
    };
    const list = keys(key("0f561eacc8b2", { disabled: true }));
    const by =
      "the list of keys of service accounts `keys.json:14` of 2026-11-18: the service account key `key 0f561eac` is disabled";
    const told = await audit(google(account), list, activity);
    expect([told.open, told.cleared]).toEqual([
      [],
      [
        `main.tf:8 endless-credential: ${by}`,
        `main.tf:8 stale-key: ${by}`,
        `main.tf:8 static-credential: ${by}`,
      ],
    ]);
    const distrusted = await audit({ "main.tf": account }, list, activity);
    expect(distrusted).toMatchObject({
      open: ["main.tf:8 endless-credential", "main.tf:8 stale-key", "main.tf:8 static-credential"],
      cleared: [],
    });
  });

  test("disabled, or ending: each of those that it may be", async () => {
    const off = key("0f561eacc8b2", { disabled: true });
    const ending = key("1a2b3c4d5e6f", { validBeforeTime: "2026-12-24T08:00:00Z" });
    const both = await audit(google(account), keys(off, ending));
    expect(both.cleared).toEqual([
      "main.tf:8 endless-credential: the list of keys of service accounts `keys.json:14` of 2026-11-18: all 2 service account keys that it has end by 2026-12-24 or are disabled",
    ]);
    const one = await audit(google(account), keys(off, key("1a2b3c4d5e6f", {})));
    expect([one.open.includes("main.tf:8 endless-credential"), one.cleared]).toEqual([true, []]);
  });

  test("of a project that source does not tell stands", async () => {
    const list = keys(key("0f561eacc8b2", { disabled: true }));
    const anywhere = account.replace('"acme-prod"', "var.project");
    const { open, cleared } = await audit(google(`${anywhere}variable "project" {}\n`), list);
    expect([open.includes("main.tf:8 endless-credential"), cleared]).toEqual([true, []]);
  });
});

const event = (user: string): object => ({
  kind: "Event",
  apiVersion: "audit.k8s.io/v1",
  level: "Metadata",
  auditID: user,
  stage: "ResponseComplete",
  verb: "get",
  requestURI: "/api/v1/namespaces/pay/configmaps/x",
  user: { username: `system:serviceaccount:${user}` },
  objectRef: { resource: "configmaps", namespace: "pay", name: "x", apiVersion: "v1" },
  stageTimestamp: "2026-11-22T08:00:00.000000Z",
});
const log = (...users: readonly string[]): File => ({
  path: "audit.log",
  text: users.map((user) => `${JSON.stringify(event(user))}\n`).join(""),
});
const accountIn = (namespace: string, name: string): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
const cluster: Tree = {
  ...all,
  "a.yaml": accountIn("pay", "api"),
  "b.yaml": accountIn("pay", "idle"),
  "c.yaml": accountIn("shop", "web"),
};

describe("accounts of a cluster", () => {
  test("not by a log of a day to come", async () => {
    const { path, text } = log("pay:api", "shop:web");
    const ahead = { path, text: text.replaceAll("2026-11-22T", "2027-11-22T") };
    const { open, cleared } = await audit(cluster, ahead);
    expect([open.length, cleared]).toEqual([1, []]);
  });

  test("are recorded where a log holds what one of each namespace did", async () => {
    expect(await audit(cluster, log("pay:api", "shop:web"))).toEqual({
      open: [],
      cleared: [
        "a.yaml:4 unmonitored-identity: the audit log `audit.log:1` of 2026-11-22: it records what service accounts do in `pay`, `shop`",
      ],
      gaps: [],
    });
  });

  test.each([
    ["a namespace of which it holds no account's acts", cluster, ["pay:api"]],
    ["a log of a cluster with other accounts", cluster, ["pay:other", "shop:other"]],
    [
      "folders that may be of two clusters",
      {
        ...all,
        "prod/a.yaml": accountIn("pay", "api"),
        "test/b.yaml": accountIn("pay", "probe"),
      },
      ["pay:api"],
    ],
  ])("not by %s", async (_what, tree, users) => {
    const { open, cleared } = await audit(tree, log(...users));
    expect([open.length, cleared]).toEqual([1, []]);
  });
});

test("whatever is trusted, only those vanish that are listed as cleared, of these rules alone", async () => {
  const tree = {
    "main.tf": application,
    "google/main.tf": account,
    "k8s/a.yaml": accountIn("pay", "api"),
    "wide.tf": `resource "azuread_app_role_assignment" "wide" {\n  app_role_id = "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9"\n  principal_object_id = azuread_application.ci.object_id\n  resource_object_id = "x"\n}\n`,
  };
  const strict = { ".github/nhi-lint.yml": "preset: strict\nmonitored: [entra, google]\n" };
  const files = [
    graph(applications("ci", [soon])),
    keys(key("0f561eacc8b2", { disabled: true })),
    log("pay:api"),
  ];
  const run = async (config: Tree, given: readonly File[]) => {
    const { report } = await check(
      {},
      { ...tree, ...config },
      {
        all: true,
        standing: { from: "head", config: null, preset: null },
        today,
        evidence: openEvidence(
          given.map((file) => ({ said: null, ...file })),
          () => null,
        ),
      },
    );
    return report;
  };
  const ids = (findings: readonly Finding[]): readonly string[] =>
    findings.map(({ fingerprint }) => fingerprint);
  const plain = await run(strict, []);
  const distrusted = await run(strict, files);
  expect(ids(distrusted.findings)).toEqual(expect.arrayContaining([...ids(plain.findings)]));
  expect(distrusted.cleared).toEqual([]);
  for (let mask = 1; mask < 8; mask++) {
    const formats = ["entra-applications", "google-keys", "kubernetes-audit"].filter(
      (_, bit) => (mask >> bit) & 1,
    );
    const { findings, cleared = [] } = await run(trusting(...formats), files);
    expect([...ids(findings), ...ids(cleared)].toSorted()).toEqual(
      ids(distrusted.findings).toSorted(),
    );
    expect(new Set(cleared.map(({ clearing }) => clearing.format))).toEqual(new Set(formats));
    for (const { rule } of cleared) expect([...asked]).toContain(rule);
  }
});
