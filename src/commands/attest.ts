// An identity and what somebody says of it → its line in the register file of a working tree.

import { daysBetween, plusDays } from "../base/days.ts";
import { resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import { defaultPolicy } from "../config/defaults.ts";
import { single, type Flags } from "../config/read-flags.ts";
import { readRegister, registerPath, writeRegister } from "../config/register-file.ts";
import { notAnOwner } from "../evaluate/owner-value.ts";
import { isMachine } from "../judge/askable.ts";
import type { Rotation } from "../model/attestation.ts";
import type { Identity } from "../model/identity.ts";
import { forTerminal } from "../report/escape.ts";
import type { Report } from "../report/report.ts";
import { textAt } from "../source/one-file.ts";
import { writeFileAt } from "../source/rewrite.ts";
import type { Command } from "./command.ts";
import { namedIdentity } from "./named-identity.ts";
import { judgeTree } from "./settings.ts";

/** The furthest ahead, in days, that anybody can know. */
const longest = 365;

export const attest: Command = async (flags, loan) => {
  const [name, more] = flags.positional;
  if (name === undefined || more !== undefined)
    throw new UserError(
      "`attest` takes one identity",
      "Name it by its key or address; `nhi-lint register` lists them.",
    );
  const today = single(flags, "today") ?? loan.today;
  const neededUntil = lastDay(flags, today);
  const owner = needed(flags, "owner", "who answers for the identity");
  const root = resolve(loan.cwd, single(flags, "repo") ?? ".");
  const { report, head } = await judgeTree(root, flags, loan);
  if (head.commit !== null)
    throw new UserError(`\`${root}\` has no files to write to`, "Attest in a working tree.");
  const identity = namedIdentity([...report.model.facts.values()].filter(isMachine), name);
  checkOwner(owner, identity);
  const before = await textAt(head, registerPath);
  const { validateRegister } = await import("../config/validators.gen.mjs");
  const known = readRegister(registerPath, before ?? "", validateRegister);
  const last = known.find((one) => one.identity === identity.key);
  const reason = single(flags, "reason") ?? purposeOf(identity, report) ?? last?.reason ?? null;
  const rotation = rotationOf(flags, today) ?? last?.rotation ?? null;
  const added = { identity: identity.key, owner, attested: today, neededUntil, reason, rotation };
  writeFileAt(root, registerPath, before, writeRegister(before ?? "", known, added));
  const said = `${owner}: ${identity.address} is needed until ${neededUntil} (${registerPath})`;
  return { text: [`${forTerminal(said)}\n`], exit: 0 };
};

/** What is written beside it is said again: a later reader sees what was attested. */
function purposeOf({ key }: Identity, { model }: Pick<Report, "model">): string | null {
  const text = model.purposes.get(key)?.text;
  return text?.known === true ? text.value : null;
}

const windowForm =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d UTC$/;

/** Null where nothing is said of it. Errors: UserError. */
function rotationOf(flags: Flags, today: string): Rotation | null {
  const said = single(flags, "rotation");
  const window = single(flags, "rotation-window");
  const next = single(flags, "rotation-next");
  if (said === null && window === null && next === null) return null;
  if (said === "automatic" && (window !== null || next !== null))
    throw new UserError(
      "an automatic rotation has no window and no next day",
      "Say `--rotation manual`, or leave them out.",
    );
  if (window !== null && !windowForm.test(window))
    throw new UserError(
      `\`--rotation-window\` cannot be \`${window}\``,
      "Write days and hours such as `Sun 02:00-04:00 UTC`.",
    );
  if (next !== null && !((daysBetween(today, next) ?? -1) >= 0 && next.length === 10))
    throw new UserError(
      `\`--rotation-next\` cannot be \`${next}\``,
      `Write a day to come such as ${plusDays(today, 90)}.`,
    );
  return { mode: said === "automatic" ? said : "manual", window, next };
}

function needed(flags: Flags, name: string, what: string): string {
  const text = single(flags, name)?.trim() ?? "";
  if (text !== "") return text;
  throw new UserError(`\`attest\` needs ${what}`, `Say it with \`--${name}\`.`);
}

/** Errors: UserError for what is no day, lies behind, or further ahead than anybody can know. */
function lastDay(flags: Flags, today: string): string {
  const day = needed(flags, "needed-until", "the last day that it is needed");
  const ahead = daysBetween(today, day);
  if (ahead === null || day.length !== 10)
    throw new UserError(
      `\`--needed-until\` cannot be \`${day}\``,
      `Write a day such as ${plusDays(today, 180)}.`,
    );
  if (ahead < 0)
    throw new UserError(`${day} lies behind`, "Remove the identity, or name a day to come.");
  if (ahead > longest)
    throw new UserError(
      `${day} is more than ${longest} days ahead`,
      `Name a day by ${plusDays(today, longest)}, and attest again then.`,
    );
  return day;
}

function checkOwner(owner: string, identity: Identity): void {
  const why = notAnOwner(owner, identity, defaultPolicy("baseline"));
  if (why !== null)
    throw new UserError(
      `\`${owner}\` is no owner: ${why}`,
      "Name the team or mailbox that answers for it.",
    );
}
