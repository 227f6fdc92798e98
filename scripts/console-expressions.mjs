// Makes random expressions of the words in console-words.txt, most of them well typed.

/** A small generator of numbers that a seed repeats (mulberry32). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Literals by kind, and functions by what they give. */
function wordsOf(text) {
  const atoms = {};
  const byResult = new Map();
  let kind = "";
  for (const line of text.split("\n")) {
    const heading = /^\[(\w+)\]$/.exec(line)?.[1];
    if (heading !== undefined) kind = heading;
    else if (line === "" || line.startsWith("#")) continue;
    else if (kind !== "functions") (atoms[kind] ??= []).push(line);
    else {
      const [, name, params, result] = /^(\w+): (.*) -> (\w+)$/.exec(line) ?? [];
      const one = { name, params: params.split(" ") };
      for (const of of [result, "any"]) byResult.set(of, [...(byResult.get(of) ?? []), one]);
    }
  }
  return { atoms, byResult };
}

const kinds = ["text", "number", "bool", "list", "map", "texts", "numbers"];

/** Stands in an expression for what is open. */
export const hole = "OPEN";

/** Makes expressions, the same ones for the same seed. `holes`: how often a part of one is open. */
export function generator(words, seed, holes = 0) {
  const { atoms, byResult } = wordsOf(words);
  const random = numbersFrom(seed);
  const below = (n) => Math.floor(random() * n);
  const pick = (list) => list[below(list.length)];
  const some = (n, make) => Array.from({ length: below(n + 1) }, make);
  const key = () => pick(["a", "b", "k1", '"x y"', "(1)", '"1"', "a-b"]);
  const listOf = (kind, depth) => `[${some(3, () => make(kind, depth)).join(", ")}]`;
  const made = (kind, depth) => {
    switch (kind) {
      case "texts":
        return pick([
          () => listOf("text", depth),
          () => listOf("text", depth),
          () => `toset(${listOf("text", depth)})`,
          () => `tolist(${listOf("text", depth)})`,
        ])();
      case "numbers":
        return listOf("number", depth);
      case "bools":
        return listOf(random() < 0.2 ? "any" : "bool", depth);
      case "list":
        return pick([
          () => listOf(pick(kinds), depth),
          () => listOf("any", depth),
          () => make("texts", depth),
          () => `toset(${listOf(pick(kinds), depth)})`,
          () =>
            `[for k, v in ${make(pick(["map", "list"]), depth)} : ${pick(["k", "v", "[k, v]"])}]`,
          () => `${make("list", depth)}[*]`,
        ])();
      case "map":
        return pick([
          () => `{ ${some(3, () => `${key()} = ${make("any", depth)}`).join(", ")} }`,
          () => `tomap({ ${some(2, () => `${key()} = ${make("text", depth)}`).join(", ")} })`,
          () => `{ for k, v in ${make(pick(["map", "list"]), depth)} : k => v }`,
          () => `{ for k, v in ${make("list", depth)} : "\${k}" => v... if k != 1 }`,
        ])();
      case "mapoftexts":
        return `{ ${some(2, () => `${key()} = ${make("texts", depth)}`).join(", ")} }`;
      case "any":
        return make(pick(kinds), depth);
      default:
        return pick(atoms[kind] ?? ["null"]);
    }
  };
  const call = ({ name, params }, depth) => {
    const args = params.flatMap((param) => {
      const kind = param.replace("…", "");
      return param.endsWith("…") ? some(2, () => make(kind, depth)) : [make(kind, depth)];
    });
    if (random() < 0.02) args.pop();
    if (random() < 0.03)
      return `${name}(${args
        .slice(0, -1)
        .map((one) => `${one}, `)
        .join("")}${make("list", depth)}...)`;
    return `${name}(${args.join(", ")})`;
  };
  const operators = {
    number: ["+", "-", "*", "/", "%"],
    bool: ["==", "!=", "<", ">=", "&&", "||"],
  };
  const make = (wanted, depth) => {
    const kind = random() < 0.04 ? pick(["null", ...kinds]) : wanted;
    if (holes > 0 && random() < holes) return hole;
    const roll = random();
    if (depth <= 0 || roll < 0.35) return made(kind, depth - 1);
    if (roll < 0.8) {
      const able = byResult.get(kind) ?? [];
      return able.length > 0 ? call(pick(able), depth - 1) : made(kind, depth - 1);
    }
    if (roll < 0.86) {
      // The branch that is not taken is evaluated by us where it is a literal only.
      const branches = [
        make(kind, depth - 1),
        pick([
          '"x"',
          "1",
          "true",
          "null",
          "[]",
          "{}",
          '["a"]',
          "[1, 2]",
          "{ a = 1 }",
          "tolist([])",
          "toset([])",
        ]),
      ];
      const isFirst = random() < 0.5;
      const condition = holes > 0 && random() < 0.5 ? `tobool(try(${hole}, ${isFirst}))` : isFirst;
      return `(${condition} ? ${branches[isFirst ? 0 : 1]} : ${branches[isFirst ? 1 : 0]})`;
    }
    if (roll < 0.92 && operators[kind]) {
      const operator = pick(operators[kind]);
      const isLogic = /[&|]/.test(operator);
      if (isLogic) return `(${pick(atoms.bool)} ${operator} ${pick(atoms.bool)})`;
      const of = operator === "==" || operator === "!=" ? "any" : "number";
      return `(${make(of, depth - 1)} ${operator} ${make(of, depth - 1)})`;
    }
    if (kind === "text" && roll < 0.96)
      return `"${pick(["", "p-", "é"])}\${${make("any", depth - 1)}}${pick(["", "-s"])}"`;
    if (roll < 0.98) return `${make("list", depth - 1)}[${make("number", depth - 1)}]`;
    return made(kind, depth - 1);
  };
  return () => make(random() < 0.7 ? "any" : pick(Object.keys(atoms)), 2 + below(2));
}
