// A folder and a remote's address → an empty bare repository there, into which objects may be fetched without checking anything out.

import { execFileSync } from "node:child_process";
import { UserError } from "../base/user-error.ts";

/** For events whose workflow checks nothing out. Errors: UserError when git cannot run. */
export function makeBareRepository(folder: string, remote: string): void {
  try {
    execFileSync("git", ["init", "--quiet", "--bare", "--template=", "--", folder], {
      stdio: "pipe",
    });
    execFileSync("git", ["--git-dir", folder, "config", "remote.origin.url", remote], {
      stdio: "pipe",
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `git cannot make a repository to fetch into: ${why}`,
      "Check the repository out with `actions/checkout` first.",
    );
  }
}
