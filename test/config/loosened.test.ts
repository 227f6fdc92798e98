import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { loosenings } from "../../src/config/loosened.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { validateConfig } from "../../src/config/validators.gen.mjs";
import { ruleTexts } from "../../src/judge/rules.gen.ts";
import { tableSeverity } from "../../src/judge/severity.ts";

const ruleIds = [...ruleTexts.keys()];
const config = (text: string) => readConfig("nhi-lint.yml", text, ruleIds, validateConfig);

function loosened(base: string, head: string): string[] {
  return loosenings(config(base).policy, config(head), (rule, policy) => {
    const text = ruleTexts.get(rule);
    return text ? tableSeverity(text, "default", policy) : "off";
  }).map(({ text, at }) => `${position(at).line}: ${text}`);
}

test.each([
  ["preset: strict\n", "preset: baseline\n", ["1: sets `preset` from `strict` to `baseline`"]],
  ["preset: strict\n", "", ["1: sets `preset` from `strict` to `baseline`"]],
  [
    "",
    "severities:\n  admin-grant: warning\n",
    ["2: lowers `admin-grant` from `error` to `warning`"],
  ],
  [
    "",
    "terraform:\n  var-files:\n    infra: [dev.tfvars]\n",
    ["2: changes which values roots are judged with (`terraform.var-files`)"],
  ],
  [
    "terraform: { var-files: { infra: [prod.tfvars] } }\n",
    "preset: baseline\n",
    ["1: changes which values roots are judged with (`terraform.var-files`)"],
  ],
  [
    "owner: { directory: { files: [owners.yml], codeowners: false } }\n",
    "owner:\n  keys: [owner]\n",
    ["1: no longer asks whether owners exist (`owner.directory`)"],
  ],
  [
    "owner: { directory: { patterns: ['@acme/*'] } }\n",
    "owner:\n  directory:\n    codeowners: true\n    patterns: ['@acme/*', '*']\n",
    [
      "3: lets whomever CODEOWNERS names be an owner (`owner.directory.codeowners`)",
      "4: adds `*` to `owner.directory.patterns`",
    ],
  ],
  ["", "owner: { directory: { patterns: ['*'] } }\n", []],
  [
    "owner: { directory: { codeowners: true } }\n",
    "owner:\n  directory:\n    codeowners: true\n    github: true\n",
    ["4: lets whomever GitHub knows be an owner (`owner.directory.github`)"],
  ],
  [
    "owner: { review: { require: approval } }\n",
    "owner:\n  review:\n    require: codeowners\n    kinds: [trust]\n",
    ["3: sets `owner.review.require` from `approval` to `codeowners`"],
  ],
  [
    "owner: { review: { require: approval, severities: [error, warning] } }\n",
    "owner:\n  review:\n    require: approval\n    kinds: [identity, trust]\n    environments: [prod]\n    severities: [error]\n",
    [
      "4: asks no owner to approve `credential` (`owner.review.kinds`)",
      "5: asks owners to approve only some environments (`owner.review.environments`)",
      "6: asks no owner to approve what is of `warning` (`owner.review.severities`)",
    ],
  ],
  [
    "owner: { review: { require: approval, environments: [prod] } }\n",
    "owner: { review: { require: approval } }\n",
    [],
  ],
  [
    "owner: { review: { require: 'off' } }\n",
    "owner: { review: { require: approval, environments: [prod], kinds: [trust] } }\n",
    [],
  ],
  ["", "severities:\n  admin-grant: 'off'\n", ["2: lowers `admin-grant` from `error` to `off`"]],
  [
    "severities:\n  endless-identity: error\n",
    "preset: baseline\n",
    ["1: lowers `endless-identity` from `error` to `warning`"],
  ],
  [
    "waivers: { longest-days: 90 }\n",
    "waivers:\n  longest-days: 400\n",
    ["2: raises `waivers.longest-days` from 90 to 400"],
  ],
  [
    "",
    "expiry:\n  build-session-minutes: 240\n",
    ["2: raises `expiry.build-session-minutes` from 60 to 240"],
  ],
  [
    "",
    "evidence:\n  unused-days: 400\n  oldest-days: 90\n",
    [
      "2: raises `evidence.unused-days` from 90 to 400",
      "3: raises `evidence.oldest-days` from 30 to 90",
    ],
  ],
  ["", "plan:\n  trusted: true\n", ["2: sets `plan.trusted` from `false` to `true`"]],
  ["plan: { trusted: true }\n", "plan: { trusted: false }\n", []],
  [
    "evidence: { trusted: [google-keys] }\n",
    "evidence:\n  trusted: [google-keys, entra-applications]\n",
    ["2: adds `entra-applications` to `evidence.trusted`"],
  ],
  ["", "monitored: [aws]\n", ["1: adds `aws` to `monitored`"]],
  [
    "purpose: { keys: [purpose], ticket-keys: [ticket] }\n",
    "purpose:\n  keys: [purpose, name]\n  ticket-keys: [ticket, id]\n",
    ["2: adds `name` to `purpose.keys`", "3: adds `id` to `purpose.ticket-keys`"],
  ],
  ["", "expiry:\n  identity-days: 3650\n", ["2: raises `expiry.identity-days` from 365 to 3650"]],
  [
    "",
    "expiry:\n  credential-days:\n    access-key: 900\n",
    ["3: raises `expiry.credential-days.access-key` from 90 to 900"],
  ],
  [
    "expiry:\n  credential-days:\n    password: 30\n",
    "expiry: {}\n",
    ["1: raises `expiry.credential-days.password` from 30 to 365"],
  ],
  [
    "",
    "waivers:\n  self-granted: allow\n",
    ["2: sets `waivers.self-granted` from `warnings` to `allow`"],
  ],
  [
    "",
    "workflow:\n  default-permissions: read\n",
    ["2: sets `workflow.default-permissions` from `unknown` to `read`"],
  ],
  [
    "exclude: [a]\n",
    "exclude: [a, b, c, d, e]\n",
    ["1: adds `b`, `c`, `d` and 1 more to `exclude`"],
  ],
  ["", "samples: [prod]\n", ["1: adds `prod` to `samples`"]],
  [
    "",
    "trusted:\n  accounts: ['123456789012']\n  github-organizations: [evil]\n",
    [
      "2: adds `123456789012` to `trusted.accounts`",
      "3: adds `evil` to `trusted.github-organizations`",
    ],
  ],
  [
    "owner:\n  keys: [owner]\n",
    "owner:\n  keys: [owner, name]\n",
    ["2: adds `name` to `owner.keys`"],
  ],
  [
    "owner:\n  placeholders: [nemo]\n",
    "owner: {}\n",
    ["1: no longer holds `nemo` for a placeholder (`owner.placeholders`)"],
  ],
  [
    "",
    "workflow:\n  protected-environments: [live]\n",
    ["2: adds `live` to `workflow.protected-environments`"],
  ],
  [
    "workflow:\n  protected-environments: [live]\n",
    "workflow: {}\n",
    ["1: no longer says that `live` is protected (`workflow.protected-environments`)"],
  ],
  [
    "",
    "owner:\n  comments: anywhere\n",
    ["2: lets comments name owners anywhere (`owner.comments`)"],
  ],
  [
    "",
    "modules:\n  - sources: [a/b/aws]\n    modules:\n      - creates: nothing\n",
    ["4: says that the module `a/b/aws` creates nothing (`modules`)"],
  ],
  [
    "modules:\n  - sources: [a/b/aws]\n    modules:\n      - path: c\n        outline: 'variable \"a\" {}'\n",
    "modules:\n  - sources: [a/b/aws]\n    modules:\n      - path: c\n        outline: 'variable \"b\" {}'\n",
    ["4: changes what the module `a/b/aws//c` creates (`modules`)"],
  ],
])("from %j to %j", (base, head, expected) => {
  expect(loosened(base, head)).toEqual(expected);
});

test.each([
  ["", "preset: strict\n"],
  ["preset: baseline\n", ""],
  ["exclude: [a, b]\n", "exclude: [b]\n"],
  ["", "expiry:\n  identity-days: 30\n"],
  ["", "severities:\n  endless-identity: error\n"],
  ["waivers:\n  self-granted: allow\n", ""],
  ["severities:\n  admin-grant: 'off'\n", ""],
  ["", "modules:\n  - sources: [a/b/aws]\n    modules:\n      - outline: 'variable \"a\" {}'\n"],
])("nothing is loosened from %j to %j", (base, head) => {
  expect(loosened(base, head)).toEqual([]);
});
