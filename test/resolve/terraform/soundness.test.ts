// Random configurations against a small evaluator of our own: what the resolver calls known is right, and stays right whatever an open variable may be.

import fc from "fast-check";
import { expect, test } from "vitest";
import { field } from "../../../src/base/value.ts";
import type { UnknownValue, Value } from "../../../src/base/known.ts";
import { isFields, isItems } from "../../../src/base/known.ts";
import { render } from "./render.ts";
import { resolveTree } from "./tree.ts";

type Data = string | number | boolean | readonly Data[] | ReadonlyMap<string, Data>;
type Env = ReadonlyMap<string, Data>;

/** An expression: as text, and what Terraform makes of it; it throws where Terraform refuses. */
interface Code<T extends Data> {
  readonly text: string;
  readonly run: (env: Env) => T;
}
type List = readonly string[];
type Dict = ReadonlyMap<string, string>;

const words = ["a", "b", "c"] as const;
const variables: ReadonlyMap<string, fc.Arbitrary<Data>> = new Map<string, fc.Arbitrary<Data>>([
  ["s", fc.constantFrom(...words)],
  ["f", fc.boolean()],
  ["n", fc.integer({ min: 0, max: 2 })],
  ["l", fc.array(fc.constantFrom(...words), { maxLength: 3 })],
  [
    "m",
    fc.uniqueArray(fc.constantFrom(...words)).map((keys) => new Map(keys.map((k) => [k, `${k}1`]))),
  ],
]);

const variable = <T extends Data>(name: string): fc.Arbitrary<Code<T>> =>
  fc.constant({ text: `var.${name}`, run: (env) => env.get(name) as T });

const need = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("Terraform refuses");
  return value;
};
const orElse = <T>(first: () => T, second: () => T): T => {
  try {
    return first();
  } catch {
    return second();
  }
};
const sorted = (items: List): string[] => [...items].sort();
const distinct = (items: List): string[] => [...new Set(items)];
const sortedMap = (map: Dict): readonly (readonly [string, string])[] =>
  sorted([...map.keys()]).map((key) => [key, need(map.get(key))] as const);

interface Kinds {
  readonly text: Code<string>;
  readonly number: Code<number>;
  readonly flag: Code<boolean>;
  readonly list: Code<List>;
  readonly map: Code<Dict>;
}

function of<A extends readonly unknown[], T extends Data>(
  parts: { [K in keyof A]: fc.Arbitrary<A[K]> },
  make: (...made: A) => Code<T>,
): fc.Arbitrary<Code<T>> {
  return fc.tuple(...parts).map((made) => make(...(made as unknown as A)));
}

/** A call of a function whose arguments are all evaluated. */
function call<A extends readonly Data[], T extends Data>(
  name: string,
  parts: { [K in keyof A]: fc.Arbitrary<Code<A[K]>> },
  compute: (...args: A) => T,
): fc.Arbitrary<Code<T>> {
  return fc.tuple(...(parts as readonly fc.Arbitrary<Code<Data>>[])).map((made) => ({
    text: `${name}(${made.map((one) => one.text).join(", ")})`,
    run: (env) => compute(...(made.map((one) => one.run(env)) as unknown as A)),
  }));
}

const size = { depthSize: "small", withCrossShrink: true } as const;

