// What the gate finds in a working tree, or an audit in a PATH → the files with what can be mended, as a patch; written unless it is a dry run.

import { resolve } from "node:path";
import { append } from "../base/grouped.ts";
import { UserError } from "../base/user-error.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import { position } from "../base/origin.ts";
import { forTerminal } from "../report/escape.ts";
import { patch, sealed } from "../report/patch.ts";
import { run, type Request } from "../run.ts";
import { findRepository } from "../source/repository.ts";
import { rewriteFile } from "../source/rewrite.ts";
import { treeAt } from "../source/tree.ts";
import { inOrder } from "../fix/edit.ts";
import type { Unfixed } from "../fix/fixes.ts";
import type { Judged, Mended } from "../stage/mend.ts";
import { oneSide, twoSides, type Sides } from "../stage/sides.ts";
import type { Command, Loan } from "./command.ts";
import { mendedBy } from "./mended.ts";
import { onlyPath } from "./only-path.ts";
import { plansOf, settingsOf } from "./settings.ts";

export const fix: Command = async (flags, loan) => {
  const { root, sides, settings } = await asked(flags, loan);
  const { ports } = await loan.judging();
  const plans = (): ReturnType<typeof plansOf> => plansOf(flags, loan);
  const request = { ...settings, ...sides };
  const first = await run({ ...request, plans: await plans() }, ports);
  const mended = await mendedBy(first, request, ports, plans, isSet(flags, "unsafe"));
  const isDry = isSet(flags, "dry-run");
  if (!isDry)
    for (const [path, text] of mended.texts)
      rewriteFile(root, path, first.textOf(path) ?? "", text);
  loan.progress(summary(mended, isDry));
  return { text: [sealed([...patches(mended, first)].join(""))], exit: 0 };
};

interface Asked {
  readonly root: string;
  readonly sides: Sides;
  readonly settings: Omit<Request, keyof Sides | "plans">;
}

async function asked(flags: Flags, loan: Loan): Promise<Asked> {
  if (flags.positional.length > 0) {
    const root = onlyPath("fix", flags, loan);
    const sides = await oneSide(await treeAt(root), loan.clock);
    if (sides.head.commit !== null) throw noWorkTree(root);
    return { root, sides, settings: settingsOf(flags, loan, { from: "head", failOn: null }) };
  }
  const root = resolve(loan.cwd, single(flags, "repo") ?? ".");
  const settings = settingsOf(flags, loan, { from: "base", failOn: null });
  const options = { repo: root, base: single(flags, "base") ?? undefined };
  const { sides } = await twoSides(options, settings.all, loan.clock, () => Promise.resolve());
  if (sides.head.commit !== null) throw noWorkTree(root);
  return { root: findRepository(root)?.workTree ?? root, sides, settings };
}

function noWorkTree(root: string): UserError {
  return new UserError(
    `\`${root}\` has no files to write to`,
    "Run `nhi-lint fix` in a working tree, or give it the PATH of a folder.",
  );
}

function* patches({ texts, fixes }: Mended, { textOf }: Judged): Iterable<string> {
  for (const [path, after] of texts) {
    const edits = fixes.filter((one) => one.path === path).flatMap((one) => one.edits);
    yield* patch({ path, before: textOf(path) ?? "", after, edits: inOrder(edits) });
  }
}

function summary({ texts, fixes, left }: Mended, isDry: boolean): string {
  const count = fixes.reduce((sum, { findings }) => sum + findings.length, 0);
  const verb = isDry ? "would be mended" : "mended";
  const lines = [`${counted(count, "finding")} ${verb} in ${counted(texts.size, "file")}.`];
  if (fixes.some(({ edits }) => edits.some(({ text }) => /TODO/i.test(text))))
    lines.push("Fill in each `TODO`: until then the check fails on it.");
  for (const provided of new Set(fixes.flatMap((one) => one.provided)))
    lines.push(`This is right provided that ${provided}.`);
  const open = left.filter(({ because }) => because === "unsafe");
  const rest = left.filter(({ because }) => because !== "unsafe");
  if (open.length > 0) lines.push("`--unsafe` would write more:", ...listed(open));
  if (rest.length > 0) lines.push("Left to a person:", ...listed(rest));
  return lines.join("\n");
}

const mostListed = 5;

/** By rule, each with its first places. */
function listed(left: readonly Unfixed[]): readonly string[] {
  const byRule = new Map<string, Unfixed[]>();
  for (const one of left) append(byRule, one.finding.rule, one);
  return [...byRule].map(([rule, all]) => {
    const places = all.slice(0, mostListed).map(({ finding }) => {
      const { file, line } = position(finding.primary);
      return `${file}:${line}`;
    });
    const more = all.length > mostListed ? `, and ${all.length - mostListed} more` : "";
    return forTerminal(`  ${rule}: ${places.join(", ")}${more}`);
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
