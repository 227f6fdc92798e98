// Waiver comments and the waivers file, through the whole pipeline: where they count, and what is said where they do not.

import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, role, type Tree } from "./memory.ts";

const terms = 'reason="being retired" owner=@acme/ops until=2027-01-31';
const allow = `# nhi-lint: allow ownerless-identity ${terms}\n`;
const strictly = { "nhi-lint.yml": "waivers: { self-granted: allow }\n" };

async function ownerless(base: Tree, head: Tree): Promise<string[]> {
  const { report } = await check(base, head);
  return report.findings
    .filter(({ rule }) => rule === "ownerless-identity")
    .map(({ change, waiver }) => {
      const how = waiver === null ? "open" : waiver.selfGranted ? "self-granted" : "waived";
      return `${change?.fact.address} ${how}`;
    });
}
const remarks = async (head: Tree, base: Tree = {}): Promise<readonly string[]> =>
  (await check(base, head)).report.remarks.filter((remark) => !remark.includes("bootstrapping"));

describe("a comment counts", () => {
  test.each([
    ["directly above", role("a", allow)],
    ["above, over more comments", role("a", `${allow}# Old.\n# Very old.\n`)],
    ["within", role("a", "", `  ${allow}`)],
    ["at the end of the first line", role("a").replace("{\n", `{ ${allow}`)],
  ])("%s", async (_where, text) => {
    expect(await ownerless(strictly, { ...strictly, "main.tf": text })).toEqual([
      "aws_iam_role.a self-granted",
    ]);
    expect(await remarks({ ...strictly, "main.tf": text })).toEqual([]);
  });

  test("only for the declaration it stands on", async () => {
    const text = `${role("a")}\n${role("b", allow)}\n${role("c")}`;
    expect(await ownerless(strictly, { ...strictly, "main.tf": text })).toEqual([
      "aws_iam_role.a open",
      "aws_iam_role.b self-granted",
      "aws_iam_role.c open",
    ]);
  });
});

describe("a comment above a part of a declaration", () => {
  const path = ".github/workflows/a.yml";
  const workflow = (above: string, inside: string, end = ""): string => `on: push
jobs:
  one:
    runs-on: x
    ${above}
    permissions:${end}
      contents: write
      packages: write
    steps:
      ${inside}
      - run: make
`;
  const note =
    '# nhi-lint: allow excess-workflow-permission reason="r" owner=@acme/ops until=2027-01-31';
  const owned = { CODEOWNERS: "* @acme/ops\n", ...strictly };
  const open = async (text: string, base: Tree = owned): Promise<boolean[]> => {
    const { report } = await check(base, { ...owned, [path]: text });
    return report.findings
      .filter(({ rule }) => rule === "excess-workflow-permission")
      .map(({ waiver }) => waiver === null);
  };

  test("counts for the part; elsewhere within for the whole alone", async () => {
    expect(await open(workflow("", ""))).toEqual([true]);
    expect(await open(workflow(note, ""))).toEqual([false]);
    expect(await open(workflow("", "", ` ${note}`))).toEqual([false]);
    expect(await open(workflow("", note))).toEqual([true]);
    expect(await open(workflow("", "").replace("runs-on: x", `runs-on: x ${note}`))).toEqual([
      true,
    ]);
  });

  test("a part that comes under it later is the change's own", async () => {
    const publish = (line: string): Tree => ({
      [path]: `on: push
jobs:
  one:
    permissions: { contents: read }
    runs-on: x
    steps:
      - run: npm publish
        env:
          # nhi-lint: allow static-credential reason="r" owner=@acme/ops until=2027-01-31
          ${line}
`,
    });
    const judged = async (selfGranted: string): Promise<unknown> => {
      const config = { ...owned, "nhi-lint.yml": `waivers: { self-granted: ${selfGranted} }\n` };
      const head = { ...config, ...publish("NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}") };
      const { report } = await check({ ...config, ...publish("CI: yes") }, head);
      return report.findings.map(
        ({ rule, waiver }) => `${rule} ${waiver === null ? "open" : "waived"}`,
      );
    };
    expect(await judged("allow")).toContain("static-credential waived");
    expect(await judged("never")).toContain("static-credential open");
  });
});

