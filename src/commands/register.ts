// Who owns what, until when, and what it may do: the register of every identity in a tree, or what changed between two.

import { resolve } from "node:path";
import { jsonIn } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { single, type Flags } from "../config/read-flags.ts";
import { chooseSides, listSides } from "../source/base-head.ts";
import { attestedIn } from "../stage/attested.ts";
import type { RegisterFormat } from "../stage/register.ts";
import type { Command, Loan, Result } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { exitOf, judgeSnapshot, judgeTree, styleOf } from "./settings.ts";

export const register: Command = async (flags, loan) => {
  if (flags.positional[0] === "diff") return diff(flags, loan);
  if (single(flags, "repo") !== null)
    throw new UserError("`--repo` is for `register diff`", "Name the tree as PATH.");
  const folder = onlyPath("register", flags, loan);
  const outcome = await judgeTree(folder, flags, loan);
  const { registerIn } = await import("../stage/register.ts");
  const text = await registerIn((single(flags, "format") ?? "terminal") as RegisterFormat, {
    report: outcome.report,
    attested: await attestedIn(outcome.head),
    folder,
    style: styleOf(outcome, flags, loan),
    today: single(flags, "today") ?? loan.today,
  });
  return { text, exit: exitOf(outcome.report, flags) };
};

async function diff(flags: Flags, loan: Loan): Promise<Result> {
  const [, was, now, more] = flags.positional;
  if (was === undefined || now === undefined || more !== undefined)
    throw new UserError(
      "`register diff` takes two registers",
      "Name two JSON files of `nhi-lint register --format json`, two commits, or two folders. A folder of that name is `./diff`.",
    );
  const format = single(flags, "format") ?? "terminal";
  const { diffOf, isDiffFormat } = await import("../stage/register.ts");
  if (!isDiffFormat(format))
    throw new UserError(
      `\`register diff\` does not write \`${format}\``,
      "Choose terminal, markdown or json.",
    );
  const before = await entriesIn(was, flags, loan);
  return { text: diffOf(before, await entriesIn(now, flags, loan), format), exit: 0 };
}

/** Of a file that is kept, or of a commit or folder judged now. */
async function entriesIn(name: string, flags: Flags, loan: Loan): Promise<readonly unknown[]> {
  const { entriesOf, registerOf } = await import("../stage/register.ts");
  if (name.endsWith(".json")) {
    const entries = entriesOf(jsonIn(loan.readText(name)));
    if (entries) return entries;
    throw new UserError(
      `\`${name}\` holds no register`,
      "Write it with `nhi-lint register --format json --output FILE`.",
    );
  }
  const repo = resolve(loan.cwd, single(flags, "repo") ?? ".");
  const { head } = await listSides(await chooseSides({ repo, base: name, head: name }));
  const { report } = await judgeSnapshot(head, repo, flags, loan);
  const today = single(flags, "today") ?? loan.today;
  return registerOf({ report, attested: await attestedIn(head), today });
}
