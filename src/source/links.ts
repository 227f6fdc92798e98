// A snapshot → the same with each link to a file of the tree read as that file, as Terraform, kubectl and GitHub do.

import { kindOf } from "./ours.ts";
import type { Entry, Snapshot, Unread } from "./snapshot.ts";

/** As Linux: a path that meets more links than this leads nowhere. */
const mostHops = 40;

/** Where a link leads: a file of the tree, a folder of it (which is listed under its own name already), or why nowhere. */
type End = Entry | "folder" | { readonly why: string };

/**
 * Only links that stand where a file of ours would are followed, within the tree only, and nothing on disk is touched. A link to a
 * folder stays a link: what it shows is judged where it lies.
 */
export async function followLinks(snapshot: Snapshot): Promise<Snapshot> {
  const links = snapshot.entries.filter((entry) => entry.mode === "link");
  const ours = links.filter((entry) => kindOf(entry.path) !== null);
  if (ours.length === 0) return snapshot;
  const targets = await targetsOf(snapshot, links);
  const tree = treeOf(snapshot);
  const unread: Unread[] = [...snapshot.unread];
  const followed = new Map<string, Entry>();
  const read = new Map<string, string>();
  for (const { path } of ours) {
    const end = follow(tree, targets, path);
    if (end === "folder") continue;
    if ("why" in end) unread.push({ path, why: end.why });
    else {
      followed.set(path, { ...end, path });
      read.set(path, end.path);
    }
  }
  const entries = snapshot.entries.map((entry) => followed.get(entry.path) ?? entry);
  // What was sought was sought in the links themselves.
  const nobody = (): Promise<null> => Promise.resolve(null);
  return { ...snapshot, entries, unread, links: read, seen: nobody(), search: nobody };
}

async function targetsOf(
  snapshot: Snapshot,
  links: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const read = await snapshot.read(links.map((entry) => entry.blob));
  return new Map(
    links.map(({ path, blob }) => [path, Buffer.from(read.get(blob) ?? []).toString("utf8")]),
  );
}

interface Tree {
  readonly files: ReadonlyMap<string, Entry>;
  readonly folders: ReadonlySet<string>;
}

function treeOf(snapshot: Snapshot): Tree {
  const folders = new Set<string>([""]);
  for (const { path } of snapshot.entries) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { files: new Map(snapshot.entries.map((entry) => [entry.path, entry])), folders };
}

/** Walks a path part by part; a link on the way puts its own parts in front of those that are left. */
function follow(tree: Tree, targets: ReadonlyMap<string, string>, path: string): End {
  let here = "";
  const left = path.split("/").reverse();
  for (let hops = 0; ;) {
    const part = left.pop();
    if (part === undefined) break;
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (here === "") return { why: "it is a link that leads out of the tree" };
      here = here.slice(0, Math.max(0, here.lastIndexOf("/")));
      continue;
    }
    const next = here === "" ? part : `${here}/${part}`;
    const target = targets.get(next);
    if (target === undefined) here = next;
    else {
      if (++hops > mostHops) return { why: "it is a link that leads in a circle" };
      if (target === "") return { why: "it is a link whose target cannot be read" };
      if (/^([/\\]|[A-Za-z]:)/.test(target))
        return { why: "it is a link that leads out of the tree" };
      if (target.length > 4096) return { why: "it is a link with a target longer than any path" };
      left.push(...target.split("/").reverse());
    }
  }
  if (tree.folders.has(here)) return "folder";
  const file = tree.files.get(here);
  if (file && (file.mode === "file" || file.mode === "executable")) return file;
  return { why: "it is a link to nothing in the tree" };
}
