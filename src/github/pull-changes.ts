// Changes of files → a branch and a pull request each, once: what is open is left to those who look at it, and what they closed stays closed.

import type { PullChange } from "../base/channel.ts";
import { blobId } from "../source/disk.ts";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";

/** What is opened at once somebody is to read. */
const mostOpened = 20;

export function pullChangesChannel(changes: readonly PullChange[]): Channel {
  return { name: "remove", tell: (context) => tell(context, changes) };
}

async function tell(context: Context, asked: readonly PullChange[]): Promise<Told> {
  if (asked.length === 0) return { state: "nothing", why: null };
  // Two declarations of one principal go by one change.
  const changes = [...new Map(asked.map((one) => [one.branch, one])).values()];
  const said: string[] = [];
  let base: Base | null = null;
  let opened = 0;
  const known = await knownPulls(context, changes);
  const standing = new Map(
    [...known].flatMap(([branch, { open: number }]) => (number === null ? [] : [[branch, number]])),
  );
  for (const change of changes) {
    const why = known.get(change.branch)?.text ?? waiting(change, standing);
    if (why !== null) {
      said.push(why);
      continue;
    }
    if (opened++ >= mostOpened) continue;
    base ??= await baseOf(context);
    const other = changedSince(change, base);
    if (other === null) {
      const number = await open(context, change, base);
      standing.set(change.branch, number);
      said.push(`#${number} was opened`);
    } else said.push(`\`${other}\` is another on \`${base.branch}\`: sweep a checkout of that`);
  }
  const more = opened - mostOpened;
  if (more > 0) said.push(`${more} more with the next sweep`);
  return { state: "told", what: said.join("; ") };
}

interface Known {
  /** Its number while it is open. */
  readonly open: number | null;
  readonly text: string;
}

/** By branch; what there never was is not there. */
async function knownPulls(
  context: Context,
  changes: readonly PullChange[],
): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  for (const change of changes) {
    const pull = await knownPull(context, change);
    if (pull !== null) found.set(change.branch, pull);
  }
  return found;
}

/** Whichever is merged first, the other one would conflict, or leave what neither looked at. What was closed stands in nobody's way. */
function waiting(
  { title, meets }: PullChange,
  standing: ReadonlyMap<string, number>,
): string | null {
  const met = meets.find(({ branch }) => standing.has(branch));
  return met
    ? `"${title}" waits for #${standing.get(met.branch)}, which changes \`${met.path}:${met.line}\`, too`
    : null;
}

/** Why none is opened; null where there never was one. */
async function knownPull(
  { client, job: { owner, repo } }: Context,
  { branch }: PullChange,
): Promise<Known | null> {
  const head = `${owner}:${branch}`;
  const { data } = await client.rest.pulls.list({ owner, repo, head, state: "all", per_page: 100 });
  const isOpen = data.find(({ state }) => state === "open");
  if (isOpen) return { open: isOpen.number, text: `#${isOpen.number} is open` };
  // Once merged, the same may be due again: somebody wrote it anew.
  const refused = data.find(({ merged_at }) => !merged_at);
  return refused ? { open: null, text: `#${refused.number} was closed, and stays so` } : null;
}

interface Base {
  readonly branch: string;
  readonly commit: string;
  readonly tree: string;
  readonly files: ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;
}

async function baseOf({ client, job: { owner, repo } }: Context): Promise<Base> {
  const { rest } = client;
  const branch = (await rest.repos.get({ owner, repo })).data.default_branch;
  const { sha: commit } = (await rest.repos.getCommit({ owner, repo, ref: branch })).data;
  const tree = (await rest.git.getCommit({ owner, repo, commit_sha: commit })).data.tree.sha;
  const listed = await rest.git.getTree({ owner, repo, tree_sha: tree, recursive: "1" });
  if (listed.data.truncated) throw new Error("the tree is larger than GitHub lists at once");
  const files = new Map(
    listed.data.tree.flatMap(({ path, mode, type, sha }) =>
      type === "blob" && path !== undefined && mode !== undefined && sha !== undefined
        ? [[path, { mode, sha }] as const]
        : [],
    ),
  );
  return { branch, commit, tree, files };
}

/** Edits hold for the text that they were made for. */
function changedSince({ files }: PullChange, base: Base): string | null {
  for (const [path, { before }] of files)
    if (base.files.get(path)?.sha !== blobId(Buffer.from(before))) return path;
  return null;
}

async function open(
  { client, job: { owner, repo } }: Context,
  { branch, title, body, files }: PullChange,
  base: Base,
): Promise<number> {
  const { rest } = client;
  const at = { owner, repo };
  const tree = await rest.git.createTree({
    ...at,
    base_tree: base.tree,
    tree: [...files].map(([path, { after }]) => {
      const entry = { path, type: "blob", mode: modeOf(base.files.get(path)?.mode) } as const;
      return after === null ? { ...entry, sha: null } : { ...entry, content: after };
    }),
  });
  const commit = await rest.git.createCommit({
    ...at,
    message: title,
    tree: tree.data.sha,
    parents: [base.commit],
  });
  const { sha } = commit.data;
  try {
    await rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    // A branch without a pull request is what a run left that ended too early.
    if (statusOf(error) !== 422) throw error;
    await rest.git.updateRef({ ...at, ref: `heads/${branch}`, sha, force: true });
  }
  const pull = await rest.pulls.create({ ...at, title, body, head: branch, base: base.branch });
  return pull.data.number;
}

function modeOf(mode: string | undefined): "100644" | "100755" {
  return mode === "100755" ? mode : "100644";
}
