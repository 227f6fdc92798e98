// Turns what grants and policies call a project, folder or organization of Google's into one key: its id, or the block that makes it.

import type { Known } from "../base/known.ts";
import type { ScopeLevel } from "../model/scope-level.ts";

const folders: Readonly<Partial<Record<ScopeLevel, string>>> = {
  project: "projects",
  folder: "folders",
  organization: "organizations",
};

/** By which attributes of a block it is meant itself, and not what it lies in. A project's `name` is one for people. */
const own =
  /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?google_(?:project|folder|active_folder|organization)\.[\w-]+(?:\[[^\]]*\])?)\.(\w+)$/;
const isOwn: Readonly<Record<string, ReadonlySet<string>>> = {
  project: new Set(["id", "project_id", "number"]),
  folder: new Set(["id", "name", "folder_id"]),
  organization: new Set(["id", "name", "org_id"]),
};

/** Null: nobody can tell. An address means something in its own root alone. */
export function googlePlace(scope: Known<string | null>, level?: ScopeLevel): string | null {
  if (!scope.known) return blockIn(scope.pieces?.map(pieceText).join("") ?? nameIn(scope));
  const text = scope.value ?? "";
  if (/^(projects|folders|organizations)\/[^/]+$/.test(text)) return text;
  const folder = level && folders[level];
  return folder && /^[\w.:-]+$/.test(text) ? `${folder}/${text}` : null;
}

type Hole = Extract<Known<unknown>, { known: false }>;

function pieceText(piece: string | Hole): string {
  return typeof piece === "string" ? piece : nameIn(piece);
}

/** Where it came by way of a variable, what that refers to. */
function nameIn({ name, reference }: Hole): string {
  return reference ? [reference.address, ...reference.path].join(".") : name;
}

function blockIn(text: string): string | null {
  const bare = text.replace(/^(projects|folders|organizations)\//, "");
  const [, address = null, attribute = ""] = own.exec(bare) ?? [];
  const kind = /google_(?:active_)?(project|folder|organization)\./.exec(address ?? "")?.[1] ?? "";
  return isOwn[kind]?.has(attribute) ? address : null;
}

/** Whether a key is one that only its root understands. */
export function isOfRoot(place: string): boolean {
  return !place.includes("/");
}
