// Absolute paths, which Terragrunt and `abspath` make: where the tree will lie nobody can tell, but where in it they lead.

import { pathIn } from "../../base/folder.ts";
import type { UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { OpenEntry } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { within } from "./module-source.ts";
import { isFailure } from "./values.ts";

const step = "\uE000";

/**
 * Stands for the tree's own folder while a configuration of Terragrunt's is evaluated. Of more steps than anybody counts from the
 * front, so that what is picked by such a count is one of these, and unknown.
 */
export const anchor = `/${step}`.repeat(32);
const itself = "get_repo_root()";

/** Where in the tree a path leads that is written in a folder; null where it leads out. */
export function pathInTree(dir: string, written: string): string | null {
  if (written.startsWith(anchor)) {
    const rest = written.slice(anchor.length);
    return rest === "" || rest.startsWith("/") ? within("", rest) : null;
  }
  if (written.includes(step)) return null;
  return written.startsWith("/") || written.startsWith("~") ? null : within(dir, written);
}

/** A file of a copy that is still to be made stands in the folder copied. */
export function copiedFrom(path: string, copy: string, folder: string): string {
  return copy !== folder && path.startsWith(`${copy}/`)
    ? pathIn(folder, path.slice(copy.length + 1))
    : path;
}

/** A path in the tree as an absolute one. */
export function absolute(path: string): string {
  return path === "" ? anchor : `${anchor}/${path}`;
}

/** A path as it is told to people. */
export function readable(written: string): string {
  return written.replaceAll(anchor, "${get_repo_root()}");
}

/** As Terraform's own language tells the tree's folder. */
const ofTerraform = "abspath(…)";

/** A path in the tree as an absolute one, of which nobody can tell the first part. */
export function absoluteUnknown(path: string, at: Origin): UnknownValue {
  const hole = unknown("input-variable", at, ofTerraform, { itself: true });
  if (path === "") return hole;
  return unknown("input-variable", at, ofTerraform, { pieces: [hole, `/${path}`] });
}

/** An unknown that is an absolute path in the tree, as such; null for any other. */
export function anchored({ pieces, name }: UnknownValue): string | null {
  if (!pieces) return name === itself || name === ofTerraform ? anchor : null;
  const [first, rest, more] = pieces;
  if (typeof first !== "object" || (first.name !== itself && first.name !== ofTerraform))
    return null;
  return typeof rest === "string" && more === undefined ? anchor + rest : null;
}

/** A value as it leaves Terragrunt: texts that say where the tree lies are unknown, with what is known of them. */
export function freed(value: Value): Value {
  if (!value.known) return freedUnknown(value);
  const data = value.value;
  if (typeof data === "string") return data.includes(step) ? freedText(data, value) : value;
  if (typeof data !== "object" || data === null) return value;
  if (isItems(data)) {
    const items = data.items.map(freed);
    return items.every((one, i) => one === data.items[i])
      ? value
      : { ...value, value: { ...data, items } };
  }
  if (!isFields(data)) return value;
  let same = true;
  const fields = new Map<string, Value>();
  for (const [key, one] of data.fields) {
    const free = freed(one);
    same &&= free === one && !key.includes(step);
    if (!key.includes(step)) fields.set(key, free);
  }
  if (same) return value;
  return { ...value, value: withOpenKeys(data, fields) };
}

type Data = Extract<Value, { known: true }>["value"];

/** Keys that say where the tree lies are as unknown as texts. */
function withOpenKeys(
  data: Extract<Data, { fields: unknown }>,
  fields: ReadonlyMap<string, Value>,
): Data {
  const open: OpenEntry[] = [...(data.open ?? [])];
  for (const [key, one] of data.fields) {
    const free = key.includes(step) ? freedText(key, one) : null;
    if (free && !free.known) open.push({ key: free, value: freed(one) });
  }
  const rest = data.rest ?? open[0]?.key ?? null;
  return open.length > 0 ? { fields, rest, open } : { fields, rest };
}

function freedText(text: string, { at, through, decoded }: Value): Value {
  const pieces = text.split(anchor);
  const hole = unknown("input-variable", at, itself, { through, itself: true });
  const inner = decoded && freed(decoded);
  if (pieces.some((piece) => piece.includes(step)))
    return unknown("input-variable", at, itself, { through, decoded: inner });
  if (text === anchor) return hole;
  const parts = pieces.flatMap((piece, i) => [...(i > 0 ? [hole] : []), ...(piece ? [piece] : [])]);
  return unknown("input-variable", at, itself, { through, pieces: parts, decoded: inner });
}

function freedUnknown(value: UnknownValue): UnknownValue {
  // Where Terragrunt refuses a value nothing runs, and no `try` of the module's is asked.
  if (isFailure(value))
    return unknown("unreadable", value.at, value.name, { through: value.through });
  const decoded = value.decoded && freed(value.decoded);
  const isAnchored = value.pieces?.some((one) => typeof one === "string" && one.includes(step));
  if (!isAnchored) return decoded === value.decoded ? value : { ...value, decoded };
  const pieces = value.pieces?.flatMap((one): readonly (string | UnknownValue)[] => {
    if (typeof one !== "string" || !one.includes(step)) return [one];
    const free = freedText(one, known(one, value.at));
    return free.known ? [] : (free.pieces ?? [free]);
  });
  return { ...value, pieces, decoded };
}
