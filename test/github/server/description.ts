// GitHub's OpenAPI description → which route a request takes, what is wrong with a request or an answer, and answers filled up to what it requires.

import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly docs: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: Schema } | null;
  readonly responses: Readonly<Record<string, Schema | null>>;
}

interface Description {
  readonly routes: readonly Route[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

// Read once by whoever imports this: `JSON.parse` gives any, and the file is ours.
const file = new URL("../description.gen.json", import.meta.url);
const { routes, schemas } = JSON.parse(readFileSync(file, "utf8")) as Description;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat("uri", { validate: (text: string) => URL.canParse(text) });
ajv.addFormat("email", /@/);
ajv.addFormat("int64", true);
ajv.addFormat("repo.nwo", /^[^/]+\/[^/]+$/);
ajv.addSchema({ $id: "github", schemas });

const compiled = new Map<Schema, ValidateFunction>();

/** What is wrong with a value, in words; nothing for what fits. */
export function misfits(schema: Schema, value: unknown, what: string): readonly string[] {
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = ajv.compile(schema)));
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message }) => `${what}${instancePath} ${message ?? "is wrong"}`,
  );
}

interface Taken {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(
    `^${route.path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${name === "ref" || name === "basehead" ? ".+?" : "[^/]+"})`)}$`,
  ),
}));

/** The route that a method and a path take. `known`: the path is one of ours, with another method. */
export function routeOf(method: string, path: string): Taken | null {
  for (const { route, pattern } of patterns) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {});
    return {
      route,
      params: Object.fromEntries(params.map(([name, text]) => [name, decodeURIComponent(text)])),
    };
  }
  return null;
}

/** A text of the path or the query as the type that its schema gives it. */
function typed(schema: Schema, text: string): unknown {
  const types = [follow(schema).type ?? "string"].flat();
  if (types.includes("integer") && /^-?\d+$/.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

/** GitHub ignores what it does not know; we ask for nothing that it ignores. */
export function wrongParameters(
  { route, params }: Taken,
  query: URLSearchParams,
): readonly string[] {
  const known = route.parameters.filter((one) => one.in === "query");
  const strangers = [...query.keys()].filter((name) => !known.some((one) => one.name === name));
  return [
    ...strangers.map((name) => `query ${name} is not a parameter`),
    ...route.parameters.flatMap(({ name, in: place, required, schema }) => {
      const text = place === "path" ? params[name] : query.get(name);
      if (text === undefined || text === null)
        return required && place !== "header" ? [`${place} ${name} is missing`] : [];
      return misfits(schema, typed(schema, text), `${place} ${name}`);
    }),
  ];
}

export function wrongBody({ body }: Route, value: unknown): readonly string[] {
  if (!body) return value === undefined ? [] : ["a body where none is described"];
  if (value === undefined) return body.required ? ["the body is missing"] : [];
  return [...misfits(body.schema, value, "body"), ...strangersIn(body.schema, value, "body")];
}

function strangersIn(given: Schema, value: unknown, where: string): readonly string[] {
  const schema = follow(given);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((one, i) => strangersIn(items, one, `${where}/${i}`)) : [];
  }
  if (value === null || typeof value !== "object" || !schema.properties) return [];
  const { properties } = schema;
  return Object.entries(value).flatMap(([name, one]) => {
    const of = properties[name];
    return of ? strangersIn(of, one, `${where}/${name}`) : [`${where}/${name} is not described`];
  });
}

/** An answer that GitHub would not give is a mistake of this server. */
export function wrongAnswer(
  { responses }: Route,
  status: number,
  body: unknown,
): readonly string[] {
  const schema = responses[String(status)];
  if (schema) return misfits(schema, body, `answer ${status}`);
  if (schema === null || status >= 400) return [];
  return [`answer ${status} is not described`];
}

function follow(schema: Schema): Schema {
  let found = schema;
  while (found.$ref !== undefined) {
    const next: Schema | undefined = schemas[found.$ref.slice("github#/schemas/".length)];
    if (!next) throw new Error(`no schema ${found.$ref}`);
    found = next;
  }
  return found;
}

/** What matters, with the rest of what the answer requires filled in: nobody's client should read that. */
export function filled(route: Route, status: number, value: unknown): unknown {
  const schema = route.responses[String(status)];
  return schema ? fill(schema, value) : value;
}

function fill(given: Schema, value: unknown): unknown {
  const schema = follow(given);
  const inner = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (inner) return fill(inner.find((one) => value !== null || nullable(one)) ?? {}, value);
  if (value === null) return null;
  if (schema.properties && (value === undefined || isRecord(value))) {
    const out: Record<string, unknown> = { ...value };
    for (const [name, of] of Object.entries(schema.properties)) {
      if (name in out || schema.required?.includes(name) === true) out[name] = fill(of, out[name]);
    }
    return out;
  }
  if (Array.isArray(value))
    return schema.items ? value.map((one) => fill(schema.items ?? {}, one)) : value;
  return value === undefined ? blank(schema) : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nullable = (schema: Schema): boolean => [follow(schema).type ?? []].flat().includes("null");

const blanks: Readonly<Record<string, unknown>> = {
  integer: 0,
  number: 0,
  boolean: false,
  array: [],
};
const blankTexts: Readonly<Record<string, string>> = {
  uri: "https://github.invalid/",
  "date-time": "2026-11-26T00:00:00Z",
};

function blank(schema: Schema): unknown {
  if (nullable(schema)) return null;
  if (schema.enum) return schema.enum[0];
  const type = [schema.type ?? "object"].flat()[0] ?? "object";
  if (type === "string") return blankTexts[schema.format ?? ""] ?? "";
  return blanks[type] ?? {};
}
