// A seed → a tree of Terraform modules that need no provider: calls with count and for_each, overrides, tfvars, outputs.

import { join } from "node:path/posix";
import { expressionsOf, typeNames, types } from "./expressions.mjs";
import { randomFrom } from "./random.mjs";

/** Paths to texts; the root is the folder `root`. */
export function treeFrom(seed) {
  const random = randomFrom(seed);
  const context = { random, files: new Map(), modules: 0, ...expressionsOf(random) };
  moduleIn(context, "root", 2, true);
  return context.files;
}

/** How a block repeats, and what its body may then name. */
function repeated({ random, some }, names) {
  const more = (type, ...expressions) => ({ ...names, [type]: [...names[type], ...expressions] });
  switch (random.pick(["single", "single", "count", "map", "set", "objects"])) {
    case "count": {
      const count = random.pick([
        () => `${some("bool", 1, names)} ? 1 : 0`,
        () => `${random.below(3)}`,
        () => `length(${some("list", 1, names)})`,
      ]);
      return { by: "count", head: `  count = ${count()}\n`, inner: more("number", "count.index") };
    }
    case "map":
      return each("map", some("map", 1, names), more("string", "each.key", "each.value"));
    case "set":
      return each("set", some("set", 1, names), more("string", "each.key", "each.value"));
    case "objects":
      return each("objects", some("objects", 1, names), {
        ...more("string", "each.key", "each.value.n"),
        bool: [...names.bool, "each.value.on"],
        map: [...names.map, "each.value.tags"],
      });
    default:
      return { by: "single", head: "", inner: names };
  }
}

const each = (by, over, inner) => ({ by, head: `  for_each = ${over}\n`, inner });

function moduleIn(context, folder, depth, isRoot) {
  const { random, some, files } = context;
  const names = Object.fromEntries(typeNames.map((type) => [type, []]));
  const add = (type, expression) => names[type].push(expression);
  const overrides = [];
  const parts = isRoot ? ['terraform {\n  backend "local" {}\n}\n'] : [];
  const inputs = variables(context, folder, isRoot, parts, overrides, add);
  for (let i = random.below(4); i >= 0; i--) {
    const type = random.pick(typeNames);
    parts.push(`locals {\n  l${i} = ${some(type, 2, names)}\n}\n`);
    add(type, `local.l${i}`);
  }
  for (let i = random.below(3); i >= 0; i--) resource(context, `r${i}`, names, parts, overrides);
  if (depth > 0)
    for (let i = random.below(3); i > 0; i--) calls(context, folder, depth, i, names, parts);
  const outputs = random
    .times(3, () => random.pick(typeNames))
    .map((type, i) => {
      parts.push(`output "o${i}" {\n  value = ${some(type, 1, names)}\n}\n`);
      return { name: `o${i}`, type };
    });
  files.set(join(folder, "main.tf"), parts.join(""));
  files.set(join(folder, "t.tftpl"), "%{ for one in all ~}\n${one} of ${who}\n%{ endfor ~}\n");
  files.set(join(folder, "d.json"), `{ "teams": ["${random.pick(["pay", "ops"])}", "x"] }\n`);
  if (overrides.length > 0)
    files.set(join(folder, random.pick(["override.tf", "x_override.tf"])), overrides.join(""));
  return { inputs, outputs };
}

function variables({ random, constant, plain, files }, folder, isRoot, parts, overrides, add) {
  const given = [];
  const automatic = {};
  const inputs = Array.from({ length: 1 + random.below(4) }, (_, i) => {
    const name = `v${i}`;
    const type = random.pick(typeNames);
    const hasDefault = random.chance(isRoot ? 0.8 : 0.6);
    const standard = hasDefault ? `  default = ${constant(type)}\n` : "";
    const nullable = random.chance(0.2) ? "  nullable = false\n" : "";
    parts.push(`variable "${name}" {\n  type = ${types[type]}\n${standard}${nullable}}\n`);
    if (hasDefault && random.chance(0.1))
      overrides.push(`variable "${name}" {\n  default = ${constant(type)}\n}\n`);
    if (isRoot && (!hasDefault || random.chance(0.3))) {
      if (random.chance(0.7)) given.push(`${name} = ${constant(type)}\n`);
      else automatic[name] = plain(type);
    }
    add(type, `var.${name}`);
    return { name, type, required: !hasDefault };
  });
  if (given.length > 0) files.set(join(folder, "terraform.tfvars"), given.join(""));
  if (Object.keys(automatic).length > 0)
    files.set(join(folder, "b.auto.tfvars.json"), JSON.stringify(automatic));
  return inputs;
}

function resource({ random, some }, name, names, parts, overrides) {
  const type = random.pick(typeNames);
  const { by, head, inner } = repeated({ random, some }, names);
  const block = (lines) => `resource "terraform_data" "${name}" {\n${lines}}\n`;
  parts.push(block(`${head}  input = ${some(type, 2, inner)}\n`));
  const isOverridden = random.chance(0.15);
  if (isOverridden) overrides.push(block(`  input = ${some(random.pick(typeNames), 1, inner)}\n`));
  const self = `terraform_data.${name}`;
  const isText = type === "string" && !isOverridden;
  if (by === "single") {
    if (!isOverridden) names[type].push(`${self}.input`);
    names.string.push(`try(tostring(${self}.output), "t")`);
  } else if (by === "count") {
    names.number.push(`length(${self})`);
    if (isText) names.list.push(`${self}[*].input`);
  } else {
    names.list.push(`keys(${self})`);
    if (isText) names.map.push(`{ for k, v in ${self} : k => v.input }`);
  }
}

/** One or two calls of a new module, and something that uses their outputs. */
function calls(context, folder, depth, i, names, parts) {
  const { random, some } = context;
  const source = `${random.pick(["./", "../shared-"])}m${context.modules++}`;
  const { inputs, outputs } = moduleIn(context, join(folder, source), depth - 1, false);
  for (let n = random.chance(0.35) ? 2 : 1; n > 0; n--) {
    const name = `c${i}${n}`;
    const { by, head, inner } = repeated(context, names);
    const given = inputs
      .filter(({ required }) => required || random.chance(0.5))
      .map((one) => `  ${one.name} = ${random.chance(0.02) ? "null" : some(one.type, 1, inner)}\n`);
    parts.push(`module "${name}" {\n  source = "${source}"\n${head}${given.join("")}}\n`);
    for (const one of outputs) {
      const output = `module.${name}.${one.name}`;
      if (by === "single") names[one.type].push(output);
      else if (one.type === "string")
        names.list.push(
          by === "count"
            ? `module.${name}[*].${one.name}`
            : `[for m in module.${name} : m.${one.name}]`,
        );
    }
  }
  const use = some(random.pick(typeNames), 2, names);
  parts.push(`resource "terraform_data" "u${i}" {\n  input = ${use}\n}\n`);
}
