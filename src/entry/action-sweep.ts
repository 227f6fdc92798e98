// The Action on a schedule: the commit of the run → what lapsed or soon will, in the log, the job summary and an issue for each owner.

import { info, setOutput } from "@actions/core";
import type { ChannelName } from "../base/channel.ts";
import { textAt } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { optionsOf } from "../config/options.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import type { Swept } from "../model/sweep.ts";
import type { Outcome } from "../run.ts";
import { chooseSides, listSides } from "../source/base-head.ts";
import { findRepository } from "../source/repository.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { oneSide } from "../stage/sides.ts";
import { dayNow, milliseconds } from "./clock.ts";
import type { Core } from "./core.ts";
import { readerAt, readText } from "./named-files.ts";
import {
  env,
  loadCore,
  payloadOf,
  print,
  repositoryOfRun,
  saveJson,
  tellers,
  writeSummary,
} from "./runner.ts";
import { version } from "./version.gen.ts";

/** The channels that tell of a sweep, and of no check. */
export const ofSweep = ["issues", "remove"] as const satisfies readonly ChannelName[];

/** `listed`: called once the list is out; what goes wrong later changes nothing. Errors: UserError. */
export async function sweepRun(flags: Flags, listed: () => void): Promise<void> {
  refuse(flags);
  const core = await loadCore();
  const term = core.termOf(flags, dayNow());
  const head = await headOfRun();
  info(`nhi-lint ${version}: a sweep of ${head.commit ?? "the work tree"}`);
  const config = single(flags, "config") ?? undefined;
  const loan = { today: term.today, readText: await readerAt(head, config) };
  const judge = async (tree: Snapshot): Promise<Outcome & { readonly head: Snapshot }> => {
    const request = {
      ...core.settingsOf(flags, loan, { from: "head", failOn: null }),
      ...(await oneSide(tree, milliseconds)),
      plans: await core.plansOf(flags, { readText }),
      evidence: await core.evidenceOf(flags, { readText }),
      repository: () => env("GITHUB_REPOSITORY"),
    };
    return { ...(await core.run(request, core.ports)), head: tree };
  };
  const outcome = await judge(head);
  const swept = await core.sweptOf(outcome, head, term);
  const { gaps } = outcome.report;
  const textIn = (format: "terminal" | "markdown" | "json"): string =>
    [...core.sweepReporter(swept, gaps.length, format)].join("");
  process.stdout.write(textIn("terminal"));
  await writeSummary(`# nhi-lint sweep\n\n${textIn("markdown")}`);
  setOutput("gaps", gaps.length);
  setOutput("json", saveJson(textIn("json")));
  listed();
  await tell({ outcome, swept, core, judge, today: term.today }, flags);
}

interface Found {
  readonly outcome: Outcome & { readonly head: Snapshot };
  readonly swept: Swept;
  readonly core: Core;
  readonly judge: (tree: Snapshot) => Promise<Outcome & { readonly head: Snapshot }>;
  readonly today: string;
}

async function tell({ outcome, swept, core, judge, today }: Found, flags: Flags): Promise<void> {
  const wanted = ofSweep.filter((name) => isSet(flags, name));
  if (wanted.length === 0) return;
  if (!isOfDefaultBranch()) {
    const ref = env("GITHUB_REF") ?? "this";
    const text = `left alone, as ${ref} is not the default branch.`;
    return print(wanted.map((name) => ({ level: "info", text: `\`${name}\`: ${text}` })));
  }
  if (wanted.includes("issues")) {
    const { asked, tellSwept } = await tellers(["issues"]);
    const ask = { swept, gaps: outcome.report.gaps, mentions: isSet(flags, "mention") };
    print(await tellSwept(ask, asked));
  }
  if (!wanted.includes("remove")) return;
  const { told, left } = await core.removalsIn(outcome, swept, today, judge);
  print(left.map((text) => ({ level: "info", text })));
  const { asked, tellRemovals } = await tellers(["remove"]);
  print(await tellRemovals(told, asked));
}

/** Inputs that a sweep takes, besides `token` and `matrix`. */
const taken = new Set([...optionsOf("sweep").map(({ name }) => name), "command"]);

/** Errors: UserError for the first input that says nothing to a sweep. */
function refuse({ values }: Flags): void {
  const [one] = [...values].find(([name, [value]]) => !taken.has(name) && value !== "false") ?? [];
  if (one === undefined) return;
  throw new UserError(
    `the input \`${one}\` is of a check, not of a sweep`,
    "Give a sweep `issues: true`, or let another step check.",
  );
}

/** What was checked out, without what steps before changed; else what the run is for. */
async function headOfRun(): Promise<Snapshot> {
  const found = repositoryOfRun();
  const isCheckedOut = findRepository(found.repo)?.workTree !== null;
  const name = isCheckedOut ? "HEAD" : (env("GITHUB_SHA") ?? "HEAD");
  const chosen = await chooseSides({ ...found, base: name, head: name });
  return (await listSides(chosen)).head;
}

/** A schedule runs on no other, and its event names none. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
function isOfDefaultBranch(): boolean {
  if (env("GITHUB_EVENT_NAME") === "schedule") return true;
  const branch = textAt(payloadOf(), "repository", "default_branch");
  return branch !== null && env("GITHUB_REF") === `refs/heads/${branch}`;
}
