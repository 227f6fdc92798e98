// An `ApplicationSet` of Argo CD → the applications that it makes of lists and of folders of the tree; what else it is filled with stays open.
// https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/

import { exactGlob } from "../../base/glob.ts";
import { known, type Value } from "../../base/known.ts";
import { dig, entries, field, isAbsent, items, text } from "../../base/value.ts";
import { UserError } from "../../base/user-error.ts";
import { put, withTexts } from "./edit.ts";
import { wordAt } from "./item.ts";
import type { Listing } from "./session.ts";

type Parameters = ReadonlyMap<string, string>;

const most = 500;
const nothing: readonly Parameters[] = [new Map()];

/** Each as an `Application` with its metadata and specification. */
export function applicationsOf(body: Value, tree: Listing): readonly Value[] {
  const spec = field(body, "spec");
  const template = field(spec, "template");
  const all = items(field(spec, "generators")).flatMap((one) => parametersOf(one, tree, 0));
  const word = wordAt(body, "metadata", "namespace");
  const own = dig(body, "metadata", "namespace");
  return all.slice(0, most).map((parameters) => {
    const made = filled(template, parameters);
    const metadata = field(made, "metadata");
    return word === "" ? made : put(made, "metadata", put(metadata, "namespace", own));
  });
}

/** What a generator gives, once for each application; nothing where nobody can tell. */
function parametersOf(generator: Value, tree: Listing, depth: number): readonly Parameters[] {
  const elements = field(field(generator, "list"), "elements");
  if (!isAbsent(elements)) return items(elements).map(wordsIn);
  const directories = field(field(generator, "git"), "directories");
  if (!isAbsent(directories)) return foldersIn(directories, tree);
  const parts = items(field(field(generator, "matrix"), "generators"));
  if (parts.length === 0 || depth > 1) return nothing;
  return parts
    .map((one) => parametersOf(one, tree, depth + 1))
    .reduce((before, more) =>
      before
        .slice(0, most)
        .flatMap((one) => more.slice(0, most).map((other) => new Map([...one, ...other])))
        .slice(0, most),
    );
}

function wordsIn(element: Value): Parameters {
  return new Map(
    entries(element).flatMap(([key, value]) => {
      const word = text(value);
      return word.known && word.value !== null ? [[key, word.value] as const] : [];
    }),
  );
}

function foldersIn(directories: Value, tree: Listing): readonly Parameters[] {
  const [taken, left] = [false, true].map((leaves) =>
    items(directories)
      .filter((one) => (wordAt(one, "exclude") === "true") === leaves)
      .map((one) => globOf(wordAt(one, "path"))),
  );
  return tree
    .folders()
    .filter((folder) => taken?.some((is) => is(folder)) && !left?.some((is) => is(folder)))
    .slice(0, most)
    .map((folder) => {
      const steps = folder.split("/");
      const basename = steps.at(-1) ?? "";
      return new Map([
        ["path", folder],
        ["path.path", folder],
        ["path.basename", basename],
        ["path.basenameNormalized", basename.replaceAll(/[^\w-]/g, "-")],
        ...steps.map((step, index) => [`path[${index}]`, step] as const),
      ]);
    });
}

function globOf(pattern: string): (path: string) => boolean {
  try {
    return exactGlob(pattern.replace(/^\.?\//, "").replace(/\/+$/, ""));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return () => false;
  }
}

const hole = /\{\{-?\s*\.?([\w.[\]-]+)\s*-?\}\}/g;

function filled(template: Value, parameters: Parameters): Value {
  return withTexts(template, (written, value) => {
    const made = written.replace(hole, (all, name: string) => parameters.get(name) ?? all);
    return made === written ? value : known(made, value.at, value.through);
  });
}
