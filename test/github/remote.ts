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

export interface Checkout {
  readonly gitDir: string;
  readonly commit: string;
  /** What the event ran for. */
  readonly ref: string;
  /** Where origin is said to be. */
  readonly url: string;
  /** 0 for all of it. */
  readonly depth?: number;
  /** These files only, as with `filter` and `sparse-checkout`: of all others there are no blobs, or not even trees. */
  readonly only?: { readonly files: readonly string[]; readonly filter: "blob:none" | "tree:0" };
}

/** What `actions/checkout` leaves: one commit, asked for by its id, at depth 1 unless another is named. */
export async function checkOut(
  folder: string,
  { gitDir, commit, ref, url, depth = 1, only }: Checkout,
): Promise<void> {
  const promised = only ? `\tpromisor = true\n\tpartialclonefilter = ${only.filter}\n` : "";
  const extension = only ? "[extensions]\n\tpartialClone = origin\n" : "";
  const config = `[core]\n\trepositoryformatversion = 1\n\tbare = false\n${extension}[remote "origin"]\n\turl = file://${gitDir}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n${promised}`;
  await newRepository(join(folder, ".git"), config, "main");
  const options = [
    ...(depth === 0 ? [] : [`--depth=${depth}`]),
    ...(only ? [`--filter=${only.filter}`] : []),
  ];
  const local = ref
    .replace(/^refs\/heads\//, "refs/remotes/origin/")
    .replace(/^refs\/pull/, "refs/remotes/pull");
  const branches = "+refs/heads/*:refs/remotes/origin/*";
  const what = [
    ...(depth === 0 ? [branches] : []),
    ...(depth === 0 && ref.startsWith("refs/heads/") ? [] : [`+${commit}:${local}`]),
  ];
  await git(folder, "fetch", "-q", "--no-tags", ...options, "origin", ...what);
  if (only) await git(folder, "sparse-checkout", "set", "--no-cone", ...only.files);
  await git(folder, "checkout", "-q", "--detach", local);
  const file = join(folder, ".git/config");
  await writeFile(file, (await readFile(file, "utf8")).replace(`file://${gitDir}`, url));
}

export const treeOf = (files: Readonly<Record<string, string>>): Tree =>
  new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { mode: "100644" as const, bytes: Buffer.from(text) },
    ]),
  );