const { text, list, map, flag, number } = fc.letrec<Kinds>((tie: fc.LetrecTypedTie<Kinds>) => {
  const [t, n, f, l, m] = [tie("text"), tie("number"), tie("flag"), tie("list"), tie("map")];
  const either = <T extends Data>(one: fc.Arbitrary<Code<T>>): fc.Arbitrary<Code<T>> =>
    of<[Code<boolean>, Code<T>, Code<T>], T>([f, one, one], (c, a, b) => ({
      text: `(${c.text} ? ${a.text} : ${b.text})`,
      run: (env) => (c.run(env) ? a.run(env) : b.run(env)),
    }));
  const attempt = <T extends Data>(one: fc.Arbitrary<Code<T>>): fc.Arbitrary<Code<T>> =>
    of<[Code<T>, Code<T>], T>([one, one], (a, b) => ({
      text: `try(${a.text}, ${b.text})`,
      run: (env) =>
        orElse(
          () => a.run(env),
          () => b.run(env),
        ),
    }));
  const ofSets = (name: string, compute: (a: List, b: List) => List): fc.Arbitrary<Code<List>> =>
    of<[Code<List>, Code<List>], List>([l, l], (a, b) => ({
      text: `tolist(${name}(${a.text}, ${b.text}))`,
      run: (env) => sorted(distinct(compute(a.run(env), b.run(env)))),
    }));
  type L = Code<List>;
  type T = Code<string>;
  type M = Code<Dict>;
  type F = Code<boolean>;
  return {
    text: fc.oneof(
      size,
      fc.constantFrom(...words).map((w) => ({ text: `"${w}"`, run: () => w })),
      variable<string>("s"),
      of<[T, T], string>([t, t], (a, b) => ({
        text: `"\${${a.text}}-\${${b.text}}"`,
        run: (env) => `${a.run(env)}-${b.run(env)}`,
      })),
      of<[L, Code<number>], string>([l, n], (a, i) => ({
        text: `(${a.text})[${i.text}]`,
        run: (env) => need(a.run(env)[i.run(env)]),
      })),
      of<[M, T], string>([m, t], (a, k) => ({
        text: `(${a.text})[${k.text}]`,
        run: (env) => need(a.run(env).get(k.run(env))),
      })),
      of<[M, T, T], string>([m, t, t], (a, k, b) => ({
        text: `lookup(${a.text}, ${k.text}, ${b.text})`,
        run: (env) => {
          const [from, key, other] = [a.run(env), k.run(env), b.run(env)];
          return from.get(key) ?? other;
        },
      })),
      of<[L], string>([l], (a) => ({
        text: `join(",", ${a.text})`,
        run: (env) => a.run(env).join(","),
      })),
      of<[L, T], string>([l, t], (a, b) => ({
        text: `"%{ for x in ${a.text} }\${x}%{ endfor }\${${b.text}}"`,
        run: (env) => a.run(env).join("") + b.run(env),
      })),
      call<[string], string>("upper", [t], (a) => a.toUpperCase()),
      call<[string, string], string>("trimprefix", [t, t], (a, b) =>
        b !== "" && a.startsWith(b) ? a.slice(b.length) : a,
      ),
      call<[string, string, string], string>("replace", [t, t, t], (a, b, c) =>
        a.replaceAll(b, () => c),
      ),
      call<[string, number, number], string>("substr", [t, n, n], (a, i, size) =>
        a.slice(i, i + size),
      ),
      call<[string, string], string>("coalesce", [t, t], (a, b) =>
        need(a === "" ? (b === "" ? undefined : b) : a),
      ),
      call<[List, number], string>("element", [l, n], (a, i) => need(a[i % a.length])),
      of<[T, T], string>([t, t], (a, b) => ({
        text: `format("%s/%s", ${a.text}, ${b.text})`,
        run: (env) => `${a.run(env)}/${b.run(env)}`,
      })),
      of<[T], string>([t], (a) => ({
        text: `jsondecode(jsonencode({ a = [${a.text}] })).a[0]`,
        run: (env) => a.run(env),
      })),
      of<[Code<number>], string>([n], (a) => ({
        text: `cidrhost("10.0.0.0/24", ${a.text})`,
        run: (env) => `10.0.0.${a.run(env)}`,
      })),
      either<string>(t),
      attempt<string>(t),
    ),
    number: fc.oneof(
      size,
      fc.integer({ min: 0, max: 2 }).map((i) => ({ text: String(i), run: () => i })),
      variable<number>("n"),
      of<[L], number>([l], (a) => ({ text: `length(${a.text})`, run: (env) => a.run(env).length })),
      of<[M], number>([m], (a) => ({ text: `length(${a.text})`, run: (env) => a.run(env).size })),
      of<[L], number>([l], (a) => ({
        text: `length(toset(${a.text}))`,
        run: (env) => distinct(a.run(env)).length,
      })),
      call<[number, number], number>("max", [n, n], (a, b) => Math.max(a, b)),
      call<[List, string], number>("index", [l, t], (a, b) =>
        need(a.includes(b) ? a.indexOf(b) : undefined),
      ),
      attempt<number>(n),
    ),
    flag: fc.oneof(
      size,
      fc.boolean().map((b) => ({ text: String(b), run: () => b })),
      variable<boolean>("f"),
      of<[T, T], boolean>([t, t], (a, b) => ({
        text: `(${a.text} == ${b.text})`,
        run: (env) => a.run(env) === b.run(env),
      })),
      of<[L, T], boolean>([l, t], (a, b) => ({
        text: `contains(${a.text}, ${b.text})`,
        run: (env) => {
          const [items, one] = [a.run(env), b.run(env)];
          return items.includes(one);
        },
      })),
      call<[string, string], boolean>("startswith", [t, t], (a, b) => a.startsWith(b)),
      call<[string, string], boolean>("endswith", [t, t], (a, b) => a.endsWith(b)),
      of<[L, L], boolean>([l, l], (a, b) => ({
        text: `(tolist(${a.text}) == tolist(concat(${b.text}, ["x"])))`,
        run: (env) => {
          const [left, right] = [a.run(env), b.run(env)];
          return left.join("\n") === [...right, "x"].join("\n");
        },
      })),
      of<[F, F], boolean>([f, f], (a, b) => ({
        text: `anytrue([${a.text}, ${b.text}])`,
        run: (env) => {
          const [one, other] = [a.run(env), b.run(env)];
          return one || other;
        },
      })),
      of<[T], boolean>([t], (a) => ({
        text: `can(${a.text})`,
        run: (env) =>
          orElse(
            () => (a.run(env), true),
            () => false,
          ),
      })),
    ),
    list: fc.oneof(
      size,
      variable<List>("l"),
      fc.array(t, { maxLength: 3 }).map((items) => ({
        text: `[${items.map((one) => one.text).join(", ")}]`,
        run: (env: Env) => items.map((one) => one.run(env)),
      })),
      of<[L, L], List>([l, l], (a, b) => ({
        text: `concat(${a.text}, ${b.text})`,
        run: (env) => [...a.run(env), ...b.run(env)],
      })),
      of<[L, T], List>([l, t], (a, b) => ({
        text: `[for x in ${a.text} : "\${x}!" if x != ${b.text}]`,
        run: (env) => {
          const other = orElse<string | null>(
            () => b.run(env),
            () => null,
          );
          const items = a.run(env);
          if (items.length > 0 && other === null) throw new Error("refused");
          return items.filter((x) => x !== other).map((x) => `${x}!`);
        },
      })),
      of<[M], List>([m], (a) => ({
        text: `[for k, v in ${a.text} : "\${k}\${v}"]`,
        run: (env) => sortedMap(a.run(env)).map(([k, v]) => k + v),
      })),
      of<[M], List>([m], (a) => ({
        text: `keys(${a.text})`,
        run: (env) => sorted([...a.run(env).keys()]),
      })),
      of<[M], List>([m], (a) => ({
        text: `values(${a.text})`,
        run: (env) => sortedMap(a.run(env)).map(([, v]) => v),
      })),
      of<[L], List>([l], (a) => ({
        text: `[for k, v in toset(${a.text}) : "\${k}\${v}"]`,
        run: (env) => sorted(distinct(a.run(env))).map((x) => x + x),
      })),
      of<[L], List>([l], (a) => ({
        text: `distinct(${a.text})`,
        run: (env) => distinct(a.run(env)),
      })),
      of<[L], List>([l], (a) => ({ text: `sort(${a.text})`, run: (env) => sorted(a.run(env)) })),
      of<[L], List>([l], (a) => ({
        text: `reverse(${a.text})`,
        run: (env) => [...a.run(env)].reverse(),
      })),
      of<[L, L], List>([l, l], (a, b) => ({
        text: `flatten([${a.text}, [${b.text}]])`,
        run: (env) => [...a.run(env), ...b.run(env)],
      })),
      call<[List], List>("tolist", [l], (a) => a),
      call<[List], List>("compact", [l], (a) => a.filter((one) => one !== "")),
      ofSets("setunion", (a, b) => [...a, ...b]),
      ofSets("setsubtract", (a, b) => a.filter((one) => !b.includes(one))),
      ofSets("setintersection", (a, b) => a.filter((one) => b.includes(one))),
      call<[List, number, number], List>("slice", [l, n, n], (a, i, j) =>
        need(i <= j && j <= a.length ? a.slice(i, j) : undefined),
      ),
      of<[L, L], List>([l, l], (a, b) => ({
        text: `[for p in setproduct(${a.text}, ${b.text}) : join("", p)]`,
        run: (env) => {
          const [left, right] = [a.run(env), b.run(env)];
          return left.flatMap((x) => right.map((y) => x + y));
        },
      })),
      of<[L], List>([l], (a) => ({
        text: `[for c in chunklist(${a.text}, 2) : join("+", c)]`,
        run: (env) => {
          const items = a.run(env);
          return items
            .flatMap((one, i) => (i % 2 ? [] : [[one, ...items.slice(i + 1, i + 2)]]))
            .map((c) => c.join("+"));
        },
      })),
      of<[T, L], List>([t, l], (a, b) => ({
        text: `formatlist("%s=%s", ${a.text}, ${b.text})`,
        run: (env) => {
          const [key, items] = [a.run(env), b.run(env)];
          return items.map((one) => `${key}=${one}`);
        },
      })),
      of<[T], List>([t], (a) => ({
        text: `split("-", ${a.text})`,
        run: (env) => a.run(env).split("-"),
      })),
      of<[M], List>([m], (a) => ({
        text: `[for e in ${a.text} : e if startswith(e, "a")]`,
        run: (env) => sortedMap(a.run(env)).flatMap(([, v]) => (v.startsWith("a") ? [v] : [])),
      })),
      either<List>(l),
      attempt<List>(l),
    ),
    map: fc.oneof(
      size,
      variable<Dict>("m"),
      fc.array(fc.tuple(t, t), { maxLength: 2 }).map((pairs) => ({
        text: `{ ${pairs.map(([k, v]) => `(${k.text}) = ${v.text}`).join(", ")} }`,
        run: (env: Env) => new Map(pairs.map(([k, v]) => [k.run(env), v.run(env)])),
      })),
      of<[M, M], Dict>([m, m], (a, b) => ({
        text: `merge(${a.text}, ${b.text})`,
        run: (env) => new Map([...a.run(env), ...b.run(env)]),
      })),
      of<[M], Dict>([m], (a) => ({
        text: `{ for k, v in ${a.text} : k => "\${v}!" if k != "b" }`,
        run: (env) =>
          new Map([...a.run(env)].filter(([k]) => k !== "b").map(([k, v]) => [k, `${v}!`])),
      })),
      of<[L], Dict>([l], (a) => ({
        text: `zipmap(distinct(${a.text}), distinct(${a.text}))`,
        run: (env) => new Map(distinct(a.run(env)).map((one) => [one, one])),
      })),
      of<[M], Dict>([m], (a) => ({
        text: `tomap(${a.text})`,
        run: (env) => a.run(env),
      })),
      of<[M], Dict>([m], (a) => ({
        text: `{ for k, v in transpose({ for k, v in ${a.text} : k => [v] }) : k => join("", v) }`,
        run: (env) => {
          const made = new Map<string, string>();
          for (const [k, v] of sortedMap(a.run(env))) made.set(v, (made.get(v) ?? "") + k);
          return made;
        },
      })),
      either<Dict>(m),
      attempt<Dict>(m),
    ),
  };
});

