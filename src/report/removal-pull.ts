// A prepared removal → the pull request that proposes it: what goes, why, what was checked, and which stage comes when.

import { createHash } from "node:crypto";
import type { PullChange } from "../base/channel.ts";
import { code, forMarkdown, shortened } from "./escape.ts";

export interface RemovalTold {
  readonly key: string;
  readonly address: string;
  readonly stage: "disable" | "delete";
  readonly owner: string | null;
  /** Its last day, where it has one. */
  readonly day: string | null;
  /** When the next stage comes. */
  readonly next: string | null;
  readonly steps: readonly {
    readonly path: string;
    readonly line: number;
    readonly how: string;
    readonly what: string;
    readonly set?: string;
    readonly page?: string;
  }[];
  /** What hides its name, so that nobody could seek it. */
  readonly unsought: string | null;
  readonly mentions: readonly { readonly path: string; readonly line: number }[];
  readonly files: PullChange["files"];
  /** Removals that could not be merged beside it. */
  readonly meets: readonly (Named & { readonly path: string; readonly line: number })[];
}

type Named = Pick<RemovalTold, "key" | "address" | "stage">;

export function removalPull(told: RemovalTold): PullChange {
  const { address, stage, files, meets } = told;
  const verb = stage === "disable" ? "Disable" : "Delete";
  return {
    branch: branchOf(told),
    title: `${verb} ${shortened(plain(address), 150)}`,
    body: bodyOf(told),
    files,
    meets: meets.map((one) => ({ branch: branchOf(one), path: one.path, line: one.line })),
  };
}

/** Of letters that every ref takes, and told apart by the key: https://git-scm.com/docs/git-check-ref-format */
function branchOf({ key, address, stage }: Named): string {
  const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const id = createHash("sha256").update(key).digest("hex").slice(0, 8);
  return `nhi-lint/${stage}/${name.replaceAll(/^-|-$/g, "").slice(0, 60)}-${id}`;
}

/** A title is shown as it is. */
function plain(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "?");
}

/** GitHub takes 65,536 characters. */
const mostRows = 100;

function bodyOf(told: RemovalTold): string {
  const { address, stage, owner, day, steps, mentions, unsought } = told;
  const why = day === null ? "is to be removed" : `was to end or be reviewed by ${day}`;
  const whose =
    owner === null ? "Nobody owns it." : `Its owner is ${forMarkdown(shortened(owner, 150))}.`;
  const parts = [
    `${code(shortened(address, 300))} ${why}. ${whose}`,
    stage === "disable" ? disabling(told) : deleting,
    ["| where | what |", "| --- | --- |", ...steps.slice(0, mostRows).map(row)].join("\n"),
    ...(steps.length > mostRows ? [`… and ${steps.length - mostRows} more.`] : []),
    checked,
    ...(unsought === null
      ? []
      : [`Its name is ${code(shortened(unsought, 200))}: who names it by that was not sought.`]),
    ...(mentions.length > 0
      ? [
          `These speak of it still:\n\n${mentions
            .slice(0, mostRows)
            .map((one) => `- ${placeOf(one)}`)
            .join("\n")}`,
        ]
      : []),
    `<sub>${foot}</sub>`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function disabling({ next }: RemovalTold): string {
  const then = next === null ? "Later" : `From ${next} on`;
  return `**The first of two stages: it is switched off, or loses what it holds.** ${then} a sweep proposes to delete it. If something breaks, or it is needed after all, revert this and give it a later day.`;
}

const deleting =
  "**The second of two stages: it is deleted, with all that is only its own.** It was switched off before, and waited. What is applied cannot be taken back: a new one of its name is another one.";

const checked =
  "Checked with every edit in it: each file parses, nothing in the tree refers to what goes, names it or reads it, no other identity, credential, grant or trust says anything else. Other repositories, and people who use it, nobody can see from here.";

const foot =
  "Opened once: closed without merging, it is not opened again. If the token that opened it is the job's own, [no workflow started](https://docs.github.com/en/actions/concepts/security/github_token#when-github_token-triggers-workflow-runs): close and reopen it to run the checks.";

function row({ path, line, how, what, set, page }: RemovalTold["steps"][number]): string {
  const said = set === undefined ? "" : `: ${code(shortened(set, 200))}`;
  const why = page === undefined ? "" : ` ([documentation](${page}))`;
  return `| ${placeOf({ path, line })} | ${how} ${code(shortened(what, 200))}${said}${why} |`;
}

function placeOf({ path, line }: { readonly path: string; readonly line: number }): string {
  return code(shortened(`${path}:${line}`, 300));
}
