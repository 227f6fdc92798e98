// The one table of options: command-line flags, the Action's inputs and the documentation are made from it.

import { permissions, type ChannelName } from "../base/channel.ts";
import { judging, option, type CommandName, type Option } from "./option.ts";
import { sweepOptions } from "./sweep-options.ts";

export const formats = [
  "terminal",
  "json",
  "ndjson",
  "markdown",
  "github",
  "sarif",
  "codequality",
] as const;
export type Format = (typeof formats)[number];

/** Where the Action also tells what it found; each is off unless somebody asks. */
const channel = (name: ChannelName, help: string): Option =>
  option(name, "flag", "", `${help}; needs \`${permissions[name]}\``, {
    commands: [],
    input: true,
  });

const attesting: Partial<Option> = { commands: ["attest"] };

export const options: readonly Option[] = [
  option(
    "base",
    "text",
    "REF|FOLDER",
    "what to compare with; default: the pull request's base, or the merge base",
    {
      commands: ["check", "fix"],
      input: true,
    },
  ),
  option("head", "text", "REF|FOLDER", "what to judge; default: the working tree", {
    commands: ["check"],
    input: true,
  }),
  option(
    "repo",
    "text",
    "DIR",
    "a work tree, a git directory or a bare repository; default: here",
    {
      commands: ["check", "register", "attest", "fix"],
    },
  ),
  option(
    "config",
    "text",
    "FILE",
    "configuration to use in place of the tree's (check: of the one at base)",
    {
      input: true,
    },
  ),
  option(
    "preset",
    "choice",
    "",
    "the severity table to start from; default: the configuration's, or baseline",
    {
      values: ["baseline", "strict", "beside-zizmor"],
      input: true,
    },
  ),
  option(
    "fail-on",
    "choice",
    "",
    "the least severity that fails; default: error (check), never (audit, register)",
    {
      values: ["error", "warning", "never"],
      commands: judging,
      input: true,
    },
  ),
  option("exclude", "list", "GLOB", "paths not to judge; may be given several times", {
    input: true,
  }),
  option("all", "flag", "", "judge also what did not change", {
    commands: ["check", "fix"],
    input: true,
  }),
  option(
    "unsafe",
    "flag",
    "",
    "write also what is right only when something else is true, and say what",
    {
      commands: ["fix"],
    },
  ),
  option("dry-run", "flag", "", "write nothing: only print the patch", {
    commands: ["fix", "sweep"],
  }),
  option("strict-gaps", "flag", "", "a gap in a changed file could not be judged: exit 2", {
    commands: judging,
    input: true,
  }),
  option(
    "plan",
    "list",
    "[DIR=]FILE",
    "what Terraform would do, as `terraform show -json` prints a plan, and the root it is of where that cannot be told; may be given several times",
    { input: true },
  ),
  option(
    "evidence",
    "list",
    "[DIR=|DAY=|ARN=]FILE",
    "what a platform exports of how identities are used, and the root it is of, the day it was made or whose it is, where that cannot be told; may be given several times",
    { commands: ["check", "audit", "register", "report", "sweep"], input: true },
  ),
  option("format", "choice", "", "default: terminal", {
    values: formats,
    commands: ["check", "audit"],
  }),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "json", "ndjson", "csv", "markdown", "cyclonedx"],
    commands: ["register"],
  }),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "markdown", "json"],
    commands: ["report", "sweep"],
  }),
  option("standard", "choice", "", "the standard to report on", {
    values: ["owasp-nhi", "nist-csf", "nist-ai-rmf", "cis-v8", "soc2", "iso-27001"],
    commands: ["report"],
  }),
  option("command", "choice", "", "what the Action does; default: check", {
    values: ["check", "sweep"],
    commands: [],
    input: true,
  }),
  ...sweepOptions,
  option("adopt", "flag", "", "also list what stands and is to be mended, by whom and by when", {
    commands: ["init"],
  }),
  option("months", "text", "N", "over how many months that is spread; default: 6", {
    commands: ["init"],
    needs: "adopt",
  }),
  option("owner", "text", "OWNER", "who answers for the identity", attesting),
  option("needed-until", "text", "YYYY-MM-DD", "the last day that it is needed", attesting),
  option("reason", "text", "TEXT", "what it is for; default: what is written beside it", attesting),
  option("rotation", "choice", "", "how its standing credentials are replaced", {
    ...attesting,
    values: ["manual", "automatic"],
  }),
  option("rotation-window", "text", "TEXT", "when: `Sun 02:00-04:00 UTC`", attesting),
  option("rotation-next", "text", "YYYY-MM-DD", "the day on which they are next", attesting),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "json"],
    commands: ["rules"],
  }),
  option("format", "choice", "", "default: mermaid", {
    values: ["mermaid", "dot", "json"],
    commands: ["graph"],
  }),
  option(
    "identity",
    "text",
    "KEY|ADDRESS",
    "draw only what leads to one identity and what it leads to",
    { commands: ["graph"] },
  ),
  option("output", "text", "FILE", "write there instead of to standard output"),
  option("facts", "flag", "", "list every fact in JSON", { commands: judging }),
  option("today", "text", "YYYY-MM-DD", "the day to judge for, UTC; default: today"),
  channel("comment", "one comment on the pull request, kept up to date"),
  channel("review", "review comments on the lines that the pull request changes"),
  channel("check-run", "a check run of its own, with all annotations"),
  channel("upload-sarif", "alerts of code scanning"),
  channel("issues", "with `command: sweep`, an issue for each owner, kept up to date"),
  channel(
    "remove",
    "with `command: sweep`, a pull request for each identity that is past its day, in two stages",
  ),
  channel("request-review", "a request for review to owners who must approve and have not"),
  option("sarif", "text", "FILE", "write SARIF there, for `github/codeql-action/upload-sarif`", {
    commands: [],
    input: true,
  }),
  option(
    "report",
    "text",
    "FILE",
    "judge nothing: tell what this JSON report of another job says",
    {
      commands: [],
      input: true,
    },
  ),
];

/** The options a command takes, in the order of the table. */
export function optionsOf(command: CommandName): readonly Option[] {
  return options.filter((o) => o.commands.includes(command));
}