describe("a comment has no effect, and that is said", () => {
  test.each([
    ["a blank line between", role("a", `${allow}\n`), 1],
    ["at the end of the file", `${role("a")}\n${allow}`, 9],
    ["on another block", `${role("a")}\nlocals {\n  ${allow}}\n`, 10],
  ])("%s", async (_where, text, line) => {
    const head = { ...strictly, "main.tf": text };
    expect(await ownerless(strictly, head)).toEqual(["aws_iam_role.a open"]);
    expect(await remarks(head)).toEqual([
      `the waiver of \`ownerless-identity\` at \`main.tf:${line}\` has no effect: it stands on no declaration and no module call; write it on one or directly above`,
    ]);
  });

  test("a rule that does not exist", async () => {
    const text = role("a", allow.replace("ownerless-identity", "ownerless-identities"));
    expect(await remarks({ "main.tf": text })).toEqual([
      "the waiver of `ownerless-identities` at `main.tf:1` has no effect: there is no such rule; did you mean `ownerless-identity`?",
    ]);
  });

  test("an entry of the waivers file about nothing", async () => {
    const path = ".github/nhi-lint-waivers.yml";
    const entry = (rule: string): string =>
      `  - { rule: ${rule}, reason: r, owner: "@o", until: 2027-01-01 }\n`;
    const text = `waivers:\n${entry("admin-grant")}${entry("gap")}`;
    expect(await remarks({ [path]: text })).toEqual([
      `the waiver of \`admin-grant\` at \`${path}:2\` has no effect: it names neither \`fact\` nor \`path\``,
      `the waiver of \`gap\` at \`${path}:3\` has no effect: it names no \`path\``,
    ]);
  });

  test("ten at most are listed", async () => {
    const idle = await remarks({ "main.tf": `${role("a")}\n${`${allow}\n`.repeat(15)}` });
    expect(idle).toHaveLength(11);
    expect(idle.at(-1)).toBe("5 more waivers have no effect");
  });
});

