// The name of a bundle in a folder → what it exports, run from what the engine compiled of it before, where that is kept.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

export interface Bundles {
  /** Once each. */
  readonly run: (name: string) => unknown;
  /** Keeps what was compiled, where any of it is new. After all else is done, as it takes as long as it saves. */
  readonly keep: () => void;
}

interface Module {
  exports: unknown;
}

/** What the build makes of a bundle. */
type Body = (module: Module, require: (id: string) => unknown, folder: string) => void;

interface Loaded {
  readonly code: Buffer;
  readonly script: Script;
  readonly path: string;
}

/** Other checks run other parts: the first one of each hour adds them. */
const longest = 60 * 60 * 1000;

/**
 * Half of a check is the engine reading our code, which it need not do again. It is kept in `compiled/`, in the folder of the code: whoever
 * may write there may write the program itself. `takes`: else nothing is taken from there, or kept. https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
export function bundlesIn(home: string, takes: boolean): Bundles {
  const folder = join(home, "compiled");
  const modules = new Map<string, Module>();
  const loaded: Loaded[] = [];
  let isStale = false;
  const load = (name: string): Module => {
    const filename = join(home, name);
    const path = join(folder, name);
    const code = readFileSync(filename);
    const before = takes ? compiledBefore(path, code) : null;
    // It is built of ASCII alone.
    const script = new Script(code.toString("latin1"), { filename, cachedData: before?.data });
    isStale ||= before === null || before.isOld || script.cachedDataRejected === true;
    loaded.push({ code, script, path });
    const module: Module = { exports: {} };
    modules.set(name, module);
    (script.runInThisContext() as Body)(module, required, home);
    return module;
  };
  const run = (name: string): unknown => (modules.get(name) ?? load(name)).exports;
  const required = (id: string): unknown =>
    id.startsWith("./") ? run(id.slice(2)) : process.getBuiltinModule(id);
  const keep = (): void => {
    if (takes && isStale) for (const one of loaded) keepOne(folder, one);
  };
  return { run, keep };
}

const markSize = 32;

/** The engine believes what it is given: it must be of this very code, and as it was written. Another engine's it refuses by itself. */
function markOf(code: Buffer, data: Buffer): Buffer {
  return createHash("sha256").update(code).update(data).digest();
}

function compiledBefore(
  path: string,
  code: Buffer,
): { readonly data: Buffer; readonly isOld: boolean } | null {
  try {
    const isOld = Date.now() - statSync(path).mtimeMs > longest;
    const bytes = readFileSync(path);
    const data = bytes.subarray(markSize);
    return markOf(code, data).equals(bytes.subarray(0, markSize)) ? { data, isOld } : null;
  } catch {
    return null;
  }
}

/** Under another name first: other processes may be reading it, or writing it, too. Where nobody may write, each start is a first one. */
function keepOne(folder: string, { code, script, path }: Loaded): void {
  try {
    mkdirSync(folder, { recursive: true });
    const data = script.createCachedData();
    const written = `${path}.${process.pid}`;
    try {
      writeFileSync(written, Buffer.concat([markOf(code, data), data]), { mode: 0o644 });
      renameSync(written, path);
    } finally {
      rmSync(written, { force: true });
    }
  } catch {
    return;
  }
}
