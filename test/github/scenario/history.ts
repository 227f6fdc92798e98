// A step of a scenario → the commits it needs in the remote, and the refs that GitHub keeps for them.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grow, treeOf, type Planned, type Tree } from "../remote.ts";
import type { Scenario, Step } from "./read.ts";
import { readTree } from "./read.ts";

export interface History {
  /** Where the branch left. */
  readonly base: string;
  /** The base branch's tip. */
  readonly tip: string;
  readonly head: string;
  /** The head before this step; base in the first. */
  readonly before: string;
  /** The test merge, or the queue's commit. */
  readonly merge: string | null;
  /** A head that was pushed after the run started. */
  readonly newer: string | null;
}

const none: Tree = new Map();

/** Base's tip with what head changes, line by line where both changed a file. */
function mergedTree(base: Tree, tip: Tree, head: Tree): Tree {
  const merged = new Map(tip);
  for (const path of new Set([...base.keys(), ...head.keys()])) {
    const [was, is] = [base.get(path), head.get(path)];
    if (was && is && Buffer.compare(was.bytes, is.bytes) === 0) continue;
    const there = tip.get(path);
    const both = was && is && there && Buffer.compare(was.bytes, there.bytes) !== 0;
    if (both) merged.set(path, { ...is, bytes: mergedLines(was.bytes, there.bytes, is.bytes) });
    else if (is) merged.set(path, is);
    else merged.delete(path);
  }
  return merged;
}

function mergedLines(base: Uint8Array, tip: Uint8Array, head: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
  try {
    const files = [tip, base, head].map((bytes, i) => {
      const path = join(folder, String(i));
      writeFileSync(path, bytes);
      return path;
    });
    return execFileSync("git", ["merge-file", "-p", "-q", ...files]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function repeated(tree: Tree, { repeat }: Scenario): Tree {
  const texts = new Map<string, string>();
  for (const { path, text, times } of repeat) {
    for (let n = 1; n <= times; n++) {
      const at = path.replaceAll("{n}", String(n));
      texts.set(at, (texts.get(at) ?? "") + text.replaceAll("{n}", String(n)));
    }
  }
  const more = treeOf(Object.fromEntries(texts));
  return new Map([...tree, ...more]);
}

export const queueRef = (branch: string): string =>
  `refs/heads/gh-readonly-queue/${branch}/pr-7-${"0".repeat(8)}`;

export async function makeHistory(
  gitDir: string,
  scenario: Scenario,
  step: Step,
  earlier: History | null,
): Promise<History> {
  if (earlier && step.again) return earlier;
  const treeIn = (name: string): Tree => readTree(join(scenario.folder, name));
  const base = existsSync(join(scenario.folder, "base")) ? treeIn("base") : none;
  const head = repeated(treeIn(step.head), scenario);
  const tip = step.main === null ? base : treeIn(step.main);
  const branch = baseBranch(scenario);
  const queued = step.event === "merge_group";
  const plan: Planned[] = [];
  const add = (name: string, tree: Tree, parents: readonly string[]): string => {
    plan.push({ name, tree, parents });
    return name;
  };
  const baseName = earlier?.base ?? add("base", base, []);
  const tipName = step.main === null ? baseName : add("tip", tip, [baseName]);
  const rewritten = earlier === null || step.force;
  const headName = add("head", head, [rewritten ? baseName : earlier.head]);
  const merge = mergedTree(base, tip, head);
  const mergeName = step.conflict
    ? null
    : add("merge", merge, queued ? [tipName] : [tipName, headName]);
  const newerTree = step.overtaken === null ? null : treeIn(step.overtaken);
  const newer = newerTree && add("newer", newerTree, [headName]);
  const mergeNow =
    newerTree && newer !== null && mergeName !== null
      ? add("merge of newer", mergedTree(base, tip, newerTree), [tipName, newer])
      : mergeName;
  const ids = await grow(gitDir, plan, {
    [`refs/heads/${branch}`]:
      isPushed(step) && step.branch === null && step.tag === null ? headName : tipName,
    ...(step.branch === null ? {} : { [`refs/heads/${step.branch}`]: headName }),
    ...(step.tag === null ? {} : { [`refs/tags/${step.tag}`]: headName }),
    "refs/pull/7/head": newer ?? headName,
    ...(mergeNow === null ? {} : { [queued ? queueRef(branch) : "refs/pull/7/merge"]: mergeNow }),
  });
  const id = (name: string): string => ids.get(name) ?? name;
  return {
    base: id(baseName),
    tip: id(tipName),
    head: id(headName),
    before: earlier?.head ?? id(baseName),
    merge: mergeName === null ? null : id(mergeName),
    newer: newer === null ? null : id(newer),
  };
}

/** The branch that base's tip is on. */
export const baseBranch = ({ pull, repository }: Scenario): string =>
  pull.into ?? repository["default-branch"];

/** Head lies on the default branch, or on one of its own. */
export const isPushed = ({ event }: Step): boolean =>
  ["push", "schedule", "workflow_dispatch", "repository_dispatch"].includes(event);
