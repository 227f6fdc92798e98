// Compares the workflows that run nhi-lint at base and head → ways in which head runs it less strictly.

import type { GateChange } from "../judge/gate.ts";
import type { Side } from "./gather.ts";
import type { SourceFile } from "./source-file.ts";

/** A step that runs the gate: as an Action or by `npx`. */
const runs =
  /^\s*(?:-\s+)?(?:uses:\s*["']?[\w.-]+\/nhi-lint(?:\/[\w./-]+)?@|.*\bnhi-lint\s+check\b)/m;
const weakenings: readonly { readonly pattern: RegExp; readonly text: string }[] = [
  {
    pattern: /\bfail-on["']?[:=\s]+["']?never\b/,
    text: "lets nhi-lint never fail (`fail-on: never`)",
  },
  {
    pattern: /\bcontinue-on-error:\s*["']?true\b/,
    text: "lets the job go on after an error (`continue-on-error: true`)",
  },
  {
    pattern: /\bnhi-lint\s+check\b[^\n]*\|\|\s*true\b/,
    text: "throws away the result of nhi-lint (`|| true`)",
  },
  {
    pattern: /^[ \t]*(?:["']?on["']?:.*\{.*)?["']?\bpaths(?:-ignore)?["']?:/m,
    text: "runs nhi-lint for some paths only (`paths`)",
  },
  {
    pattern: /^[ \t]*(?:-\s+)?if:\s*["']?(?:\$\{\{\s*)?false\b/m,
    text: "switches a job or step off (`if: false`)",
  },
];

/** What head does to the workflows that ran the gate at base. */
export function gateWorkflowChanges(base: Side, head: Side): readonly GateChange[] {
  const gates = base.files.filter(isGate);
  if (gates.length === 0) return [];
  const elsewhere = head.files.some((file) => isGate(file) && !base.files.includes(file));
  return gates.flatMap((before) => {
    const after = head.files.find((file) => file.path === before.path);
    if (after === before) return [];
    if (!after || !isGate(after)) return elsewhere ? [] : [gone(before, after)];
    return weakenings
      .filter(({ pattern }) => pattern.test(after.text) && !pattern.test(before.text))
      .map(({ pattern, text }) => change(after, after.text.search(pattern), text));
  });
}

function isGate(file: SourceFile): boolean {
  return file.kind === "workflow" && file.holds("nhi-lint") && runsGate(file.text);
}

/** Whether a workflow's text has a step that does. */
export function runsGate(text: string): boolean {
  return runs.test(text);
}

function gone(before: SourceFile, after: SourceFile | undefined): GateChange {
  const text = `no longer runs nhi-lint in \`${before.path}\``;
  return after
    ? change(after, 0, text)
    : change(before, Math.max(0, before.text.search(runs)), text);
}

function change(file: SourceFile, offset: number, text: string): GateChange {
  return { what: "workflow", text, at: { file: file.ref, start: offset, end: offset } };
}
