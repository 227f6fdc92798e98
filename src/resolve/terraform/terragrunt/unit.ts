// Turns a unit's configuration into what Terraform is run with: which module, which values, which files beside.

import { folderOf, pathIn } from "../../../base/folder.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import type { Call, Origin } from "../../../base/origin.ts";
import { startOf } from "../../../base/origin.ts";
import { anchored, freed, pathInTree } from "../anchor.ts";
import { literalText } from "../contents.ts";
import type { SourceFile } from "../contents.ts";
import { rootInstance } from "../module-instances.ts";
import { localSource } from "../module-source.ts";
import { moduleFrom, nameOf } from "../module-syntax.ts";
import { note } from "../scope.ts";
import { configurationAt, placeOf } from "./configuration.ts";
import { fileName } from "./place.ts";
import type { Generated, Led, Unit } from "./model.ts";
import type { Desk, Source } from "./place.ts";
import { leadsTo, onlyFolder, versionOf } from "./source.ts";
import { argumentsOf } from "./variables.ts";

/** A configuration as a unit: its own folder, or where a stack puts it. */
export interface Asked {
  readonly file: SourceFile;
  readonly dir: string;
  readonly values: Value;
  /** The stacks' blocks that make it, outermost first. */
  readonly calls: readonly Call[];
}

/** Null where it is only there to be included: it has no module, or is never run. */
export function unitOf(
  { file, dir, values, calls }: Asked,
  desk: Desk,
  touched: ReadonlySet<string>,
  hasModule: (dir: string) => boolean,
): Unit | null {
  const path = pathIn(dir, fileName);
  // A stack copies the folder of its unit's configuration.
  const own = folderOf(file.ref.path);
  const configuration = configurationAt(placeOf(file, path, values, desk));
  if (configuration.idle) return null;
  const source = sourceOf(configuration.source, dir, own, hasModule, desk);
  if (!source) return null;
  const at = headerIn(file, configuration.source?.at ?? null);
  const inputs = freed(configuration.inputs ?? known({ fields: new Map(), rest: null }, at));
  const dirs = source.kind === "local" ? [own, source.dir] : [own];
  const instance = instanceFor(file, dir);
  const generated = [...configuration.generated.values()];
  const runs = source.kind === "local" ? source.dir : own;
  return {
    dir,
    own,
    source,
    version: configuration.source && versionOf(configuration.source.value),
    calls: [...calls, { address: "", header: at, at: { ...at, start: 0, end: file.body.end } }],
    at,
    inputs,
    arguments: argumentsOf(configuration.extra.values(), desk, instance, dirs),
    generated,
    modules: [runs, own, ...generated.flatMap((one) => calledBy(one, runs))],
    hidden: hiddenIn(configuration.hidden, configuration.generated),
    touched,
    reads: generated.some((one) => one.reads),
    climbs: climbs(inputs, desk),
    gaps: desk.machine.gaps,
  };
}

/** What runs the unit stands in its own file, whichever file names its source. */
function headerIn({ ref, body }: SourceFile, source: Origin | null): Origin {
  if (source?.file === ref) return source;
  const first = body.blocks[0];
  return first ? { file: ref, start: first.start, end: first.headerEnd } : startOf(ref);
}

function hiddenIn(
  hidden: UnknownValue | null,
  generated: ReadonlyMap<string, Generated>,
): UnknownValue | null {
  return hidden ?? [...generated.values()].find((one) => one.hidden)?.hidden ?? null;
}

function instanceFor(file: SourceFile, dir: string) {
  const nothing = new Map<string, Value>();
  return rootInstance(moduleFrom(dir, [{ name: fileName, file }]), {
    dir,
    own: dir,
    cwd: dir,
    beside: null,
    hidden: null,
    openInputs: null,
    kind: "root",
    given: nothing,
    possible: nothing,
    moduleCount: 0,
  });
}

function sourceOf(
  source: Source | null,
  dir: string,
  own: string,
  hasModule: (dir: string) => boolean,
  { machine }: Desk,
): Led | null {
  if (!source) return hasModule(own) ? { kind: "local", dir: own } : null;
  const { value, at } = source;
  if (value.known && value.value === null) return null;
  const folder = value.known ? null : onlyFolder(source, dir, hasModule);
  if (folder === null || value.known) return leadsTo(value, dir, hasModule);
  const why = `its source depends on \`${value.name}\`, and \`${folder}\` is taken for it`;
  note(machine, { kind: "unsupported", at, what: `the module of \`${dir}\``, why });
  return { kind: "local", dir: folder };
}

/** Whether a text leads out of its folder, other than to a file that is there. */
function climbs(value: Value, desk: Desk): boolean {
  if (!value.known) {
    const path = pathInTree("", anchored(value) ?? "~");
    if (path !== null) return !nameOf(path).includes(".") || !desk.exists(path);
    return value.pieces?.some((one) => typeof one === "string" && one.includes("/")) === true;
  }
  const data = value.value;
  if (typeof data === "string") return /(?:^|\/)\.\.(?:\/|$)/.test(data);
  if (typeof data !== "object" || data === null) return false;
  if (isItems(data)) return data.items.some((one) => climbs(one, desk));
  return isFields(data) && [...data.fields.values()].some((one) => climbs(one, desk));
}

/** Folders that files call which are written beside the module's. */
function calledBy({ file }: Generated, dir: string): readonly string[] {
  return (file?.body.blocks ?? []).flatMap((block) => {
    const source = block.body.attributes.find(({ name }) => name === "source")?.value;
    const text = block.type === "module" ? literalText(source) : null;
    return (text === null ? null : localSource(dir, text)) ?? [];
  });
}
