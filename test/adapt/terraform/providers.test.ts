// Each folder of fixtures/adapt/terraform whose case names one of these providers makes the facts that its expected/facts.txt lists.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { terraformAdapter } from "../../../src/adapt/terraform/adapt.ts";
import { outlinesOf } from "../../../src/adapt/terraform/table.ts";
import { fileRef } from "../../../src/base/origin.ts";
import { catalog } from "../../../src/catalog/catalog.gen.ts";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { resolveTerraform } from "../../../src/resolve/terraform/resolve.ts";
import { showFacts } from "./show.ts";

const cases = join(import.meta.dirname, "../../../fixtures/adapt/terraform");
const outlines = await outlinesOf(catalog);
const platforms = ["google", "azure", "entra", "github", "kubernetes"];

for (const name of readdirSync(cases).filter((one) =>
  platforms.some((platform) => one.startsWith(`${platform}-`)),
)) {
  test(name, () => {
    const folder = join(cases, name);
    const files = readdirSync(folder)
      .filter((file) => file.endsWith(".tf"))
      .sort()
      .map((file) => {
        const text = readFileSync(join(folder, file), "utf8");
        return { language: "hcl" as const, ref: fileRef(file, text), syntax: parseHcl(text) };
      });
    const resolved = resolveTerraform(files, () => null, { outlines });
    const adapter = terraformAdapter(catalog);
    adapter.take(resolved.blocks);
    const shown = showFacts(adapter.facts(resolved));
    const expected = join(folder, "expected/facts.txt");
    if (process.env["UPDATE_EXPECTED"]) writeFileSync(expected, shown);
    expect(shown).toBe(readFileSync(expected, "utf8"));
  });
}
