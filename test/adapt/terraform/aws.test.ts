// Each folder of fixtures/adapt/terraform whose case starts with `aws-` or `shared-` makes the facts that its expected/facts.txt lists.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { terraformAdapter } from "../../../src/adapt/terraform/adapt.ts";
import { outlinesOf, wantsTerraform } from "../../../src/adapt/terraform/table.ts";
import { fileRef } from "../../../src/base/origin.ts";
import { catalog } from "../../../src/catalog/catalog.gen.ts";
import type { Facts } from "../../../src/model/tree-facts.ts";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { resolveTerraform } from "../../../src/resolve/terraform/resolve.ts";
import { showFacts } from "./show.ts";

const cases = join(import.meta.dirname, "../../../fixtures/adapt/terraform");

const outlines = await outlinesOf(catalog);

function factsOf(folder: string): Facts {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tf"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { language: "hcl" as const, ref: fileRef(file, text), syntax: parseHcl(text) };
    });
  const resolved = resolveTerraform(files, () => null, {
    wants: (mode, type) => wantsTerraform(mode, type, catalog),
    outlines,
  });
  const adapter = terraformAdapter(catalog, (path) => existsSync(join(folder, path)));
  adapter.take(resolved.blocks);
  return adapter.facts(resolved);
}

for (const name of readdirSync(cases).filter((one) => /^(aws|shared)-/.test(one))) {
  test(name, () => {
    const shown = showFacts(factsOf(join(cases, name)));
    const expected = join(cases, name, "expected/facts.txt");
    if (process.env["UPDATE_EXPECTED"]) writeFileSync(expected, shown);
    expect(shown).toBe(readFileSync(expected, "utf8"));
  });
}

test("a move and an adoption are kept", () => {
  const { moves, adoptions } = factsOf(join(cases, "shared-parts"));
  expect(moves.map(({ from, to }) => [from, to])).toEqual([
    ["aws_iam_user.old", "aws_iam_user.new"],
  ]);
  expect(adoptions.map(({ address }) => address)).toEqual(["aws_iam_user.new"]);
});