const anything: fc.Arbitrary<Code<Data>> = fc.oneof(text, list, map, flag, number) as fc.Arbitrary<
  Code<Data>
>;

function literal(data: Data): string {
  if (Array.isArray(data)) return `[${data.map(literal).join(", ")}]`;
  if (data instanceof Map)
    return `{ ${[...(data as Dict)].map(([k, v]) => `${k} = "${v}"`).join(", ")} }`;
  return JSON.stringify(data);
}

/** Resolves the expression twice removed: through a local. */
function resolved(code: Code<Data>, env: Env): Value {
  const declared = [...variables.keys()].map((name) => {
    const value = env.get(name);
    return `variable "${name}" {\n${value === undefined ? "" : `  default = ${literal(value)}\n`}}\n`;
  });
  const source = `terraform {\n  backend "s3" {}\n}\n${declared.join("")}locals {\n  it = ${code.text}\n}\nresource "x" "y" {\n  v = local.it\n}\n`;
  const block = resolveTree(new Map([["main.tf", source]])).blocks[0];
  if (!block) throw new Error("no block");
  return field(block.body, "v");
}

function fits(value: Value, data: Data): boolean {
  if (!value.known) return piecesFit(value, data);
  const has = value.value;
  if (isItems(has)) {
    if (!Array.isArray(data)) return false;
    const items = data as readonly Data[];
    const count = has.items.length;
    if (has.rest ? false : count !== items.length) return false;
    if (!has.anywhere)
      return has.items.every((one, i) => (i < items.length ? fits(one, items[i] as Data) : false));
    return has.items.every((one) => items.some((other) => fits(one, other)));
  }
  if (isFields(has)) {
    if (!(data instanceof Map)) return false;
    const entries = data as ReadonlyMap<string, Data>;
    if (!has.rest && has.fields.size !== entries.size) return false;
    return [...has.fields].every(([key, one]) => {
      const other = entries.get(key);
      return other !== undefined && fits(one, other);
    });
  }
  return has === data;
}

