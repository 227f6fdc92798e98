// Functions of files and paths, within the repository only.

import type { Value } from "../../../base/known.ts";
import { isFields, known, unknown } from "../../../base/known.ts";
import { fileRef } from "../../../base/origin.ts";
import type { FileRef, Origin } from "../../../base/origin.ts";
import type { Template } from "../../../parse/hcl/syntax.ts";
import { absoluteUnknown, anchored, copiedFrom, pathInTree, readable } from "../anchor.ts";
import { flattened } from "../parse-template.ts";
import { bind, note, nothingElse } from "../scope.ts";
import type { Machine, RootContext, Scope } from "../scope.ts";
import { anyUnknown, derive, isFailure, place, textOf } from "../values.ts";
import { bad, ofTexts } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";
import { hash } from "./hashes.ts";

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The file's text, or the unknown in its place. */
function readText(value: Value | undefined, site: Site): Text | Value {
  if (!value) return bad(site);
  const written = value.known ? textOf(value.value) : anchored(value);
  if (written === null) return value.known ? bad(site) : derive(value, site.at);
  const { machine, module } = site.scope;
  const open = unknown("unreadable", site.at, `${site.name}("${readable(written)}")`);
  const path = pathInTree(module.root.cwd, written);
  if (path === null || path === "") {
    note(machine, {
      kind: "unreadable",
      at: site.at,
      what: `the file \`${readable(written)}\``,
      why: "it lies outside of the tree",
    });
    return open;
  }
  const found = besideOrIn(module.root, path, written, machine);
  if (found === undefined) return open;
  if (found !== null) return found;
  note(machine, {
    kind: "unreadable",
    at: site.at,
    what: `the file \`${path}\``,
    why: "there is none in the tree, or it cannot be read",
  });
  return open;
}

/** Null when there is none, undefined when it was not read yet. */
function besideOrIn(
  { dir, own, beside }: RootContext,
  path: string,
  written: string,
  machine: Machine,
): Text | null | undefined {
  const over = beside === null ? null : pathInTree(beside, written);
  for (const named of over === null || over === path ? [path] : [over, path]) {
    const one = copiedFrom(named, dir, own);
    const text = machine.read(one);
    if (text === undefined) machine.wanted.add(one);
    if (text !== null) return text === undefined ? text : { path: one, text };
  }
  return null;
}

function isText(value: Text | Value): value is Text {
  return "path" in value;
}

const ofFile =
  (make: (text: string) => string): Fn =>
  ([path], site) => {
    const file = readText(path, site);
    return isText(file) ? known(make(file.text), site.at) : file;
  };

const whole: Fn = ([path], site) => {
  const found = readText(path, site);
  return isText(found)
    ? { ...readFrom(known(found.text, site.at), found), file: found.path }
    : found;
};

/** What stands in the place of a call, and all its text in a file. */
function readFrom(value: Value, { path, text }: Text): Value {
  return alsoReads(value, { file: fileRef(path, text), start: 0, end: text.length });
}

function alsoReads(value: Value, reads: Origin | undefined): Value {
  return reads ? { ...value, at: { ...value.at, reads } } : value;
}

/** https://developer.hashicorp.com/terraform/language/functions/templatefile */
const templatefile: Fn = ([path, variables], site) => {
  const file = readText(path, site);
  if (!isText(file)) return file;
  const template = site.scope.machine.parseTemplate(file.text);
  const what = `the template \`${file.path}\``;
  const value = render(template, fileRef(file.path, file.text), what, variables, site);
  return readFrom(place(value, site.at), file);
};

const templatestring: Fn = ([text, variables], site) =>
  text ? rendered(text, variables, site) : bad(site);

/** A text as a template: all that it says stands where the text does. */
export function rendered(text: Value, variables: Value | undefined, site: Site): Value {
  if (!text.known) return derive(text, site.at);
  const template = site.scope.machine.parseTemplate(textOf(text.value) ?? "");
  const placed = template && placedAt(template, text.at);
  const value = render(placed, text.at.file, "a template", variables, site);
  return alsoReads(value, text.at.reads);
}

const lastPlaced = new WeakMap<Template, { readonly at: Origin; readonly placed: Template }>();

/** A loop renders one text at one place many times. */
function placedAt(template: Template, at: Origin): Template {
  const last = lastPlaced.get(template);
  if (last && last.at.start === at.start && last.at.end === at.end) return last.placed;
  const placed = flattened(template, at);
  lastPlaced.set(template, { at, placed });
  return placed;
}

