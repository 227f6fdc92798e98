// Makes real git repositories in a temporary folder, with a clean configuration of their own.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { Snapshot } from "../../src/source/snapshot.ts";
import {
  chooseSides,
  listSides,
  type BaseHead,
  type BaseHeadOptions,
} from "../../src/source/base-head.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder, removed after the tests of the file. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
  made.push(folder);
  return folder;
}

const env = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, "-c", "protocol.file.allow=always", ...args], {
    env,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
  }).trim();
}

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes files; null removes one. */
export function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (content === null) rmSync(full, { recursive: true });
    else writeFileSync(full, content);
  }
}

/** Writes files and commits everything; gives the commit's id. */
export function commit(folder: string, files: Files): string {
  write(folder, files);
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "--allow-empty", "-m", "x");
  return git(folder, "rev-parse", "HEAD");
}

/** A work tree on `main` with one commit. */
export function repository(files: Files): string {
  const folder = temporary();
  git(folder, "init", "-q", "-b", "main");
  git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(folder, "config", "uploadpack.allowFilter", "true");
  commit(folder, files);
  return folder;
}

/** What `actions/checkout` leaves: one commit at depth 1, from a remote over `file://`. */
export function checkout(origin: string, ref: string): string {
  const folder = temporary();
  git(folder, "init", "-q");
  git(folder, "remote", "add", "origin", `file://${origin}`);
  git(folder, "fetch", "-q", "--no-tags", "--depth=1", "origin", `+${ref}:refs/remotes/pull/merge`);
  git(folder, "checkout", "-q", "--detach", "refs/remotes/pull/merge");
  return folder;
}

/** Path → text of every file of a snapshot. */
export async function contents(snapshot: Snapshot): Promise<Record<string, string>> {
  const read = await snapshot.read(snapshot.entries.map((entry) => entry.blob));
  return Object.fromEntries(
    snapshot.entries.map((entry) => {
      const bytes = read.get(entry.blob);
      return [
        entry.path,
        bytes ? Buffer.from(bytes).toString("utf8") : `(${snapshot.whyAbsent(entry.blob)})`,
      ];
    }),
  );
}

/** Both sides, decided on and listed. */
export async function baseAndHead(options: BaseHeadOptions): Promise<BaseHead> {
  return listSides(await chooseSides(options));
}