describe("who granted it", () => {
  const unmade = (name: string): string => role(name, allow, "  count = 0\n");

  test("a comment that base has on the declaration counts for an error, also in a file that was renamed", async () => {
    const head = role("a", allow);
    expect(await ownerless({ "main.tf": unmade("a") }, { "main.tf": head })).toEqual([
      "aws_iam_role.a waived",
    ]);
    const { report } = await check(
      { "old.tf": unmade("a") },
      { "new.tf": head },
      { renames: new Map([["new.tf", "old.tf"]]) },
    );
    expect(report.findings.find(({ rule }) => rule === "ownerless-identity")?.waiver).toMatchObject(
      { selfGranted: false },
    );
  });

  test("a copy of it on another declaration the change grants itself", async () => {
    const base = { "main.tf": unmade("a") };
    const head = { "main.tf": `${role("a", allow)}${role("b", allow)}` };
    expect(await ownerless(base, head)).toEqual(["aws_iam_role.a waived", "aws_iam_role.b open"]);
    expect(await ownerless({ "main.tf": allow }, { "main.tf": role("a", allow) })).toEqual([
      "aws_iam_role.a open",
    ]);
  });

  test.each([
    ["the same", allow, "waived"],
    ["a nearer end", allow.replace("2027-01-31", "2026-12-31"), "waived"],
    ["another reason", allow.replace("being retired", "being rebuilt"), "waived"],
    ["another owner", allow.replace("@acme/ops", "@acme/web"), "open"],
    ["no reason", allow.replace('reason="being retired" ', ""), "open"],
    ["a day that passed", allow.replace("2027-01-31", "2026-11-23"), "open"],
  ])("%s at head", async (_what, comment, expected) => {
    const head = { "main.tf": role("a", comment) };
    expect(await ownerless({ "main.tf": unmade("a") }, head)).toEqual([
      `aws_iam_role.a ${expected}`,
    ]);
  });

  test("what base has of a call or a value is base's on that one alone", async () => {
    const call = (name: string, more = ""): string =>
      `${allow}module "${name}" {\n  source = "./m"\n  tags = { app = "x" }\n${more}}\n`;
    const tagged = role("r", 'variable "tags" {}\n', "  tags = var.tags\n");
    const base = {
      "main.tf": `terraform {\n  backend "s3" {}\n}\n${call("a", "  count = 0\n")}`,
      "m/x.tf": tagged,
    };
    const head = {
      ...base,
      "main.tf": `terraform {\n  backend "s3" {}\n}\n${call("a")}${call("b")}`,
    };
    const { report } = await check(base, head);
    const found = report.findings.filter(({ rule }) => rule === "ownerless-identity");
    expect(found.map(({ change, waiver }) => [change?.fact.address, waiver !== null])).toEqual([
      ["module.a.aws_iam_role.r", true],
      ["module.b.aws_iam_role.r", false],
    ]);
  });

  test("the later end of an entry of the file waits, and base's holds until its own", async () => {
    const path = ".github/nhi-lint-waivers.yml";
    const entry = (until: string): Tree => ({
      [path]: `waivers:\n  - { rule: ownerless-identity, fact: aws_iam_role.a, reason: r, owner: "@o", until: ${until} }\n`,
    });
    const said = async (was: string, is: string): Promise<unknown> => {
      const { report } = await check(entry(was), { ...entry(is), "main.tf": role("a") });
      return report.findings
        .filter(({ rule }) => rule !== "endless-identity")
        .map(({ rule, waiver }) => `${rule} ${waiver?.until ?? "open"}`);
    };
    expect(await said("2026-12-31", "2027-06-30")).toEqual([
      "self-granted-waiver open",
      "ownerless-identity 2026-12-31",
    ]);
    expect(await said("2027-06-30", "2026-12-31")).toEqual(["ownerless-identity 2026-12-31"]);
    expect(await said("2026-11-23", "2027-06-30")).toEqual([
      "self-granted-waiver open",
      "ownerless-identity open",
    ]);
  });

  test("its owner's approval of the commit makes it count; nobody else's does", async () => {
    const head = { "main.tf": role("a", allow) };
    const verdict = async (approvals: readonly string[] | null): Promise<string> => {
      const { report } = await check({}, head, { approvals });
      const [first] = report.findings.filter(({ rule }) => rule === "self-granted-waiver");
      return `${report.verdict} ${first?.remedy ?? ""}`;
    };
    expect(await verdict(["acme/OPS"])).toBe("pass ");
    expect(await verdict(["jane", "@acme/ops"])).toBe("pass ");
    const ask = "Ask `@acme/ops` to approve this pull request; or merge the waiver first";
    expect(await verdict(["jane", "@acme/web"])).toMatch(`fail ${ask}`);
    expect(await verdict([])).toMatch(`fail ${ask}`);
    expect(await verdict(null)).toMatch("fail Merge the waiver first");
  });

  test("one that the change adds does not count for an error by default, and says who must approve", async () => {
    const { report } = await check({}, { "main.tf": role("a", allow) });
    const found = report.findings.find(({ rule }) => rule === "ownerless-identity");
    expect(found?.severity).toBe("error");
    expect(found?.waiver).toBeNull();
    expect(
      found?.related.map(
        ({ role: what, message, at }) => `${what} ${position(at).line} ${message}`,
      ),
    ).toContain("waiver 1 waived by this change itself: that waits for the approval of @acme/ops");
    expect(report.verdict).toBe("fail");
  });

  test("in an audit the tree's own waivers count", async () => {
    const { report } = await check(
      {},
      { "main.tf": role("a", allow) },
      { standing: { from: "head", config: null, preset: null } },
    );
    expect(report.findings.find(({ rule }) => rule === "ownerless-identity")?.waiver).toMatchObject(
      { owner: "@acme/ops", selfGranted: false },
    );
  });
});

describe("gaps", () => {
  const path = ".github/nhi-lint-waivers.yml";
  const file = (rule: string, glob: string): Tree => ({
    [path]: `waivers:\n  - { rule: "${rule}", path: "${glob}", reason: r, owner: "@o", until: 2027-01-01 }\n`,
  });
  const chart = {
    "c/Chart.yaml": "name: c\n",
    "c/templates/{a}.yaml":
      "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: {{ noFunction }}\n",
  };
  const waived = async (base: Tree, head: Tree): Promise<string[]> =>
    (await check(base, head)).report.gaps.map(
      (gap) => `${gap.at.file.path} ${gap.kind} ${gap.waived}`,
    );

  test.each([
    ["gap", "c/**", true],
    ["gap:template", "c/", true],
    ["gap:malformed", "c/**", false],
    ["gap", "c/*", false],
    ["gap", "*.yaml", false],
  ])("%s of %s: %s", async (rule, glob, expected) => {
    const base = file(rule, glob);
    expect(await waived(base, { ...base, ...chart })).toEqual([
      `c/templates/{a}.yaml template ${expected}`,
    ]);
  });

  test("the change itself cannot waive its gaps, unless the waiver's owner approves", async () => {
    const head = { ...file("gap", "**"), ...chart };
    expect(await waived({}, head)).toEqual(["c/templates/{a}.yaml template false"]);
    const { report } = await check({}, head, { approvals: ["o"] });
    expect(report.gaps.map((gap) => gap.waived)).toEqual([true]);
  });

  test("a comment waives the gaps of its own file, whatever its name", async () => {
    const comment = `# nhi-lint: allow gap:template ${terms}\n`;
    const own = { ...chart, "c/templates/{a}.yaml": `${comment}${chart["c/templates/{a}.yaml"]}` };
    const base = { "c/templates/{a}.yaml": `${comment}apiVersion: v1\nkind: ServiceAccount\n` };
    expect(await waived(base, own)).toEqual(["c/templates/{a}.yaml template true"]);
  });
});

