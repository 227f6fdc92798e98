// A type and the names in scope → an expression of that type, as people write them.

export const types = {
  string: "string",
  number: "number",
  bool: "bool",
  list: "list(string)",
  map: "map(string)",
  set: "set(string)",
  objects:
    "map(object({ n = string, on = optional(bool, true), tags = optional(map(string), {}) }))",
};
export const typeNames = Object.keys(types);

const words = ["a", "b", "prod", "dev", "x-1", "team", "", "ci.cd", "A b", 'q"t'];
const keys = ["a", "b", "c", "prod", '"x y"', "k1"];

export function expressionsOf(random) {
  const { chance, pick, times } = random;
  const text = () => JSON.stringify(pick(words));
  const mapOf = (value) =>
    `{ ${[...new Set(times(4, () => pick(keys)))].map((key) => `${key} = ${value()}`).join(", ")} }`;
  const textList = () => `[${times(4, text).join(", ")}]`;
  const object = () => {
    const on = chance(0.5) ? `, on = ${pick(["true", "false"])}` : "";
    const tags = chance(0.4) ? `, tags = ${mapOf(text)}` : "";
    return `{ n = ${text()}${on}${tags} }`;
  };
  const literals = {
    string: text,
    number: () => pick(["0", "1", "2", "3", "-1", "2.5", "10"]),
    bool: () => pick(["true", "false"]),
    list: textList,
    map: () => mapOf(text),
    set: () => `toset(${textList()})`,
    objects: () => mapOf(object),
  };
  /** A default or a tfvars value: no function may be called there. */
  const constant = (type) => literals[type === "set" ? "list" : type]();

  const some = (type, depth, names) => {
    const known = names[type] ?? [];
    if (depth <= 0 || chance(0.25))
      return known.length > 0 && chance(0.75) ? pick(known) : literals[type]();
    return pick(forms[type])((inner) => some(inner, depth - 1, names));
  };
  return { some, constant, plain: (type) => JSON.parse(jsonOf(type, random)) };
}

/** The same as `constant`, in JSON. */
function jsonOf(type, { below, chance, pick, times }) {
  const entries = (value) => Object.fromEntries(times(3, () => [pick(["a", "b", "k"]), value()]));
  const object = () => ({ n: pick(words), ...(chance(0.5) ? { on: chance(0.5) } : {}) });
  const made = {
    string: () => pick(words),
    number: () => below(4),
    bool: () => chance(0.5),
    list: () => times(3, () => pick(words)),
    set: () => times(3, () => pick(words)),
    map: () => entries(() => pick(words)),
    objects: () => entries(object),
  };
  return JSON.stringify(made[type]());
}

