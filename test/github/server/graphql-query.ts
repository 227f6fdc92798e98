// A GraphQL document → its operation's fields, with arguments and variables as values. As much of the language as requests use.
// https://spec.graphql.org/October2021/

export interface Field {
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
}

export interface Operation {
  readonly kind: "query" | "mutation";
  readonly fields: readonly Field[];
}

const token =
  /[\s,]*(?:#.*)?([A-Za-z_]\w*|\$[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[{}()[\]:!=@])/y;

interface Reader {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  at: number;
}

/** Errors: a plain Error for what is no GraphQL, or more of it than is understood here. */
export function readQuery(text: string, variables: Readonly<Record<string, unknown>>): Operation {
  const words: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) words.push(match[1] ?? "");
  const reader: Reader = { variables, words, at: 0 };
  const kind = peek(reader) === "{" ? "query" : next(reader);
  if (kind !== "query" && kind !== "mutation") throw new Error(`Expected a query, got "${kind}"`);
  if (peek(reader) !== "(" && peek(reader) !== "{") next(reader);
  if (peek(reader) === "(") while (next(reader) !== ")") peek(reader);
  const fields = readFields(reader);
  if (reader.at !== words.length) throw new Error(`Unexpected "${peek(reader)}"`);
  return { kind, fields };
}

const peek = ({ words, at }: Reader): string => words[at] ?? "";

function next(reader: Reader): string {
  const word = peek(reader);
  if (word === "") throw new Error("Unexpected end of document");
  reader.at++;
  return word;
}

function expect(reader: Reader, word: string): void {
  const found = next(reader);
  if (found !== word) throw new Error(`Expected "${word}", got "${found}"`);
}

function readFields(reader: Reader): readonly Field[] {
  expect(reader, "{");
  const fields: Field[] = [];
  while (peek(reader) !== "}") fields.push(...readSelection(reader));
  next(reader);
  return fields;
}

/** A field; or an inline fragment, whose fields count as if they stood here. */
function readSelection(reader: Reader): readonly Field[] {
  const first = next(reader);
  if (first === "...") {
    expect(reader, "on");
    next(reader);
    return readFields(reader);
  }
  const aliased = peek(reader) === ":";
  if (aliased) next(reader);
  const name = aliased ? next(reader) : first;
  const args = peek(reader) === "(" ? readArguments(reader) : {};
  const fields = peek(reader) === "{" ? readFields(reader) : [];
  return [{ alias: first, name, args, fields }];
}

function readArguments(reader: Reader): Record<string, unknown> {
  next(reader);
  const args: Record<string, unknown> = {};
  while (peek(reader) !== ")") {
    const name = next(reader);
    expect(reader, ":");
    args[name] = readValue(reader);
  }
  next(reader);
  return args;
}

function readValue(reader: Reader): unknown {
  const word = next(reader);
  if (word.startsWith("$")) return variable(reader, word.slice(1));
  if (word.startsWith('"""')) return word.slice(3, -3);
  if (word.startsWith('"')) return JSON.parse(word) as unknown;
  if (/^-?\d/.test(word)) return Number(word);
  if (word === "[") {
    const list: unknown[] = [];
    while (peek(reader) !== "]") list.push(readValue(reader));
    next(reader);
    return list;
  }
  if (word === "{") {
    const record: Record<string, unknown> = {};
    while (peek(reader) !== "}") {
      const name = next(reader);
      expect(reader, ":");
      record[name] = readValue(reader);
    }
    next(reader);
    return record;
  }
  return { true: true, false: false, null: null }[word] ?? word;
}

function variable({ variables }: Reader, name: string): unknown {
  if (!(name in variables)) throw new Error(`Variable $${name} was provided invalid value`);
  return variables[name];
}
