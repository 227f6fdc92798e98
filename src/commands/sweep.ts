// What lapsed in a tree or soon will, by who answers for it: identities, credentials, owners, attestations, waivers.

import { UserError } from "../base/user-error.ts";
import { single, type Flags } from "../config/read-flags.ts";
import { readRegister, registerPath } from "../config/register-file.ts";
import type { Attested } from "../model/attestation.ts";
import { sweepReporter, type SweepFormat } from "../report/sweep.ts";
import { textAt } from "../source/one-file.ts";
import type { Snapshot } from "../source/snapshot.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { judgeTree } from "./settings.ts";

export const sweep: Command = async (flags, loan) => {
  const within = days(flags, "within", 30);
  const attestedWithin = days(flags, "attested-within", 180);
  const { report, isSample, head } = await judgeTree(onlyPath("sweep", flags, loan), flags, loan);
  const { sweepOf } = await import("../stage/sweep.ts");
  const swept = sweepOf({
    model: report.model,
    findings: report.findings,
    isSample,
    attested: await attestedIn(head),
    today: single(flags, "today") ?? loan.today,
    within,
    attestedWithin,
  });
  const format = (single(flags, "format") ?? "terminal") as SweepFormat;
  return { text: sweepReporter(swept, report.gaps.length, format), exit: 0 };
};

/** Null where the tree keeps no register. */
async function attestedIn(head: Snapshot): Promise<readonly Attested[] | null> {
  const text = await textAt(head, registerPath);
  if (text === null) return null;
  const { validateRegister } = await import("../config/validators.gen.mjs");
  return readRegister(registerPath, text, validateRegister);
}

/** Errors: UserError for what is no number of days. */
function days(flags: Flags, name: string, usual: number): number {
  const text = single(flags, name);
  if (text === null) return usual;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UserError(`\`--${name}\` cannot be \`${text}\``, "Give a number of days.");
}
