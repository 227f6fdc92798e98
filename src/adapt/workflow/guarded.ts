// A step → the events by which no stranger certainly gets as far: its own conditions, and steps before it that ask who acts.

import type { Node } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { inputsOf } from "./inputs.ts";
import { pairOf } from "./job.ts";
import { mayLook, type Step } from "./step.ts";
import { alsoThrough, strangersTriggers } from "./triggers.ts";
import type { Sources } from "./uses.ts";

/** `file`: of the job that is started. */
export function guardsOf(
  step: Step,
  steps: readonly Step[],
  file: ManifestFile,
  sources: Sources,
): readonly string[] {
  const triggers = strangersTriggers(file, sources);
  if (triggers.length === 0 || !mayLook(sources, steps.length)) return [];
  const check = steps.findIndex(asksWhoActs);
  const isChecked = check !== -1 && check < steps.indexOf(step);
  return triggers
    .filter(
      (trigger) =>
        isChecked || alsoThrough({ reach: "open" }, step.conditions, trigger).reach !== "open",
    )
    .map(({ name }) => name);
}

/** It asks whether the actor may, and fails where not. */
export function asksWhoActs({ node }: Step): boolean {
  return [pairOf(node, "uses"), pairOf(node, "run"), inputsOf(node).get("script")].some(
    (pair) =>
      pair &&
      /permission|collaborator|membership|\/members\b|is-?member|author_association/i.test(
        textOf(pair.value),
      ),
  );
}

export function textOf(node: Node): string {
  return node.kind === "scalar" ? String(node.value) : "";
}
