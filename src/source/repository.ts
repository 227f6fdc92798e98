// A folder's name → the repository it is or lies in, found without running git.

import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import type { Network, Repository } from "./git.ts";
import { isSha } from "../base/object-id.ts";

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const small = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size < 65_536 ? readFileSync(path, "utf8").trim() : null;
};

function isGitDir(path: string): boolean {
  const common = commonDir(path);
  return (
    small(join(path, "HEAD")) !== null &&
    isFolder(join(common, "objects")) &&
    isFolder(join(common, "refs"))
  );
}

function commonDir(gitDir: string): string {
  const common = small(join(gitDir, "commondir"));
  return common === null ? gitDir : resolve(gitDir, common);
}

/** The git directory that `.git` in a folder is or names; null when there is none. */
function gitDirOf(folder: string): string | null {
  const path = join(folder, ".git");
  if (isFolder(path)) return isGitDir(path) ? path : null;
  const named = small(path)?.match(/^gitdir: (.+)$/)?.[1];
  return named === undefined ? null : resolve(folder, named);
}

/** Finds a work tree (also from a folder inside it), a git directory or a bare repository; null when it is a plain folder. */
export function findRepository(folder: string, network: Network | null = null): Repository | null {
  const start = resolve(folder);
  if (!isFolder(start)) {
    throw new UserError(
      `\`${folder}\` is not a folder`,
      "Give the path of a work tree, a git directory, a bare repository or a plain folder.",
    );
  }
  if (isGitDir(start))
    return { gitDir: start, commonDir: commonDir(start), workTree: null, network };
  for (let at = start; ; at = dirname(at)) {
    const gitDir = gitDirOf(at);
    if (gitDir !== null) return { gitDir, commonDir: commonDir(gitDir), workTree: at, network };
    if (dirname(at) === at) return null;
  }
}

/** Finds a repository or says what is wrong. */
export function needRepository(folder: string, network: Network | null = null): Repository {
  const found = findRepository(folder, network);
  if (found) return found;
  throw new UserError(
    `\`${folder}\` is not in a git repository, so there is no base to compare it with`,
    "Run `nhi-lint audit` to judge the whole folder, or name two folders with `--base FOLDER --head FOLDER`.",
  );
}

/** Whether history ends early. Read from disk each time, as fetching changes it. */
export function isShallow(repository: Repository): boolean {
  return (
    (statSync(join(repository.commonDir, "shallow"), { throwIfNoEntry: false })?.size ?? 0) > 0
  );
}

/** The id that `HEAD` has, where a file tells it without a search: a commit that was checked out, or a branch that is not packed. */
export function checkedOut({ gitDir, commonDir: common }: Repository): string | null {
  const head = small(join(gitDir, "HEAD"));
  const branch = head?.match(/^ref: (refs\/heads\/[\w/.-]+)$/)?.[1];
  const id = branch === undefined || branch.includes("..") ? head : small(join(common, branch));
  return id !== null && isSha(id) ? id : null;
}

/** `owner/name` of where the repository was cloned from that a folder is; null for a part of one, and where nobody can tell. */
export function originName(folder: string): string | null {
  const repository = findRepository(folder);
  const isWhole = repository?.workTree === null || repository?.workTree === resolve(folder);
  const config = isWhole && repository && small(join(repository.commonDir, "config"));
  const remote =
    config && /^\[remote "origin"\]\n(?:[^[\n]*\n)*?\s*url\s*=\s*(\S+)/m.exec(config)?.[1];
  const [, owner, name] = (remote && /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote)) || [];
  return owner !== undefined && name !== undefined ? `${owner}/${name}` : null;
}