describe("the verdict", () => {
  const broken = { "main.tf": `resource "aws_iam_role" "a" {\n` };

  test("could not judge outranks fail, and all else is still judged", async () => {
    const { report } = await check({}, { ...broken, "ok.tf": role("b") });
    expect(report.verdict).toBe("could-not-judge");
    expect(report.findings.map(({ change }) => change?.fact.address)).toContain("aws_iam_role.b");
    expect(report.gaps.map(({ kind, changed }) => [kind, changed])).toEqual([["malformed", true]]);
  });

  test("a malformed file that did not change does not stop the change", async () => {
    const { report } = await check(
      { "x/main.tf": broken["main.tf"] },
      { "x/main.tf": broken["main.tf"], "y/ok.tf": "# nothing\n" },
    );
    expect(report.verdict).toBe("pass");
  });

  test("fail at or over the threshold only; never without one", async () => {
    const head = { "main.tf": role("a") };
    expect((await check({}, head)).report.verdict).toBe("fail");
    expect((await check({}, head, { failOn: null })).report.verdict).toBe("pass");
    expect((await check(head, head)).report.verdict).toBe("pass");
  });

  test("a gap in a changed file decides only under strict gaps", async () => {
    const head = {
      "c/Chart.yaml": "name: c\n",
      "c/templates/a.yaml": "apiVersion: v1\nkind: ServiceAccount\n# {{ noFunction }}\n",
    };
    expect((await check({}, head)).report.verdict).toBe("pass");
    expect((await check({}, head, { strictGaps: true })).report.verdict).toBe("could-not-judge");
  });
});

describe("samples", () => {
  const severity = async (path: string, more: Tree = {}): Promise<string | undefined> => {
    const { report } = await check({}, { [path]: role("a"), ...more });
    return report.findings.find(({ rule }) => rule === "ownerless-identity")?.severity;
  };

  test.each([
    ["main.tf", "error"],
    ["examples/main.tf", "note"],
    ["modules/x/tests/unit/main.tf", "note"],
    ["test-fixtures/main.tf", "note"],
    ["contest/main.tf", "error"],
    ["latest/main.tf", "error"],
  ])("%s: %s", async (path, expected) => {
    expect(await severity(path)).toBe(expected);
  });

  test("a folder that is a root, or is called by one, is no sample", async () => {
    const backend = 'terraform {\n  backend "s3" {}\n}\n';
    expect(await severity("examples/main.tf", { "examples/backend.tf": backend })).toBe("error");
    const call = `${backend}module "x" {\n  source = "../examples/x"\n}\n`;
    expect(await severity("examples/x/main.tf", { "prod/main.tf": call })).toBe("error");
  });

  test("the configuration's globs replace the built-in ones", async () => {
    const config = { "nhi-lint.yml": "samples: [playground]\n" };
    expect(await severity("playground/main.tf", config)).toBe("note");
    expect(await severity("examples/main.tf", config)).toBe("error");
  });
});

test("excluded paths are neither judged nor gaps", async () => {
  const config = { "nhi-lint.yml": "exclude: [vendor]\n" };
  const head = { "vendor/a.tf": role("a"), "vendor/b.tf": "resource {", "main.tf": role("c") };
  const { report } = await check(config, { ...config, ...head });
  expect(report.gaps).toEqual([]);
  expect(new Set(report.findings.map(({ primary }) => position(primary).file))).toEqual(
    new Set(["main.tf"]),
  );
  expect((await check({}, head, { exclude: ["*.tf"] })).report.findings).toEqual([]);
});
