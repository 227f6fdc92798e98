// Turns the text of a plain or tagged scalar into the value that YAML's core schema gives it (https://yaml.org/spec/1.2.2/#103-core-schema).

export type ScalarValue = null | boolean | number | bigint | string;

/** What a tag demands and the text does not give. */
export const unfit: unique symbol = Symbol("unfit");

const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/;

/** Longer numbers are beyond what a double can hold; they stay text, which also keeps `BigInt` cheap. */
const longestNumber = 308;

/** Types an untagged plain scalar. Words such as `on`, `yes` and `0777` are read as YAML 1.2 does: text, text, 777. */
export function plainScalar(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  // Digits and the signs that may open a number.
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)
    return numberOf(text) ?? text;
  return text.length > 5 ? text : wordOf(text);
}

function wordOf(text: string): ScalarValue {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return text;
  }
}

function numberOf(text: string): number | bigint | null {
  if (text.length > longestNumber) return null;
  if (integer.test(text)) return exact(text.charCodeAt(0) === 43 ? text.slice(1) : text);
  if (decimal.test(text)) return finite(Number(text));
  if (octal.test(text) || hexadecimal.test(text)) return exact(text);
  return special(text);
}

function special(text: string): number | null {
  if (infinity.test(text)) return text.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text === ".nan" || text === ".NaN" || text === ".NAN" ? NaN : null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A number where a double is exact, else a bigint: account ids and the like must not lose digits. */
export function exact(text: string): number | bigint | null {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  return text.length > longestNumber ? finite(value) : BigInt(text);
}

const core = "tag:yaml.org,2002:";

/** Types a scalar by its tag as written (`!!int`, `!Sub`, `!`). Tags of others leave the text as it is. */
export function taggedScalar(text: string, tag: string): ScalarValue | typeof unfit {
  const name = tag.startsWith("!!")
    ? tag.slice(2)
    : tag.startsWith(`!<${core}`)
      ? tag.slice(core.length + 2, -1)
      : "";
  switch (name) {
    case "null":
      return wordOf(text) === null ? null : unfit;
    case "bool": {
      const value = wordOf(text);
      return typeof value === "boolean" ? value : unfit;
    }
    case "int": {
      const value =
        integer.test(text) || octal.test(text) || hexadecimal.test(text) ? numberOf(text) : null;
      return value ?? unfit;
    }
    case "float": {
      const value = numberOf(text);
      return value === null ? unfit : Number(value);
    }
    default:
      return text;
  }
}
