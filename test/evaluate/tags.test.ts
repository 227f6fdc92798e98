// Present or absent as tflint's AWS ruleset says (rules/aws_resource_missing_tags_test.go and aws_provider_missing_default_tags_test.go of
// terraform-linters/tflint-ruleset-aws), asked through owner keys: every folder of fixtures/tags restates one of its 28 cases.

import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { terraformAdapter } from "../../src/adapt/terraform/adapt.ts";
import type { Catalog, TypeEntry } from "../../src/catalog/catalog.ts";
import { catalog as builtIn } from "../../src/catalog/catalog.gen.ts";
import { defaultPolicy } from "../../src/config/defaults.ts";
import type { Fact } from "../../src/model/fact.ts";
import { readTree, resolveTree } from "../resolve/terraform/tree.ts";
import { model } from "../model/build.ts";

const folder = "fixtures/tags";

/** tflint's case by ours. A provider's verdict is that of a role that has no tags of its own; a list of tags is one on `awscc_iam_role`. */
const resources: Readonly<Record<string, string>> = {
  // The one that differs: tflint tells `foo` from `Foo`. Owner keys are without regard to case, so ours are present.
  "keys-of-other-case": "Wanted tags: Bar,Foo, found: bar,foo",
  "no-tags": "No tags",
  "all-tags": "Tags are correct",
  "tag-blocks": "AutoScaling Group with tag blocks and correct tags",
  "tag-blocks-lacking-one": "AutoScaling Group with tag blocks and incorrect tags",
  "tag-list": "AutoScaling Group with tags attribute and correct tags",
  "tag-list-lacking-one": "AutoScaling Group with tags attribute and incorrect tags",
  // A type that is no identity is not asked.
  "type-left-out": "AutoScaling Group excluded from missing tags rule",
  // tflint refuses both together and says nothing of tags; Terraform refuses it, too. The blocks are read.
  "tag-blocks-beside-tags": "AutoScaling Group with both tag block and tags attribute",
  "each-lacks-another":
    "AutoScaling Group each instance uses different required tags and each is reported missing one",
  "blocks-here-and-list-there":
    "AutoScaling Group instances with only tag blocks or only tags attributes do not cross-report mixed-format errors",
  "no-tag-blocks": "AutoScaling Group with no tags",
  "defaults-of-two-providers": "Default tags multiple providers",
  "default-overridden": "Default Tags Are to Be overriden by resource specific tags",
  "default-alone": "Resource specific tags are not needed if default tags are placed",
  "default-and-own": "Resource tags in combination with provider level tags",
  "provider-without-defaults": "Provider reference existent without tags definition",
  "unknown-maps": "Unknown value maps should be silently ignored",
  "known-keys-unknown-values":
    "Not wholly known tags as value maps should work as long as each key is statically defined",
  "alias-given-by-a-caller": "provider aliases within child modules",
  "provider-named-without-alias": "Provider reference without alias (issue #1002)",
};
const providers: Readonly<Record<string, string>> = {
  "provider-all-defaults": "Default tags for provider",
  "provider-lacking-one": "Missing default tag for provider",
  "provider-empty-defaults": "Empty default tags for provider",
  "provider-no-block": "Missing default tags block for provider with no alias",
  "provider-no-block-under-alias": "Missing default tags block for provider with alias",
  "provider-unknown-defaults": "default tags wholly unknown",
  "provider-unknown-key": "null key",
};
/** Of the tags that tflint's case wants, where it wants one only. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  "default-overridden": ["Team"],
  "default-alone": ["Team"],
  "provider-without-defaults": ["Team"],
  "unknown-maps": ["Team"],
};

const inHouse = (type: string, tags: string): readonly [string, TypeEntry] => [
  type,
  { type, platform: "aws", kinds: ["identity"], tags, source: "" },
];
const more = new Map([inHouse("aws_autoscaling_group", "tag"), inHouse("awscc_iam_role", "tags")]);
const catalog: Catalog = {
  ...builtIn,
  types: {
    get: (type) => more.get(type) ?? builtIn.types.get(type),
    has: (type) => more.has(type) || builtIn.types.has(type),
  },
};

function factsOf(name: string): readonly Fact[] {
  const resolved = resolveTree(readTree(`${folder}/${name}`));
  const adapter = terraformAdapter(catalog);
  adapter.take(resolved.blocks);
  return adapter.facts(resolved).facts;
}

/** The identities for which nothing under the key names an owner, nor may. */
function lacking(name: string, key: string): readonly string[] {
  const facts = factsOf(name);
  const policy = defaultPolicy("baseline");
  const { owners } = model(facts, {
    policy: { ...policy, owner: { ...policy.owner, keys: [key] } },
  });
  return facts
    .filter((fact) => fact.kind === "identity" && owners.get(fact.key)?.state === "absent")
    .map((fact) => `${fact.address} ${key}`);
}

test.each(Object.entries({ ...resources, ...providers }))("%s: %s", (name) => {
  const keys = wanted[name] ?? ["Desk", "Team"];
  const missing = keys.flatMap((key) => lacking(name, key)).toSorted();
  const expected = readFileSync(`${folder}/${name}/expected/missing.txt`, "utf8");
  expect(missing.map((one) => `${one}\n`).join("")).toBe(expected);
});

test("every case is there", () => {
  expect(Object.keys({ ...resources, ...providers }).toSorted()).toEqual(
    readdirSync(folder).toSorted(),
  );
});
