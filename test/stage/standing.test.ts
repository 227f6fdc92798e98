// What judges comes from base; what head would loosen is said.

import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { UserError } from "../../src/base/user-error.ts";
import { readStanding, type Standing, type StandingOptions } from "../../src/stage/standing.ts";
import type { ReadTexts } from "../../src/stage/syntax.ts";
import { sides, type Tree } from "./memory.ts";

async function standing(
  base: Tree,
  head: Tree,
  more: Partial<StandingOptions> = {},
): Promise<Standing> {
  const gathered = await sides(base, head);
  const options = { from: "base", config: null, preset: null, ...more } as const;
  const read = { base: textsOf(base), head: textsOf(head) };
  return await readStanding(gathered.base, gathered.head, options, { read, today: "2026-11-24" });
}
const textsOf =
  (tree: Tree): ReadTexts =>
  (paths) =>
    Promise.resolve(new Map(paths.map((path) => [path, tree[path] ?? ""])));

const gate = ({ gate: changes }: Standing): string[] =>
  changes.map(({ what, text, at }) => `${what} ${position(at).file}:${position(at).line} ${text}`);

const strict = "preset: strict\n";
const lax = "preset: baseline\n";

test("base's configuration judges, and head's loosening is said", async () => {
  const found = await standing({ "nhi-lint.yml": strict }, { "nhi-lint.yml": lax });
  expect(found.policy.preset).toBe("strict");
  expect(gate(found)).toEqual(["config nhi-lint.yml:1 sets `preset` from `strict` to `baseline`"]);
  expect(found.remarks).toEqual([]);
});

test("bootstrapping: where base has none, head's applies, is said, and loosens nothing", async () => {
  const found = await standing({}, { ".github/nhi-lint.yml": strict });
  expect(found.policy.preset).toBe("strict");
  expect(found.remarks).toEqual([
    "base has no configuration: `.github/nhi-lint.yml` of head applies (bootstrapping)",
  ]);
  expect(gate(found)).toEqual([]);
});

test("a configuration removed still judges, and the removal is said", async () => {
  const found = await standing({ "nhi-lint.yml": strict }, {});
  expect(found.policy.preset).toBe("strict");
  expect(gate(found)).toEqual(["config nhi-lint.yml:1 removes `nhi-lint.yml`"]);
});

test("a configuration that moves is compared by what it says", async () => {
  const found = await standing({ "nhi-lint.yml": strict }, { ".github/nhi-lint.yml": strict });
  expect(gate(found)).toEqual([]);
});

test("an audit reads the tree judged; a named file and a preset go before all", async () => {
  const base = { "nhi-lint.yml": strict };
  const head = { "nhi-lint.yml": "preset: beside-zizmor\n" };
  expect((await standing(base, head, { from: "head" })).policy.preset).toBe("beside-zizmor");
  const config = { path: "/etc/x.yml", text: lax };
  const given = await standing(base, head, { config });
  expect([given.policy.preset, gate(given)]).toEqual(["baseline", []]);
  expect((await standing(base, head, { config, preset: "strict" })).policy.preset).toBe("strict");
});

test("a configuration that cannot be read is the user's fault, never the default policy", async () => {
  await expect(standing({ "nhi-lint.yml": "a: [\n" }, {})).rejects.toThrow(UserError);
  await expect(standing({}, { "nhi-lint.yml": "nonsense: 1\n" })).rejects.toThrow(
    "unknown key `nonsense`",
  );
  await expect(standing({ "nhi-lint.yml": null }, {})).rejects.toThrow(
    "`nhi-lint.yml` cannot be read: permission denied",
  );
});

