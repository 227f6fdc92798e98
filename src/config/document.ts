// Turns a YAML file that a user wrote, checked by its schema, into plain data with the place of every key.

import { fileRef, position, type FileRef, type Origin } from "../base/origin.ts";
import { isUserError, UserError } from "../base/user-error.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Node } from "../parse/yaml/tree.ts";
import { nearest } from "../base/nearest.ts";
import type { Validator, Violation } from "./validators.gen.mjs";

export interface UserDocument {
  readonly file: FileRef;
  /** Plain data; `{}` for an empty file. */
  readonly data: unknown;
  /** Where a value stands, by JSON pointer (`/owner/keys/0`); the nearest place above when it does not exist. */
  readonly at: (pointer: string) => Origin;
}

/** Reads and validates. Errors: UserError naming file, line, the key at fault and the nearest known one. */
export function readDocument(path: string, text: string, validate: Validator): UserDocument {
  const file = fileRef(path, text);
  const tree = parseYaml(text);
  const problem = tree.problems[0];
  if (problem) throw fault({ file, ...problem }, problem.message, "Correct the YAML.");
  const root = tree.documents[0]?.root ?? null;
  const places = new Map<string, Origin>();
  const data = root === null ? {} : plain(root, "", places, file);
  const document = { file, data, at: (pointer: string) => placeOf(places, pointer, file) };
  if (!validate(data)) throw violation(document, validate.errors ?? []);
  return document;
}

function plain(node: Node, pointer: string, places: Map<string, Origin>, file: FileRef): unknown {
  if (!places.has(pointer)) places.set(pointer, { file, start: node.start, end: node.end });
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") {
    return node.items.map((item, index) => plain(item, `${pointer}/${index}`, places, file));
  }
  const object = Object.create(null) as Record<string, unknown>;
  for (const pair of node.pairs) {
    const below = `${pointer}/${escapePointer(pair.key)}`;
    places.set(below, { file, ...pair.keySpan });
    object[pair.key] = plain(pair.value, below, places, file);
  }
  return object;
}

/** A key as a step of a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function placeOf(places: ReadonlyMap<string, Origin>, pointer: string, file: FileRef): Origin {
  for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const found = places.get(path);
    if (found) return found;
  }
  return places.get("") ?? { file, start: 0, end: 0 };
}

function violation(document: UserDocument, violations: readonly Violation[]): UserError {
  const unknownKey = violations.find((v) => v.keyword === "additionalProperties");
  const first = unknownKey ?? violations[0];
  if (!first) return new UserError(`${document.file.path} is not valid`, "See the schema.");
  const path = first.instancePath.slice(1).split("/").map(unescapePointer).join(".");
  const name = path === "" ? "the file" : `\`${path}\``;
  if (first.keyword === "additionalProperties") {
    const key = String(first.params["additionalProperty"]);
    const known = Object.keys(first.parentSchema?.properties ?? {});
    const close = nearest(key, known);
    const where = document.at(`${first.instancePath}/${escapePointer(key)}`);
    const todo = close ? `Did you mean \`${close}\`?` : `Known keys: ${known.join(", ")}.`;
    return fault(where, `unknown key \`${key}\``, todo);
  }
  const at = document.at(first.instancePath);
  const allowed = first.params["allowedValues"];
  if (Array.isArray(allowed)) {
    return fault(at, `${name} has a value that is not known`, `Choose ${allowed.join(", ")}.`);
  }
  const wrong = (first.message ?? "is not valid")
    .replace("be object", "be a map")
    .replace("be array", "be a list")
    .replace(/,null$/, " or empty");
  return fault(at, `${name} ${wrong}`, "nhi-lint's `schemas/` says what each key may hold.");
}

/** A UserError at a place in a user's file. */
export function fault(at: Origin, message: string, todo: string): UserError {
  const { file, line, column } = position(at);
  return new UserError(`${file}:${line}:${column}: ${message}`, todo);
}

/** Compiles a glob that stands at a place. Errors: UserError that names the place. */
export function checkGlob(compile: () => unknown, at: Origin): void {
  try {
    compile();
  } catch (error) {
    if (isUserError(error)) throw fault(at, error.message, error.todo);
    throw error;
  }
}