const forms = {
  string: [
    (e) => `"p-\${${e("string")}}-s"`,
    (e) => `join("-", ${e("list")})`,
    (e) => `upper(${e("string")})`,
    (e) => `${e("bool")} ? ${e("string")} : ${e("string")}`,
    (e) => `lookup(${e("map")}, ${e("string")}, ${e("string")})`,
    (e) => `coalesce(${e("string")}, "z")`,
    (e) => `try(${e("map")}["a"], ${e("string")})`,
    (e) => `try(${e("objects")}["prod"].n, "none")`,
    (e) => `format("%s/%03d", ${e("string")}, ${e("number")})`,
    (e) => `tostring(${e("number")})`,
    (e) => `replace(${e("string")}, "a", "b")`,
    (e) => `jsonencode(${e("map")})`,
    (e) => `jsonencode(${e("objects")})`,
    (e) => `jsondecode(jsonencode({ x = ${e("string")} })).x`,
    (e) => `yamldecode(yamlencode(${e("map")}))["a"]`,
    (e) => `trimspace(${e("string")})`,
    (e) => `"%{ if ${e("bool")} }y%{ else }n%{ endif }"`,
    (e) => `"%{ for k, v in ${e("map")} ~}\${k}=\${v};%{ endfor ~}"`,
    (e) => `substr(${e("string")}, 0, 2)`,
    (e) => `one(slice(concat(${e("list")}, ["l"]), 0, 1))`,
    (e) => `element(concat(["e"], ${e("list")}), ${e("number")})`,
    (e) => `title(${e("string")})`,
    (e) => `split("-", ${e("string")})[0]`,
    (e) => `md5(${e("string")})`,
    (e) => `base64encode(${e("string")})`,
    (e) => `templatefile("\${path.module}/t.tftpl", { who = ${e("string")}, all = ${e("list")} })`,
    () => `jsondecode(file("\${path.module}/d.json")).teams[0]`,
    (e) => `trimsuffix(basename(path.module), ${e("string")})`,
  ],
  number: [
    (e) => `length(${e("list")})`,
    (e) => `length(${e("map")})`,
    (e) => `length(${e("set")})`,
    (e) => `length(${e("string")})`,
    (e) => `${e("number")} + ${e("number")}`,
    (e) => `max(${e("number")}, ${e("number")})`,
    (e) => `${e("bool")} ? ${e("number")} : ${e("number")}`,
    (e) => `(${e("number")} * 2)`,
    (e) => `try(tonumber(${e("string")}), 4)`,
    (e) => `sum(concat([1], [for x in ${e("list")} : length(x)]))`,
    (e) => `ceil(${e("number")} / 2)`,
  ],
  bool: [
    (e) => `${e("string")} == ${e("string")}`,
    (e) => `${e("map")} == ${e("map")}`,
    (e) => `${e("list")} == []`,
    (e) => `${e("map")} != {}`,
    (e) => `!(${e("bool")})`,
    (e) => `contains(${e("list")}, ${e("string")})`,
    (e) => `${e("number")} > ${e("number")}`,
    (e) => `(${e("bool")} && ${e("bool")})`,
    (e) => `(${e("bool")} || ${e("bool")})`,
    (e) => `can(${e("map")}["b"])`,
    (e) => `anytrue([for x in ${e("list")} : x == "a"])`,
    (e) => `alltrue([for o in values(${e("objects")}) : o.on])`,
    (e) => `startswith(${e("string")}, "p")`,
  ],
  list: [
    (e) => `concat(${e("list")}, ${e("list")})`,
    (e) => `[for x in ${e("list")} : upper(x)]`,
    (e) => `keys(${e("map")})`,
    (e) => `values(${e("map")})`,
    (e) => `distinct(${e("list")})`,
    (e) => `sort(tolist(${e("set")}))`,
    (e) => `compact([${e("string")}, ${e("string")}])`,
    (e) => `[for k, v in ${e("map")} : "\${k}:\${v}" if v != "a"]`,
    (e) => `${e("bool")} ? ${e("list")} : ${e("list")}`,
    (e) => `[for o in ${e("objects")} : o.n]`,
    (e) => `values(${e("objects")})[*].n`,
    (e) => `flatten([${e("list")}, [${e("list")}]])`,
    (e) => `tolist(${e("set")})`,
    (e) => `split(",", ${e("string")})`,
    (e) => `reverse(${e("list")})`,
    () => `[for i in range(3) : "i\${i}"]`,
    (e) => `[for i, x in ${e("list")} : "\${i}\${x}"]`,
    () => `yamldecode(file("\${path.module}/d.json")).teams`,
    () => `[for f in sort(fileset(path.module, "*.json")) : f]`,
  ],
  map: [
    (e) => `merge(${e("map")}, ${e("map")})`,
    (e) => `{ for k, v in ${e("map")} : upper(k) => v }`,
    (e) => `{ for x in ${e("set")} : x => "v-\${x}" }`,
    (e) => `tomap({ a = ${e("string")}, (${e("string")}) = ${e("string")} })`,
    (e) => `zipmap(["k1", "k2"], [${e("string")}, ${e("string")}])`,
    (e) => `{ for k, o in ${e("objects")} : k => o.n if o.on }`,
    (e) => `${e("bool")} ? ${e("map")} : ${e("map")}`,
    (e) => `try(${e("objects")}["a"].tags, {})`,
    (e) => `merge([for o in values(${e("objects")}) : o.tags]...)`,
    (e) => `{ for k, g in { for k, v in ${e("map")} : v => k... } : k => join("+", g) }`,
  ],
  set: [
    (e) => `toset(${e("list")})`,
    (e) => `toset(keys(${e("map")}))`,
    (e) => `setunion(${e("set")}, ${e("set")})`,
    (e) => `setsubtract(${e("set")}, ${e("set")})`,
    (e) => `setintersection(${e("set")}, ${e("set")})`,
  ],
  objects: [
    (e) => `{ for k, o in ${e("objects")} : "n-\${k}" => merge(o, { n = ${e("string")} }) }`,
    (e) => `{ for x in ${e("set")} : x => { n = x, on = ${e("bool")}, tags = {} } }`,
    (e) => `tomap({ for k, v in ${e("map")} : k => { n = v, on = true, tags = ${e("map")} } })`,
  ],
};
