// `--set NAME=VALUE` → the value that it writes, and where: names with dots and indices, lists in braces.
// https://github.com/helm/helm/blob/v3.19.0/pkg/strvals/parser.go

import { isList, isMap, mapOf, type GoMap, type GoValue } from "./value.ts";

/** `auto`: numbers, booleans, `null` and lists are read from the text. */
export type SetType = "auto" | "string" | "literal";

const mostKeys = 60;
const mostItems = 1000;

/** What `VALUE` is; undefined where a comma begins another pair, or Helm refuses it. */
export function setValue(text: string, type: SetType): GoValue | undefined {
  if (type === "literal") return text;
  const make = type === "string" ? unescaped : typed;
  if (text.startsWith("{"))
    return text.endsWith("}") ? partsOf(text.slice(1, -1), ",").map(make) : undefined;
  return partsOf(text, ",").length > 1 ? undefined : make(text);
}

/** As Helm reads it from a command line. */
function typed(text: string): GoValue {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? BigInt(text) : unescaped(text);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}

/** Between marks that no backslash stands before. */
function partsOf(text: string, mark: "," | "."): readonly string[] {
  return text.split(mark === "," ? /(?<!\\),/ : /(?<!\\)\./);
}

/** False for a name that we do not read. */
export function setAt(values: GoMap, name: string, value: GoValue): boolean {
  const steps = stepsOf(name);
  if (!steps) return false;
  write(values, steps, value);
  return true;
}

type Step = string | number;

function stepsOf(name: string): readonly Step[] | null {
  const parts = partsOf(name, ".");
  const steps: Step[] = [];
  for (const part of parts) {
    const [, key, indices = ""] = /^((?:\\.|[^[\]{}\\])+)((?:\[\d{1,4}\])*)$/s.exec(part) ?? [];
    if (key === undefined) return null;
    steps.push(
      unescaped(key),
      ...indices.split(/[[\]]+/).flatMap((one) => (one ? [Number(one)] : [])),
    );
  }
  const fits =
    steps.length <= mostKeys && steps.every((one) => typeof one === "string" || one < mostItems);
  return fits ? steps : null;
}

function write(values: GoMap, steps: readonly Step[], value: GoValue): void {
  const [key, ...rest] = steps;
  if (typeof key === "string")
    values.entries.set(key, written(values.entries.get(key), rest, value));
}

/** What stands there with the value written into it. */
function written(before: GoValue | undefined, steps: readonly Step[], value: GoValue): GoValue {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === "string") {
    const map = isMap(before) ? before : mapOf();
    write(map, steps, value);
    return map;
  }
  const list: GoValue[] = isList(before) ? [...before] : [];
  while (list.length <= step) list.push(null);
  list[step] = written(list[step], rest, value);
  return list;
}
