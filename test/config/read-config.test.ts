import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { UserError } from "../../src/base/user-error.ts";
import { defaultPolicy } from "../../src/config/defaults.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { validateConfig } from "../../src/config/validators.gen.mjs";

const ruleIds = ["admin-grant", "ownerless-identity"];
const read = (text: string) => readConfig("nhi-lint.yml", text, ruleIds, validateConfig);

function fault(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.todo}`;
    throw error;
  }
  return "no fault";
}

test("an empty file asks for the default policy", () => {
  for (const text of ["", "# nothing yet\n", "{}\n"])
    expect(read(text).policy).toEqual(defaultPolicy("baseline"));
});

test("every setting reaches the policy", () => {
  const { policy } = read(`preset: strict
owner: { keys: [boss], placeholders: [Nemo], comments: anywhere }
expiry:
  keys: [ends]
  identity-days: 30
  credential-days: { access-key: 7 }
severities: { admin-grant: "off", ownerless-identity: warning }
exclude: ["vendor/**"]
samples: [demo]
waivers: { self-granted: never }
workflow: { default-permissions: read, protected-environments: [live] }
trusted: { accounts: ["123456789012"], github-organizations: [acme] }
terraform: { var-files: { infra: [env/prod.tfvars], "live/*": [../all.tfvars, prod.tfvars.json] } }
`);
  expect(policy.preset).toBe("strict");
  expect(policy.owner.keys).toEqual(["boss"]);
  expect(policy.owner.placeholders).toContain("Nemo");
  expect(policy.owner.placeholders).toContain("todo");
  expect(policy.owner.commentsAnywhere).toBe(true);
  expect(policy.expiry.keys).toEqual(["ends"]);
  expect(policy.expiry.identityDays).toBe(30);
  expect(policy.expiry.credentialDays["access-key"]).toBe(7);
  expect(policy.expiry.credentialDays.default).toBe(365);
  expect([...policy.severities]).toEqual([
    ["admin-grant", "off"],
    ["ownerless-identity", "warning"],
  ]);
  expect(policy.exclude).toEqual(["vendor/**"]);
  expect(policy.samples).toEqual(["demo"]);
  expect(policy.waivers.selfGranted).toBe("never");
  expect(policy.workflow.defaultPermissions).toBe("read");
  expect(policy.workflow.protectedEnvironments).toEqual(["live"]);
  expect(policy.terraform.varFiles).toEqual([
    { root: "infra", files: ["env/prod.tfvars"] },
    { root: "live/*", files: ["../all.tfvars", "prod.tfvars.json"] },
  ]);
  expect(policy.trusted).toEqual({ accounts: ["123456789012"], githubOrganizations: ["acme"] });
});

describe("a fault names file, line, column, the word and the nearest known one", () => {
  test.each([
    [
      "modules:\n  - sources: [a/b/aws]\n    modules:\n      - outline: 'resource \"x\" {'\n",
      "nhi-lint.yml:4:9: the outline does not parse: expected `}` to end the block, found the end of the file (line 1) | See docs/modules.md.",
    ],
    [
      "modules:\n  - sources: [a/b/aws]\n    modules:\n      - outline: 'provider \"x\" {}'\n",
      "nhi-lint.yml:4:9: the outline holds a `provider` block, which an outline has no use for | See docs/modules.md.",
    ],
    [
      'modules:\n  - sources: [a/b/aws]\n    modules:\n      - outline: \'module "x" { source = "../y" }\'\n',
      "nhi-lint.yml:4:9: the outline calls a module by a path, and an outline has no folder | See docs/modules.md.",
    ],
    ["presett: strict\n", "nhi-lint.yml:1:1: unknown key `presett` | Did you mean `preset`?"],
    ["owner:\n  kyes: [a]\n", "nhi-lint.yml:2:3: unknown key `kyes` | Did you mean `keys`?"],
    [
      "owner:\n  zzzzzzzz: 1\n",
      "nhi-lint.yml:2:3: unknown key `zzzzzzzz` | Known keys: keys, placeholders, comments, directory, review.",
    ],
    ["a/b~c: 1\n", "nhi-lint.yml:1:1: unknown key `a/b~c` | Known keys:"],
    [
      "severities:\n  admin-grants: error\n",
      "nhi-lint.yml:2:3: there is no rule `admin-grants` | Did you mean `admin-grant`?",
    ],
    [
      "severities:\n  zzz: error\n",
      "nhi-lint.yml:2:3: there is no rule `zzz` | `nhi-lint rules` lists them.",
    ],
    [
      "preset: severe\n",
      "nhi-lint.yml:1:1: `preset` has a value that is not known | Choose baseline, strict, beside-zizmor.",
    ],
    ["expiry:\n  identity-days: 0\n", "nhi-lint.yml:2:3: `expiry.identity-days` must be >= 1"],
    ["exclude: vendor\n", "nhi-lint.yml:1:1: `exclude` must be a list"],
    [
      "exclude:\n  - a\n  - '{a,b'\n",
      "nhi-lint.yml:3:5: the pattern `{a,b` has a `{` without its `}`",
    ],
    ["samples: ['{']\n", "nhi-lint.yml:1:11: the pattern `{` has a `{`"],
    ["- a\n", "nhi-lint.yml:1:1: the file must be a map"],
    ["owner: [\n", "nhi-lint.yml:"],
    ["preset: strict\npreset: baseline\n", "nhi-lint.yml:2:1:"],
  ])("%j", (text, expected) => {
    expect(fault(text)).toContain(expected);
  });
});

test("`__proto__` is a key like any other", () => {
  expect(fault("__proto__: { polluted: true }\n")).toContain("unknown key `__proto__`");
  expect(fault("owner:\n  constructor: 1\n")).toContain("unknown key `constructor`");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a setting is found where it stands, a missing one where it would", () => {
  const { document } = read("preset: strict\nowner:\n  keys:\n    - boss\n");
  const line = (pointer: string): number => position(document.at(pointer)).line;
  expect(line("/owner/keys/0")).toBe(4);
  expect(line("/owner/keys")).toBe(3);
  expect(line("/owner/placeholders")).toBe(2);
  expect(line("/expiry/identity-days")).toBe(1);
});
