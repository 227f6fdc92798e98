// What a model knows of an owner → the owner, where there is somebody to ask.

import { ownerId } from "../base/owner-id.ts";
import type { Model, Ownership } from "./model.ts";
import { isGone } from "./roster.ts";

export type DeclaredOwner = Extract<Ownership, { state: "declared" }>;

/** Null: nobody is named, or none who is still there. */
export function presentOwner(owner: Ownership | null | undefined): DeclaredOwner | null {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
}

/** As the list has it that knows the owner; else as it is written. */
export function nameOfOwner({ value, who }: DeclaredOwner): string {
  return (who.state === "here" ? who.name : undefined) ?? value;
}

/** One name for one owner: the list's where one knows any spelling of it, else the first that the tree writes, else the first that is asked for. */
export function ownerNames({ owners }: Pick<Model, "owners">): (owner: string) => string {
  const names = new Map<string, string>();
  for (const owner of owners.values()) {
    if (owner.state !== "declared") continue;
    const id = ownerId(owner.value);
    const name = nameOfOwner(owner);
    if (!names.has(id)) names.set(id, names.get(ownerId(name)) ?? name);
    if (!names.has(ownerId(name))) names.set(ownerId(name), name);
  }
  return (owner) => {
    const id = ownerId(owner);
    const name = names.get(id) ?? owner;
    names.set(id, name);
    return name;
  };
}
