// What a step or a job says it uses → whose it is, which revision, and whether that can change.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses

import { isSha } from "../../base/object-id.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { pairOf } from "./job.ts";

/** The files among workflows and actions, by path. */
export type Sources = ReadonlyMap<string, ManifestFile>;

/** Something of another repository, or an image. */
export interface Used {
  /** `owner/name` or `owner/name/folder`, in small letters, as GitHub compares them; an image as written. */
  readonly name: string;
  readonly owner: string;
  /** Empty: none is written. */
  readonly revision: string;
  /** By a commit or an image's digest: what runs is what was reviewed. */
  readonly pinned: boolean;
}

/** As written; null where nothing is used, or nobody can tell what. */
export function usesOf(node: Node): string | null {
  const uses = pairOf(node, "uses")?.value;
  return uses?.kind === "scalar" && typeof uses.value === "string" ? uses.value.trim() : null;
}

/** `./` and `$/` both stand for the workflow's own repository: https://github.blog/changelog/2026-07-30-reference-same-repository-actions-with-self-repository-syntax/ */
export function localPath(uses: string): string | null {
  const path = /^[.$]\/(?:\.?\/)*(.*)$/.exec(uses)?.[1];
  return path === undefined ? null : path.replace(/\/+$/, "");
}

/** What a step uses that is not the repository's own. */
export function foreignOf(node: Node): Used | null {
  const uses = usesOf(node);
  return uses === null ? null : foreignUse(uses);
}

/** Null for what is the repository's own. */
export function foreignUse(uses: string): Used | null {
  if (localPath(uses) !== null) return null;
  const image = /^docker:\/\/(.+)$/.exec(uses)?.[1];
  if (image !== undefined) {
    const [name = "", digest = ""] = image.split("@");
    return { name, owner: name, revision: digest, pinned: /^sha256:[0-9a-f]{64}$/.test(digest) };
  }
  const [path = "", revision = ""] = uses.split("@");
  const name = path.trim().toLowerCase();
  const owner = name.split("/")[0] ?? "";
  return { name, owner, revision, pinned: isSha(revision.toLowerCase()) };
}

/** Which version a step uses, as the revision says, or the comment beside a commit. `text`: that of its file. */
export function majorOf(node: Node, text: string): number | null {
  const written = /@v?(\d+)(?:\.[\d.]+)?$/.exec(usesOf(node) ?? "")?.[1];
  if (written !== undefined && written.length < 4) return Number(written);
  const at = pairOf(node, "uses")?.value;
  if (!at) return null;
  const end = text.indexOf("\n", at.end);
  const rest = text.slice(at.end, end === -1 ? text.length : end);
  const beside = /#[^\n]*?\bv?(\d{1,3})(?:\.\d+)*\b/.exec(rest)?.[1];
  return beside === undefined ? null : Number(beside);
}