test("waivers: base's count, head's additions are head's, one taken away still counts", async () => {
  const path = ".github/nhi-lint-waivers.yml";
  const one = "  - { rule: admin-grant, fact: a, reason: r, owner: '@o', until: 2027-01-01 }\n";
  const two = one.replace("admin-grant", "open-trust");
  const found = await standing(
    { [path]: `waivers:\n${one}` },
    { [path]: `waivers:\n${two}${one}` },
  );
  expect(found.waivers.map(({ rule, from }) => `${rule} ${from}`)).toEqual([
    "admin-grant base",
    "open-trust head",
  ]);
  const gone = await standing({ [path]: `waivers:\n${one}` }, {});
  expect(gone.waivers.map(({ from }) => from)).toEqual(["base"]);
  const alone = await standing({}, { [path]: `waivers:\n${one}` }, { from: "head" });
  expect(alone.waivers.map(({ from }) => from)).toEqual(["base"]);
});

describe("CODEOWNERS", () => {
  const owned = {
    ".github/CODEOWNERS": "* @acme/all\n/nhi-lint.yml @acme/security\n",
    "nhi-lint.yml": lax,
  };

  test("owners are looked up at base", async () => {
    const found = await standing(owned, { ...owned, ".github/CODEOWNERS": "* @mallory\n" });
    expect(found.directory.ownersOf("nhi-lint.yml")?.owners).toEqual(["@acme/security"]);
  });

  test("taking the owner of what judges away is said", async () => {
    const found = await standing(owned, { ...owned, ".github/CODEOWNERS": "/src @acme/all\n" });
    expect(gate(found)).toEqual([
      "codeowners .github/CODEOWNERS:1 leaves `nhi-lint.yml` without an owner in CODEOWNERS (was @acme/security)",
      "codeowners .github/CODEOWNERS:1 leaves `.github/CODEOWNERS` without an owner in CODEOWNERS (was @acme/all)",
    ]);
    const removed = gate(await standing(owned, { "nhi-lint.yml": lax }));
    expect(removed).toHaveLength(2);
  });

  test("taking the owner of a workflow away is said, too, as its jobs have no other", async () => {
    const workflows = ".github/workflows/ci.yml";
    const tree = {
      [workflows]: "on: push\njobs: {}\n",
      "docs/CODEOWNERS": "/.github/workflows/ @acme/ci\n",
    };
    const found = await standing(tree, { ...tree, "docs/CODEOWNERS": "/src @acme/ci\n" });
    expect(gate(found)).toEqual([
      `codeowners docs/CODEOWNERS:1 leaves \`${workflows}\` without an owner in CODEOWNERS (was @acme/ci)`,
    ]);
  });

  test("adding an owner, or changing one, is not", async () => {
    expect(gate(await standing({ ...owned, ".github/CODEOWNERS": "/src @a\n" }, owned))).toEqual(
      [],
    );
    expect(
      gate(await standing(owned, { ...owned, ".github/CODEOWNERS": "* @acme/new\n" })),
    ).toEqual([]);
  });
});