function piecesFit({ pieces }: UnknownValue, data: Data): boolean {
  if (!pieces) return true;
  if (typeof data !== "string") return false;
  const pattern = pieces.map((one) =>
    typeof one === "string" ? one.replaceAll(/[^\w]/g, String.raw`\$&`) : "[^]*",
  );
  return new RegExp(`^${pattern.join("")}$`).test(data);
}

/** What Terraform would make of it; undefined where it refuses. */
function reference(code: Code<Data>, env: Env): Data | undefined {
  try {
    return code.run(env);
  } catch {
    return undefined;
  }
}

const environments = fc
  .record(Object.fromEntries(variables))
  .map((made) => new Map(Object.entries(made)));
const runs = Number(process.env["SOUNDNESS_RUNS"] ?? 1500);

test("with every variable known, the value is the evaluator's", () => {
  fc.assert(
    fc.property(anything, environments, (code, env) => {
      const data = reference(code, env);
      const value = resolved(code, env);
      if (data === undefined) return;
      if (!value.known) throw new Error(`${code.text} is ${render(value)}`);
      if (!fits(value, data))
        throw new Error(`${code.text} is ${render(value)}, not ${literal(data)}`);
    }),
    { numRuns: runs },
  );
});

test("with a variable open, what is known holds for every value it may have", () => {
  const open = fc
    .constantFrom(...variables.keys())
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.array(variables.get(name) ?? fc.constant(0), { minLength: 6, maxLength: 6 }),
      ),
    );
  fc.assert(
    fc.property(anything, environments, open, (code, env, [name, values]) => {
      const value = resolved(code, new Map([...env].filter(([key]) => key !== name)));
      for (const one of values) {
        const data = reference(code, new Map([...env, [name, one]]));
        if (data === undefined) continue;
        const claim = `${code.text} is ${render(value)} with ${name} open`;
        expect(fits(value, data), `${claim}, and ${literal(data)} with ${literal(one)}`).toBe(true);
      }
    }),
    { numRuns: runs },
  );
});
