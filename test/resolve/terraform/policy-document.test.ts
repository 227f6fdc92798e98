// Every folder of fixtures/resolve/policy-documents makes the text that the AWS provider makes of it, as its own tests say.
// What the provider refuses (a `Sid` twice in one document, `&{` in a document of 2008) is not among them.

import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { field } from "../../../src/base/value.ts";
import { readTree, resolveTree } from "./tree.ts";

const folder = "fixtures/resolve/policy-documents";
const asked = `
terraform {
  backend "s3" {}
}
resource "asked" "this" {
  json     = data.aws_iam_policy_document.this.json
  minified = data.aws_iam_policy_document.this.minified_json
}
`;

test.each(readdirSync(folder))("%s", (name) => {
  const tree = new Map([...readTree(`${folder}/${name}`), ["asked.tf", asked]]);
  const { blocks, gaps } = resolveTree(tree);
  const body = blocks.find((block) => block.type === "asked")?.body;
  if (!body) throw new Error("nothing was asked");
  const expected = readFileSync(`${folder}/${name}/expected/document.json`, "utf8").trimEnd();
  expect(gaps).toEqual([]);
  expect(field(body, "json")).toMatchObject({ value: expected });
  const minified = expected.replaceAll(/\n */g, "").replaceAll(/": /g, '":');
  expect(field(body, "minified")).toMatchObject({ value: minified });
});
