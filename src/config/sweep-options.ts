// The part of the table of options that a sweep alone takes: what is due, whom it tells, and what it removes.

import { option, type Option } from "./option.ts";

const removing: Partial<Option> = { commands: ["sweep"], needs: "remove" };

export const sweepOptions: readonly Option[] = [
  option("within", "text", "DAYS", "how many days ahead counts as due in a sweep; default: 30", {
    commands: ["sweep"],
    input: true,
  }),
  option("attested-within", "text", "DAYS", "how long an attestation holds; default: 180", {
    commands: ["sweep"],
    input: true,
  }),
  option(
    "issues",
    "text",
    "OWNER/REPO",
    "keep an issue for each owner there, with the token in GITHUB_TOKEN",
    { commands: ["sweep"] },
  ),
  option("mention", "flag", "", "mention owners in their issues, so that GitHub tells them", {
    commands: ["sweep"],
    input: true,
    needs: "issues",
  }),
  option(
    "remove",
    "flag",
    "",
    "write what removes those that are past their day, or the one that is named",
    {
      commands: ["sweep"],
    },
  ),
  option(
    "stage",
    "choice",
    "",
    "disable it, or delete it with all that is its own; default: what is next",
    {
      values: ["auto", "disable", "delete"],
      ...removing,
    },
  ),
  option(
    "pull-request",
    "text",
    "OWNER/REPO",
    "with `--remove`, write nothing here and open a pull request there for each, with GITHUB_TOKEN",
    removing,
  ),
  option(
    "wait",
    "text",
    "DAYS",
    "how long it stays disabled before it is deleted; default: 14",
    removing,
  ),
  option("identity", "text", "KEY|ADDRESS", "remove this one, whatever its day", removing),
];