describe("the workflow that runs the gate", () => {
  const path = ".github/workflows/nhi.yml";
  const workflow = (step: string, job = ""): string =>
    `on: pull_request\njobs:\n  nhi:\n    runs-on: ubuntu-latest\n${job}    steps:\n${step}`;
  const uses = "      - uses: acme/nhi-lint@v1\n";
  const command = "      - run: npx nhi-lint check\n";
  const changes = async (
    before: string,
    after: string | null,
    more: Tree = {},
  ): Promise<string[]> =>
    gate(await standing({ [path]: before }, after === null ? more : { [path]: after, ...more }));

  test.each([
    [
      "a step gone",
      workflow(uses),
      workflow("      - run: make\n"),
      `${path}:1 no longer runs nhi-lint in \`${path}\``,
    ],
    ["the file gone", workflow(uses), null, `${path}:6 no longer runs nhi-lint in \`${path}\``],
    [
      "fail-on never",
      workflow(uses),
      workflow(`${uses}        with: { fail-on: never }\n`),
      `${path}:7 lets nhi-lint never fail (\`fail-on: never\`)`,
    ],
    [
      "fail-on never by flag",
      workflow(command),
      workflow("      - run: npx nhi-lint check --fail-on=never\n"),
      `${path}:6 lets nhi-lint never fail (\`fail-on: never\`)`,
    ],
    [
      "continue-on-error",
      workflow(uses),
      workflow(uses, "    continue-on-error: true\n"),
      `${path}:5 lets the job go on after an error (\`continue-on-error: true\`)`,
    ],
    [
      "|| true",
      workflow(command),
      workflow("      - run: npx nhi-lint check || true\n"),
      `${path}:6 throws away the result of nhi-lint (\`|| true\`)`,
    ],
    [
      "paths",
      workflow(uses),
      workflow(uses).replace("on: pull_request\n", "on:\n  pull_request:\n    paths: [docs/**]\n"),
      `${path}:3 runs nhi-lint for some paths only (\`paths\`)`,
    ],
    [
      "paths-ignore in braces",
      workflow(uses),
      workflow(uses).replace(
        "on: pull_request",
        "on: { pull_request: { paths-ignore: ['**/*.tf'] } }",
      ),
      `${path}:1 runs nhi-lint for some paths only (\`paths\`)`,
    ],
    [
      "if: false",
      workflow(uses),
      workflow(uses, "    if: ${{ false }}\n"),
      `${path}:5 switches a job or step off (\`if: false\`)`,
    ],
  ])("%s", async (_name, before, after, expected) => {
    expect(await changes(before, after)).toEqual([`workflow ${expected}`]);
  });

  test("a step that moves to another workflow, and any other edit, weakens nothing", async () => {
    const other = ".github/workflows/ci.yml";
    expect(await changes(workflow(uses), null, { [other]: workflow(uses) })).toEqual([]);
    expect(await changes(workflow(uses), workflow(`      - run: make\n${uses}`))).toEqual([]);
    expect(await changes(workflow("      - run: make\n"), null)).toEqual([]);
    const never = workflow(`${uses}        with: { fail-on: never }\n`);
    expect(await changes(never, `${never}# more\n`)).toEqual([]);
  });
});

describe("who exists", () => {
  const asks = (rest: string): string => `owner: { directory: { ${rest} } }\n`;
  const files = asks("files: [who.yml]");
  const payments = "teams: { '@acme/payments': }\n";
  const made = "teams: { '@acme/payments': , '@acme/made-up': }\n";

  test("is read at base: a change cannot list its own owner", async () => {
    const base = { "nhi-lint.yml": files, "who.yml": payments };
    const { directory } = await standing(base, { ...base, "who.yml": made });
    expect(directory.who("@acme/payments")).toEqual({
      state: "here",
      kind: "team",
      name: "@acme/payments",
    });
    expect(directory.who("@acme/made-up").state).toBe("missing");
  });

  test("is head's where base has no such file, and where a tree is judged by itself", async () => {
    const head = { "nhi-lint.yml": files, "who.yml": made };
    const first = await standing({}, head);
    expect(first.directory.who("@acme/made-up").state).toBe("here");
    const alone = await standing({}, head, { from: "head" });
    expect(alone.directory.who("@acme/made-up").state).toBe("here");
  });

  test("is nothing to ask where no configuration says so", async () => {
    const { directory } = await standing({}, { "who.yml": payments });
    expect(directory.who("@acme/made-up").state).toBe("unasked");
  });

  test("a file that is not there is told", async () => {
    const tree = { "nhi-lint.yml": files };
    await expect(standing(tree, tree)).rejects.toThrow(
      "`who.yml`, which `owner.directory.files` names, cannot be read",
    );
  });

  test("Backstage's catalog is base's, by its globs", async () => {
    const entity = (name: string): string =>
      `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: ${name} }\n`;
    const base = {
      "nhi-lint.yml": asks("backstage: [catalog-info.yaml]"),
      "a/b/catalog-info.yaml": entity("finance"),
      "other.yaml": entity("other"),
    };
    const { directory } = await standing(base, { ...base, "catalog-info.yaml": entity("new") });
    expect(["finance", "other", "new"].map((name) => directory.who(name).state)).toEqual([
      "here",
      "missing",
      "missing",
    ]);
  });
});
