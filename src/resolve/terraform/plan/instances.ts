// Turns what a plan lists under a block's address into the instances that source leaves open.

import type { Instances, Overlay, SourceRows, Within } from "../overlay.ts";
import { configOf, declarationIn, keysIn } from "./plan-index.ts";
import { differ, isAgreed, type Side } from "./reading.ts";
import { isAmong } from "./signature.ts";

export function instancesBy(side: Side): Overlay["instances"] {
  const { reading } = side;
  return (note, module, address, at, rows) => {
    // Under a key that nobody can tell, a plan lists nothing.
    if (/\[\*\]|\$\{/.test(address)) return null;
    if (module.active.known && !module.active.value) return null;
    const found = find(side, module, address);
    if (!found) return null;
    const isHeads = isAgreed(side, `instances ${address}`, signatureOf(rows, reading.turned));
    // Where base says something else than head: what was there before.
    if (!isHeads)
      return isOpen(rows) && wasOpen(side, address) ? withSure(rows, found.before) : null;
    const open = isOpen(rows);
    if (open && side.role === "head") reading.opened.add(address);
    const sure = withSure(rows, found.after);
    const differs = open ? sure.keys.length > found.after.keys.length : !isSame(rows, found.after);
    // Modules without resources leave no trace; what stands in for a module has the module's names, and not its counts.
    if (!differs || found.isModule || module.syntax.standsIn) return open ? sure : null;
    if (reading.trusted) differ(side, note, { at, what: `the instances of \`${address}\`` });
    else reading.disagrees = true;
    if (reading.trusted) return found.after;
    return open ? sure : null;
  };
}

/** With those that source is sure of. */
function withSure({ rows }: SourceRows, { keys, all }: Instances): Instances {
  const more: (string | number)[] = [];
  for (const { key, active } of rows)
    if (active.known && active.value && (typeof key === "string" || typeof key === "number"))
      if (!keys.includes(key)) more.push(key);
  return { keys: [...keys, ...more], all };
}

/** Whether head left open what instances there are now of what was there under this address: else the plan could make new ones old. */
function wasOpen({ index, reading }: Side, address: string): boolean {
  const blocks = index.nowOf.get(address) ?? [address];
  return [...blocks].every((block) => reading.opened.has(block));
}

interface Found {
  readonly isModule: boolean;
  readonly before: Instances;
  readonly after: Instances;
}

function find({ plan, index, role }: Side, module: Within, address: string): Found | null {
  const local = module.address === "" ? address : address.slice(module.address.length + 1);
  const declared = declarationIn(configOf(plan.configuration, module.generic), local);
  // What is gone from head, or has another name there, may have been there before.
  if (!declared && !(role === "base" && index.before.has(address))) return null;
  const isModule = declared === "module";
  const { before, after } = keysIn(index, address, isModule);
  // Data sources may have been read without a trace, and targets may have left out a block as a whole.
  const all =
    plan.complete !== false &&
    (after.length > 0 || (plan.complete === true && declared !== "data"));
  if (!all && after.length === 0) return null;
  return { isModule, before: { keys: before, all }, after: { keys: after, all } };
}

function isOpen({ rows, open }: SourceRows): boolean {
  return open !== null || rows.some(({ key, active }) => !active.known || isAny(key));
}

function isAny(key: SourceRows["rows"][number]["key"]): boolean {
  return typeof key === "object" && key !== null;
}

function isSame({ rows }: SourceRows, { keys, all }: Instances): boolean {
  const own = rows.filter(({ active }) => active.known && active.value).map(({ key }) => key);
  const has = new Set<unknown>(own);
  return keys.every((key) => has.has(key)) && (!all || own.length === keys.length);
}

/** As it stands in addresses. */
function textOf(key: SourceRows["rows"][number]["key"]): string {
  return typeof key === "object" && key !== null && "text" in key ? String(key.text) : "";
}

function signatureOf({ kind, rows, open }: SourceRows, turned: ReadonlySet<string>): string | null {
  const reasons = [open, ...rows.map(({ active }) => (active.known ? null : active))];
  if (reasons.some((one) => one && isAmong(one.name, turned))) return null;
  const each = rows.map(({ key, active }) => [
    isAny(key) ? { open: textOf(key) } : key,
    active.known ? active.value : active.name,
  ]);
  return JSON.stringify([kind, each, open?.name ?? null]);
}