function render(
  template: Template | null,
  file: FileRef,
  what: string,
  variables: Value | undefined,
  site: Site,
): Value {
  if (variables && !variables.known) return derive(variables, site.at);
  if (!variables || !isFields(variables.value)) return bad(site);
  const { machine, module } = site.scope;
  if (!template) {
    note(machine, { kind: "unreadable", at: site.at, what, why: "it does not parse" });
    return unknown("unreadable", site.at, what);
  }
  const { fields, rest } = variables.value;
  if ([...fields.keys()].some((name) => !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name))) return bad(site);
  let scope: Scope = { machine, module, file, bindings: null, idle: false };
  scope = bind(scope, nothingElse, rest ?? known(null, site.at));
  for (const [name, value] of fields) scope = bind(scope, name, value);
  const value = machine.evaluate(template, scope);
  return isFailure(value) ? derive(value, site.at) : value;
}

const fileexists: Fn = ([path], site) => {
  if (!path) return bad(site);
  const open = anyUnknown([path]);
  if (open || !path.known) return open ? derive(open, site.at) : bad(site);
  const target = pathInTree(site.scope.module.root.cwd, textOf(path.value) ?? "");
  const text = target === null ? null : site.scope.machine.read(target);
  if (text === undefined && target !== null) site.scope.machine.wanted.add(target);
  return text === null || text === undefined
    ? unknown("unreadable", site.at, "fileexists(…)")
    : known(true, site.at);
};

/** https://pkg.go.dev/path#Clean */
function clean(path: string): string {
  const isRooted = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || (parts.at(-1) ?? "..") === "..") {
      if (part !== ".." || !isRooted) parts.push(part);
    } else parts.pop();
  }
  return (isRooted ? "/" : "") + parts.join("/") || ".";
}

/** https://developer.hashicorp.com/terraform/language/functions/pathexpand: only a `~` in front depends on who runs it. */
const pathexpand: Fn = ([path], site) => {
  if (!path) return bad(site);
  // What begins with something known cannot begin with `~` any more.
  if (!path.known) {
    const first = path.pieces?.[0];
    return typeof first === "string" && !first.startsWith("~") ? path : derive(path, site.at);
  }
  const text = textOf(path.value) ?? "";
  if (!text.startsWith("~")) return path;
  if (text.length > 1 && text[1] !== "/") return bad(site);
  return unknown("input-variable", site.at, `pathexpand(${JSON.stringify(text)})`);
};

function basename(path: string): string {
  if (path === "") return ".";
  return path.replace(/\/+$/, "").split("/").at(-1) || "/";
}

const dirname = (path: string): string => clean(path.slice(0, path.lastIndexOf("/") + 1));

const abspath: Fn = ([path], site) => {
  if (!path) return bad(site);
  const written = path.known ? textOf(path.value) : anchored(path);
  if (written === null) return path.known ? bad(site) : derive(path, site.at);
  if (path.known && written.startsWith("/")) return known(clean(written), site.at);
  const inTree = pathInTree(site.scope.module.root.cwd, written);
  return inTree === null
    ? unknown("unsupported", site.at, "abspath(…)")
    : absoluteUnknown(inTree, site.at);
};

/** Of a path whose end is known, the last step is. */
const lastStep: Fn = (args, site) => {
  const [path] = args;
  const end = path && !path.known ? path.pieces?.at(-1) : undefined;
  if (typeof end === "string" && end.replace(/\/+$/, "").includes("/"))
    return known(basename(end), site.at);
  return ofTexts((text = "") => basename(text))(args, site);
};

export const files: Table = [
  ["file", "s", whole],
  ["templatefile", "s a", templatefile],
  ["templatestring", "s a", templatestring],
  ["filebase64", "s", ofFile((text) => Buffer.from(text).toString("base64"))],
  ["fileexists", "s", fileexists],
  ["filemd5", "s", ofFile(hash("md5", "hex"))],
  ["filesha1", "s", ofFile(hash("sha1", "hex"))],
  ["filesha256", "s", ofFile(hash("sha256", "hex"))],
  ["filesha512", "s", ofFile(hash("sha512", "hex"))],
  ["filebase64sha256", "s", ofFile(hash("sha256", "base64"))],
  ["filebase64sha512", "s", ofFile(hash("sha512", "base64"))],
  ["abspath", "s", abspath],
  ["basename", "s", lastStep],
  ["pathexpand", "s", pathexpand],
  ["dirname", "s", ofTexts((path = "") => dirname(path))],
];
