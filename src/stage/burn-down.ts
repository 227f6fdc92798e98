// What a sweep found and the tree's review debt → with what of the debt is due or overdue, and without what it gives a later day.

import { daysBetween } from "../base/days.ts";
import { debtPath, readDebt } from "../config/debt-file.ts";
import { validateDebt } from "../config/debt-validators.gen.mjs";
import { debtId, debtPlace, type ListedDebt } from "../model/debt.ts";
import type { Lapse, SweepItem, Swept } from "../model/sweep.ts";
import type { Report } from "../report/report.ts";
import { burnt, type Burnt } from "./debt.ts";
import { grouped } from "./sweep.ts";

export interface Term {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Days ahead that count as due. */
  readonly within: number;
}

/** Errors: UserError for a file that is none. */
export function burntDown(
  swept: Swept,
  text: string,
  report: Pick<Report, "findings" | "gaps" | "model" | "rules">,
  term: Term,
): Swept {
  const { items } = readDebt(debtPath, text, validateDebt);
  const { open, done, untold } = burnt(items, report);
  const later = new Map(
    open.flatMap(({ item }) => (ahead(item, term) > term.within ? [[debtId(item), item]] : [])),
  );
  const isLater = ({ key, lapse }: SweepItem): boolean => {
    const fact = report.model.facts.get(key);
    const item = fact && later.get(debtId(debtPlace(fact)));
    return item?.rules.some((rule) => said[lapse]?.includes(rule)) === true;
  };
  const before = swept.owners.flatMap(({ owner, items: all }) =>
    all.filter((item) => !isLater(item)).map((item) => ({ owner, item })),
  );
  const due = open
    .filter(({ item }) => !later.has(debtId(item)))
    .map((one) => ({ owner: one.item.owner, item: dueItem(one, term) }));
  return {
    ...swept,
    owners: grouped([...before, ...due], report.model),
    debt: { items: items.length, done: done.length, untold: untold.length },
  };
}

type Listed = ListedDebt["items"][number];

function ahead({ due }: Pick<Listed, "due">, { today }: Term): number {
  return daysBetween(today, due) ?? Infinity;
}

/** What a sweep says by itself that a rule says, too. */
const said: Readonly<Partial<Record<Lapse, readonly string[]>>> = {
  expired: ["expired-identity"],
  orphaned: ["orphaned-identity", "unresolvable-owner"],
  ownerless: ["ownerless-identity", "placeholder-owner"],
};

function dueItem({ item, findings }: Burnt<Listed>["open"][number], term: Term): SweepItem {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => `\`${rule}\``);
  const isPast = ahead(item, term) < 0;
  return {
    lapse: isPast ? "debt" : "debt-due",
    address: item.fact,
    key: `${item.where} ${item.fact}`,
    at: findings[0].primary,
    day: item.due,
    text: `${rules.join(", ")} ${isPast ? "was" : "is"} to be mended by ${item.due}`,
  };
}
