// What a root's variables are given by files of values; those of the first case are what Terraform 1.11 prints in its console.

import { expect, test } from "vitest";
import { dig } from "../../../src/base/value.ts";
import type { Value } from "../../../src/base/known.ts";
import { render } from "./render.ts";
import { resolveTree } from "./tree.ts";

type Named = Readonly<Record<string, readonly string[]>>;

/** The attributes of the resource `asked.this` in a root. */
function asked(tree: Readonly<Record<string, string>>, named: Named = {}, root = "app") {
  const { blocks, gaps } = resolveTree(new Map(Object.entries(tree)), {
    varFiles: (dir) => named[dir] ?? null,
  });
  const body = blocks.find((block) => block.type === "asked" && block.dir === root)?.body;
  const value = (name: string): string => render(dig(body as Value, name));
  return { value, gaps: gaps.map(({ what }) => what) };
}

const variables = (names: string): string =>
  names
    .split("")
    .map((one) => `variable "${one}" {\n  default = "default"\n}\n`)
    .join("");
const main = (names: string, required = ""): string =>
  `${variables(names)}${required
    .split("")
    .map((one) => `variable "${one}" {}\n`)
    .join("")}
resource "asked" "this" {
  ${`${names}${required}`
    .split("")
    .map((one) => `${one} = var.${one}`)
    .join("\n  ")}
}
`;
const all = (names: string, text: string): string =>
  names
    .split("")
    .map((one) => `${one} = "${text}"\n`)
    .join("");

const ordered = {
  "app/main.tf": main("abcdefs"),
  "app/terraform.tfvars": all("bcdef", "terraform.tfvars"),
  "app/terraform.tfvars.json": JSON.stringify({
    c: "terraform.tfvars.json",
    d: "terraform.tfvars.json",
    e: "terraform.tfvars.json",
    f: "terraform.tfvars.json",
    s: "${literal} %{x}",
  }),
  "app/b.auto.tfvars": all("def", "b.auto.tfvars"),
  "app/c.auto.tfvars.json": JSON.stringify({ e: "c.auto.tfvars.json", f: "c.auto.tfvars.json" }),
  "app/.auto.tfvars": all("d", ".auto.tfvars"),
  "app/env/prod.tfvars": all("f", "env/prod.tfvars"),
};

test("the order in which Terraform loads them", () => {
  const { value } = asked(ordered, { app: ["app/env/prod.tfvars"] });
  expect("abcdefs".split("").map(value)).toEqual([
    `"default"`,
    `"terraform.tfvars"`,
    `"terraform.tfvars.json"`,
    `"b.auto.tfvars"`,
    `"c.auto.tfvars.json"`,
    `"env/prod.tfvars"`,
    `"\${literal} %{x}"`,
  ]);
});

const environments = {
  "app/main.tf": main("ab", "cde"),
  "app/env/dev.tfvars": `${all("ac", "same")}${all("d", "dev")}`,
  "app/env/prod/terraform.tfvars": `${all("ac", "same")}${all("d", "prod")}`,
  "app/env/all.tfvars": all("b", "default"),
};

test("several environments: what all of them and the default say is known", () => {
  const { value } = asked(environments);
  // Without the file it is the default.
  expect(value("a")).toBe("?var.a");
  expect(value("b")).toBe(`"default"`);
  // There is no other value than theirs.
  expect(value("c")).toBe(`"same"`);
  expect(value("d")).toBe("?var.d");
  expect(value("e")).toBe("?var.e");
});

test("one that the configuration names is given in the place of all others", () => {
  const named = { app: ["app/env/all.tfvars", "app/env/prod/terraform.tfvars"] };
  const { value, gaps } = asked(environments, named);
  expect("abcde".split("").map(value)).toEqual([
    `"same"`,
    `"default"`,
    `"same"`,
    `"prod"`,
    "?var.e",
  ]);
  expect(gaps).toEqual([]);
});

test("a later one overrides, and may stand anywhere in the tree", () => {
  const tree = {
    "live/app/main.tf": main("ab"),
    "values/all.tfvars": all("ab", "all"),
    "values/prod.tfvars": all("b", "prod"),
    "live/app/terraform.tfvars": all("ab", "own"),
  };
  const named = { "live/app": ["values/all.tfvars", "values/prod.tfvars"] };
  const { value } = asked(tree, named, "live/app");
  expect([value("a"), value("b")]).toEqual([`"all"`, `"prod"`]);
});

test("a file that is named and not there is a gap", () => {
  const { gaps } = asked(environments, { app: ["app/env/test.tfvars"] });
  expect(gaps).toEqual(["the file `app/env/test.tfvars`"]);
});

test("a folder of environments makes a root, a folder of tests does not", () => {
  const tree = (path: string) => ({ "app/main.tf": main("a"), [path]: all("b", "x") });
  expect(asked(tree("app/env/dev.tfvars")).value("a")).toBe(`"default"`);
  expect(asked(tree("app/test/terraform.tfvars")).value("a")).toBe(`"default"`);
  for (const path of ["app/tests/x.tfvars", "app/.lint/x.tfvars", "app/examples/full/x.tfvars"])
    expect(asked(tree(path)).value("a")).toBe("?var.a");
  expect(asked({ "app/main.tf": main("a") }, { app: [] }).value("a")).toBe(`"default"`);
});
