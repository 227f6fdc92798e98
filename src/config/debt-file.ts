// The file of review debt ↔ what it says; written so that two people's lines seldom meet in a merge.

import { compareText, firstDifference } from "../base/order.ts";
import { debtId, type Debt, type DebtItem, type ListedDebt } from "../model/debt.ts";
import { fault, readDocument } from "./document.ts";
import { quoted } from "./register-file.ts";
import type { Validator } from "./validators.gen.mjs";

export const debtPath = ".github/nhi-debt.yml";

interface DebtData {
  readonly adopted: string;
  readonly items: readonly (Omit<DebtItem, "owner"> & { readonly owner?: string })[] | null;
}

/** Errors: UserError with file, line and the nearest key; also for an item that stands twice. */
export function readDebt(path: string, text: string, validate: Validator): ListedDebt {
  const document = readDocument(path, text, validate);
  const { adopted, items } = document.data as DebtData;
  const seen = new Set<string>();
  const listed = (items ?? []).map((item, index) => {
    const at = document.at(`/items/${index}`);
    if (seen.has(debtId(item)))
      throw fault(at, `\`${item.fact}\` of \`${item.where}\` stands twice`, "Keep one line.");
    seen.add(debtId(item));
    return { ...item, owner: item.owner ?? null, at };
  });
  return { adopted, items: listed };
}

const opening = `# What stood here before nhi-lint judged it, and is to be mended: by whom and by when. \`nhi-lint init --adopt\` writes it, sorted, a line an item;
# \`nhi-lint sweep\` says what is due. The gate does not read it. Move a day, or give an item to somebody else, by editing its line.
`;

export function writeDebt({ adopted, items }: Debt): string {
  const lines = items
    .toSorted((a, b) => firstDifference(compareText(a.where, b.where), compareText(a.fact, b.fact)))
    .map(line);
  return `${opening}adopted: ${adopted}\nitems:${lines.length === 0 ? " []" : ""}\n${lines.join("")}`;
}

function line({ where, fact, rules, owner, due }: DebtItem): string {
  const fields = [
    `where: ${quoted(where)}`,
    `fact: ${quoted(fact)}`,
    `rules: [${rules.join(", ")}]`,
    ...(owner === null ? [] : [`owner: ${quoted(owner)}`]),
    `due: ${due}`,
  ];
  return `  - { ${fields.join(", ")} }\n`;
}
