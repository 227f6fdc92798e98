// Trees in memory, and the whole pipeline over two of them.

import { createHash } from "node:crypto";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import { run, type Outcome, type Request } from "../../src/run.ts";
import type { Snapshot } from "../../src/source/snapshot.ts";
import { gather, type Gathered } from "../../src/stage/gather.ts";

/** Texts by path; null: a file that cannot be read. */
export type Tree = Readonly<Record<string, string | null>>;

const blobOf = (text: string): string => createHash("sha1").update(text).digest("hex");

/** `asked`: every blob that was read, in order. */
export function snapshot(tree: Tree, asked: string[] = []): Snapshot {
  const bytes = new Map(
    Object.values(tree).flatMap((text) =>
      text === null ? [] : [[blobOf(text), new TextEncoder().encode(text)] as const],
    ),
  );
  return {
    commit: null,
    entries: Object.keys(tree)
      .sort()
      .map((path) => {
        const text = tree[path] ?? null;
        const blob = text === null ? `unreadable ${path}` : blobOf(text);
        return { path, blob, size: text?.length ?? -1, mode: "file" as const };
      }),
    read: (blobs) => {
      asked.push(...blobs);
      return Promise.resolve(
        new Map(
          blobs.flatMap((blob) => (bytes.has(blob) ? [[blob, bytes.get(blob) as Uint8Array]] : [])),
        ),
      );
    },
    whyAbsent: () => "permission denied",
    unread: [],
  };
}

export function sides(base: Tree, head: Tree): Promise<Gathered> {
  return gather(snapshot(base), snapshot(head), true);
}

export async function check(base: Tree, head: Tree, more: Partial<Request> = {}): Promise<Outcome> {
  const [was, is] = [more.base ?? snapshot(base), more.head ?? snapshot(head)];
  return run(
    {
      base: was,
      head: is,
      gathered: await gather(was, is, more.all === true),
      began: 0,
      renames: new Map(),
      standing: { from: "base", config: null, preset: null },
      exclude: [],
      all: false,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
      ...more,
    },
    { catalog, secondOpinion: () => Promise.resolve(new Map()), clock: () => 0 },
  );
}

/** A role without an owner; `lines`: written above it, `inside`: within it. */
export function role(name: string, lines = "", inside = ""): string {
  return `${lines}resource "aws_iam_role" "${name}" {
${inside}  name               = "${name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}
`;
}
