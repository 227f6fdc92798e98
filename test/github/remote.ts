// Trees and who follows whom → a bare repository, made by one process; and the checkout that a job starts with.

import { execFile, spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface TreeFile {
  readonly mode: "100644" | "100755" | "120000";
  readonly bytes: Uint8Array;
}
export type Tree = ReadonlyMap<string, TreeFile>;

export interface Planned {
  readonly name: string;
  readonly tree: Tree;
  /** Names of this plan, or ids of commits that are there. */
  readonly parents: readonly string[];
}

const environment = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "protocol.file.allow",
  GIT_CONFIG_VALUE_0: "always",
};

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", folder, ...args], { env: environment });
  return stdout.trim();
}

// GitHub's answers to git: any commit may be asked for by its id, and filters are served.
const remoteConfig = `[core]
\trepositoryformatversion = 0
\tbare = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
`;

async function newRepository(folder: string, config: string, head: string): Promise<void> {
  await mkdir(join(folder, "objects/pack"), { recursive: true });
  await mkdir(join(folder, "refs/heads"), { recursive: true });
  await writeFile(join(folder, "HEAD"), `ref: refs/heads/${head}\n`);
  await writeFile(join(folder, "config"), config);
}

export const newRemote = (folder: string, defaultBranch: string): Promise<void> =>
  newRepository(folder, remoteConfig, defaultBranch);

/** Adds commits, with ids that are the same each time, and moves refs to them or to older ones. */
export async function grow(
  gitDir: string,
  commits: readonly Planned[],
  refs: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map(commits.map(({ name }, i) => [name, `:${i + 1}`]));
  const idOf = (name: string): string => marks.get(name) ?? name;
  const stream = [
    ...commits.flatMap((one, i) => commitText(one, i + 1, idOf)),
    ...Object.entries(refs).map(([ref, name]) => `reset ${ref}\nfrom ${idOf(name)}\n\n`),
    "done\n",
  ].map((part) => Buffer.from(part));
  const file = join(gitDir, "marks");
  const args = ["--git-dir", gitDir, "fast-import", "--quiet", "--force", "--done"];
  const child = spawn("git", [...args, `--export-marks=${file}`], {
    env: environment,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const complaints: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  child.stdin.end(Buffer.concat(stream));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(Buffer.concat(complaints).toString("utf8"));
  const ids = new Map(
    (await readFile(file, "utf8")).split("\n").map((line) => line.split(" ") as [string, string]),
  );
  return new Map([...marks].map(([name, mark]) => [name, ids.get(mark) ?? ""]));
}

function commitText(
  { name, tree, parents }: Planned,
  mark: number,
  idOf: (name: string) => string,
): readonly (string | Uint8Array)[] {
  const [first, ...others] = parents.map(idOf);
  return [
    `commit refs/nhi-lint-test/${mark}\nmark :${mark}\n`,
    `committer a <a@example.org> 1795683600 +0000\ndata ${Buffer.byteLength(name)}\n${name}\n`,
    first === undefined ? "" : `from ${first}\n`,
    ...others.map((other) => `merge ${other}\n`),
    "deleteall\n",
    ...[...tree].flatMap(([path, { mode, bytes }]) => [
      `M ${mode} inline ${quoted(path)}\ndata ${bytes.length}\n`,
      bytes,
      "\n",
    ]),
    "\n",
  ];
}

const quoted = (path: string): string =>
  `"${path.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n")}"`;

/** What `actions/checkout` leaves: one commit at depth 1, unless a depth is named; 0 for all of it. */
export async function checkOut(
  folder: string,
  {
    gitDir,
    ref,
    url,
    depth = 1,
  }: {
    readonly gitDir: string;
    readonly ref: string;
    readonly url: string;
    readonly depth?: number;
  },
): Promise<void> {
  const config = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
  await newRepository(join(folder, ".git"), config, "main");
  const what = depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [`--depth=${depth}`];
  const local = `+${ref}:refs/remotes/${ref.replace(/^refs\/(heads\/)?/, "")}`;
  const [source, options] = [`file://${gitDir}`, ["-q", "--no-tags"]];
  if (depth === 0) await git(folder, "fetch", ...options, source, ...what, local);
  else await git(folder, "fetch", ...options, ...what, source, local);
  await git(folder, "checkout", "-q", "--detach", local.slice(local.indexOf(":") + 1));
}

export const treeOf = (files: Readonly<Record<string, string>>): Tree =>
  new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { mode: "100644" as const, bytes: Buffer.from(text) },
    ]),
  );
