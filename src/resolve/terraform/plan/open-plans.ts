// Turns the files that `--plan` names into what resolving asks them: each read, and joined with the one root whose plan it is.

import { UserError } from "../../../base/user-error.ts";
import type { Overlay, Overlays, OverlaysOf, Plans } from "../overlay.ts";
import { chooseRoot } from "./choose-root.ts";
import { overlayOf } from "./overlay.ts";
import { indexOf, type PlanIndex } from "./plan-index.ts";
import { readPlan, type Plan } from "./read-plan.ts";
import { newReading, type Reading } from "./reading.ts";

export interface PlanFile {
  readonly path: string;
  /** The root's folder, where it was named. */
  readonly dir: string | null;
  readonly text: string;
}

interface Opened {
  readonly plan: Plan;
  readonly index: PlanIndex;
  /** The folder of its root, once chosen. */
  root: string | null;
}

/** Errors: UserError, also later, from resolving, where it cannot be told which root a plan is of. */
export function openPlans(files: readonly PlanFile[]): Plans {
  const opened = files.map(({ path, dir, text }): Opened => {
    const plan = readPlan(path, dir, text);
    return { plan, index: indexOf(plan), root: null };
  });
  const remarks = new Map<Plan, string>();
  let disagree = (): boolean => false;
  return {
    reading: (trusted) => {
      const readings = opened.map(() => newReading(trusted === "plan"));
      disagree = () => readings.some((one) => one.disagrees);
      return overlays(opened, readings, remarks);
    },
    inUse: () => opened.some(({ root }) => root !== null),
    disagree: () => disagree(),
    remarks: () => [...remarks.values()],
  };
}

function overlays(
  opened: readonly Opened[],
  readings: readonly Reading[],
  remarks: Map<Plan, string>,
): Overlays {
  const byRoot = (role: "base" | "head"): ReadonlyMap<string, Overlay> => {
    const made = new Map<string, Overlay>();
    opened.forEach(({ plan, index, root }, i) => {
      const reading = readings[i];
      if (root !== null && reading) made.set(root, overlayOf({ plan, index, reading, role }));
    });
    return made;
  };
  const head: OverlaysOf = (starts, partly, holdsTerraform) => {
    for (const one of opened) {
      one.root = chooseRoot(one.plan, starts, partly, holdsTerraform);
      remark(one, remarks);
    }
    refuseTwice(opened);
    return byRoot("head");
  };
  return { head, base: () => byRoot("base") };
}

function remark({ plan, root }: Opened, remarks: Map<Plan, string>): void {
  if (root !== null) remarks.delete(plan);
  else
    remarks.set(
      plan,
      `the plan \`${plan.path}\` is of no root that the change concerns: it was not used`,
    );
}

function refuseTwice(opened: readonly Opened[]): void {
  const taken = new Map<string, Plan>();
  for (const { plan, root } of opened) {
    if (root === null) continue;
    const other = taken.get(root);
    if (other)
      throw new UserError(
        `the plans \`${other.path}\` and \`${plan.path}\` are both of the root \`${root || "."}\``,
        "Give one plan a root; name the root of each where they differ: `--plan DIR=FILE`.",
      );
    taken.set(root, plan);
  }
}
