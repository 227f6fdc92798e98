// GraphQL requests → the fields asked for, and an error for each that is not to be had.

import type { Answer } from "./answer.ts";
import type { Field } from "./graphql-query.ts";
import { readQuery } from "./graphql-query.ts";
import { mutationRoot, queryRoot, Refused, type Node, type Resolve } from "./graphql-schema.ts";
import type { World } from "./world.ts";

interface GraphError {
  readonly message: string;
  readonly type?: string;
  readonly path?: readonly string[];
}

interface Run {
  readonly world: World;
  readonly errors: GraphError[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "fields" in value && "type" in value;

/** Answers are 200 whatever went wrong: the errors lie in the body. */
export function answerGraphql(world: World, body: unknown): Answer {
  const { query = "", variables = {} } = (body ?? {}) as {
    readonly query?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  };
  const run: Run = { world, errors: [] };
  try {
    const { kind, fields } = readQuery(query, variables);
    const data = select(kind === "query" ? queryRoot(world) : mutationRoot(world), fields, [], run);
    return {
      status: 200,
      body: { data, ...(run.errors.length > 0 ? { errors: run.errors } : {}) },
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 200, body: { errors: [{ message }] } };
  }
}

function select(
  { type, fields }: Node,
  asked: readonly Field[],
  path: readonly string[],
  run: Run,
): Record<string, unknown> {
  return Object.fromEntries(
    asked.map((field) => {
      const here = [...path, field.alias];
      if (field.name === "__typename") return [field.alias, type];
      const resolve = fields[field.name];
      if (!resolve) throw new Error(`Field '${field.name}' doesn't exist on type '${type}'`);
      return [field.alias, valueOf(resolve, field, here, run)];
    }),
  );
}

function valueOf(resolve: Resolve, field: Field, path: readonly string[], run: Run): unknown {
  try {
    return deeper(resolve(field.args), field, path, run);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    run.errors.push({ type: error.type, path, message: error.message });
    return null;
  }
}

function deeper(value: unknown, field: Field, path: readonly string[], run: Run): unknown {
  if (Array.isArray(value))
    return value.map((one, i) => deeper(one, field, [...path, String(i)], run));
  if (!isNode(value)) {
    if (field.fields.length > 0 && value !== null)
      throw new Error(`Selections can't be made on scalars (field '${field.name}')`);
    return value;
  }
  if (field.fields.length === 0)
    throw new Error(`Field must have selections (field '${field.name}' returns ${value.type})`);
  return select(value, field.fields, path, run);
}
