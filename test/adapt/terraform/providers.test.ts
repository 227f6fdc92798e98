// Each folder of fixtures/adapt/terraform whose case names one of these providers makes the facts that its expected/facts.txt lists.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { adaptTerraform } from "../../../src/adapt/terraform/adapt.ts";
import { fileRef } from "../../../src/base/origin.ts";
import type { Catalog, RiskyRole, TypeEntry } from "../../../src/catalog/catalog.ts";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { resolveTerraform } from "../../../src/resolve/terraform/resolve.ts";
import { showFacts } from "./show.ts";

const cases = join(import.meta.dirname, "../../../fixtures/adapt/terraform");
const rules = join(import.meta.dirname, "../../../rules");
const platforms = ["google", "azure", "entra", "github", "kubernetes"];

const catalog = readCatalog();

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
    const shown = showFacts(
      adaptTerraform(
        resolveTerraform(files, () => null),
        catalog,
      ),
    );
    const expected = join(folder, "expected/facts.txt");
    if (process.env["UPDATE_EXPECTED"]) writeFileSync(expected, shown);
    expect(shown).toBe(readFileSync(expected, "utf8"));
  });
}

function readCatalog(): Catalog {
  const types = new Map<string, TypeEntry>();
  const roles = new Map<string, RiskyRole>();
  for (const platform of platforms) {
    const listed = read(`catalog/${platform}.yaml`) as {
      source: string;
      types: Record<string, Partial<TypeEntry>>;
    };
    for (const [type, entry] of Object.entries(listed.types)) {
      types.set(type, { type, platform, kinds: [], tags: null, source: listed.source, ...entry });
    }
    for (const role of (read(`privileges/${platform}.yaml`) as { roles: RiskyRole[] }).roles) {
      for (const key of [role.role, ...(role.ids ?? [])])
        roles.set(`${platform}:${key.toLowerCase()}`, { ...role, platform });
    }
  }
  return { types, roles, actions: new Map() };
}

function read(path: string): unknown {
  return load(readFileSync(join(rules, path), "utf8"));
}
