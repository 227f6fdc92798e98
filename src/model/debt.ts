// Review debt: what stood in a tree before anybody judged it, and by whom and when it is to be mended.

import { folderOf } from "../base/folder.ts";
import type { Origin } from "../base/origin.ts";
import { withoutKeys } from "./address.ts";
import type { Fact } from "./fact.ts";

/** One declaration, however many instances and callers it has: whoever mends it mends all of them. */
export interface DebtPlace {
  /** The file; of Terraform the folder, as files of one are one, `.` for the top one. */
  readonly where: string;
  /** As its own module, manifest or workflow calls it. */
  readonly fact: string;
}

export interface DebtItem extends DebtPlace {
  readonly rules: readonly string[];
  /** Null: nobody. */
  readonly owner: string | null;
  /** `YYYY-MM-DD`, as all days here. */
  readonly due: string;
}

export interface Debt {
  readonly adopted: string;
  readonly items: readonly DebtItem[];
}

export interface ListedDebt extends Debt {
  readonly items: readonly (DebtItem & { readonly at: Origin })[];
}

/** Stable over edits: no lines, no instances, no roots. */
export function debtPlace(fact: Fact): DebtPlace {
  const { path } = fact.at.file;
  const address = withoutKeys(fact.written ?? fact.generic).replace(/#[^#]*$/, "");
  if (fact.domain !== "terraform") return { where: path, fact: address };
  const where = folderOf(path) || ".";
  return { where, fact: callOf(fact) ?? address.replace(/^(?:module\.[^.]+\.)+/, "") };
}

/** What a module makes that is not in the tree is mended at its call, which stands behind the calls that are in it. */
function callOf({ outside, generic, via }: Fact): string | undefined {
  if (outside === undefined) return undefined;
  const before = withoutKeys(via.at(-1)?.address ?? "");
  const own = withoutKeys(generic).slice(before === "" ? 0 : before.length + 1);
  return /^module\.[^.]+/.exec(own)?.[0];
}

export const allJobs = "job/*";

/** Whose jobs workflows are one file says, for all of them. */
export function debtPlaceOf(fact: Fact, theme: string): DebtPlace {
  const isJob = fact.domain === "workflow" && fact.kind === "identity" && theme === "owner";
  return isJob ? { where: folderOf(fact.at.file.path), fact: allJobs } : debtPlace(fact);
}

export function debtId({ where, fact }: DebtPlace): string {
  return `${where}\n${fact}`;
}
