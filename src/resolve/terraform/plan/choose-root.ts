// Finds the root that a plan is of: the one it was named for, in whose folder it lies, or that declares what the plan's configuration does.

import { folderOf } from "../../../base/folder.ts";
import { listAt, pairsAt, textAt } from "../../../base/json.ts";
import { UserError } from "../../../base/user-error.ts";
import type { ModuleSyntax } from "../module-syntax.ts";
import type { Start } from "../start.ts";
import type { Plan } from "./read-plan.ts";

/** How much of what either declares both declare. A plan of an older commit still fits. */
const least = 0.6;

/** `partly`: not all roots of the tree are in `starts`; null then where none of these fits. Errors: UserError. */
export function chooseRoot(
  plan: Plan,
  starts: readonly Start[],
  partly: boolean,
  holdsTerraform: (folder: string) => boolean = () => false,
): string | null {
  const { path, dir } = plan;
  const todo = "Write which root it is of: `--plan DIR=FILE`, e.g. `--plan infra/prod=plan.json`.";
  if (dir !== null) {
    if (starts.some((start) => start.dir === dir)) return dir;
    if (partly) return null;
    throw new UserError(
      `\`--plan ${dir || "."}=${path}\`: \`${dir || "."}\` is no root of the tree that is judged`,
      "Name the folder that the plan was made in, relative to the top of the tree.",
    );
  }
  // Another root may declare the same, and not be here to say so.
  const own = folderIn(path, holdsTerraform);
  if (own !== null && starts.some((start) => start.dir === own)) return own;
  if (own !== null && partly) return null;
  const wanted = declaredBy(plan.configuration);
  const fitting = starts.map(({ dir: at, module }) => ({ dir: at, fit: fitOf(wanted, module) }));
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  if (best < least) {
    if (partly) return null;
    throw new UserError(`no root of the tree declares what the plan \`${path}\` does`, todo);
  }
  const found = fitting.filter(({ fit }) => fit === best).map((one) => one.dir);
  const [only = null] = found;
  if (found.length === 1) return only;
  const some = found
    .slice(0, 3)
    .map((one) => `\`${one || "."}\``)
    .join(", ");
  const more = found.length > 3 ? ` and ${found.length - 3} more` : "";
  throw new UserError(`the plan \`${path}\` fits several roots alike: ${some}${more}`, todo);
}

/** The folder of the tree that a plan lies in; the tree's own path is not known here. */
function folderIn(path: string, holdsTerraform: (folder: string) => boolean): string | null {
  const steps = folderOf(path.replaceAll("\\", "/"))
    .split("/")
    .filter((step) => step !== "" && step !== ".");
  for (let i = Math.max(0, steps.length - deepest); i < steps.length; i++) {
    const folder = steps.slice(i).join("/");
    if (holdsTerraform(folder)) return folder;
  }
  return null;
}

/** Folders that a tree has within each other. */
const deepest = 32;

function declaredBy(configuration: unknown): ReadonlySet<string> {
  return new Set([
    ...listAt(configuration, "resources").flatMap((one) => textAt(one, "address") ?? []),
    ...pairsAt(configuration, "module_calls").map(([name]) => `module.${name}`),
    ...pairsAt(configuration, "variables").map(([name]) => `var.${name}`),
    ...pairsAt(configuration, "outputs").map(([name]) => `output.${name}`),
  ]);
}

function fitOf(wanted: ReadonlySet<string>, module: ModuleSyntax): number {
  const own = [
    ...module.resources.keys(),
    ...[...module.calls.keys()].map((name) => `module.${name}`),
    ...[...module.variables.keys()].map((name) => `var.${name}`),
    ...[...module.outputs.keys()].map((name) => `output.${name}`),
  ];
  const total = own.length + wanted.size;
  return total === 0 ? 0 : (2 * own.filter((name) => wanted.has(name)).length) / total;
}
