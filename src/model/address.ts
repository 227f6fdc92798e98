// Reads addresses: which of their instance keys are open, wholly (`[*]`) or in part (`["${var.team}-ci"]`), which may be one, which namespace.

import type { Fact } from "./fact.ts";

const instanceKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g;

export function withoutKeys(address: string): string {
  return address.replace(instanceKey, "");
}

/** Whether a key in it cannot be told. */
export function isOpenAddress(address: string): boolean {
  return address.includes("[*]") || address.includes("${");
}

/** Whether two addresses of one block may be one: keys that are known agree, and so do the known ends of others. */
export function mayBeOne(one: string, other: string): boolean {
  const left = one.match(instanceKey) ?? [];
  const right = other.match(instanceKey) ?? [];
  return left.length === right.length && left.every((key, at) => mayBeKey(key, right[at] ?? ""));
}

function mayBeKey(a: string, b: string): boolean {
  if (a === b || a === "[*]" || b === "[*]") return true;
  if (!isOpenAddress(a) && !isOpenAddress(b)) return false;
  const [startA, endA] = endsOf(a);
  const [startB, endB] = endsOf(b);
  return (
    (startA.startsWith(startB) || startB.startsWith(startA)) &&
    (endA.endsWith(endB) || endB.endsWith(endA))
  );
}

/** What stands before the first unknown part and after the last; all of it, twice, where there is none. */
function endsOf(key: string): readonly [string, string] {
  const first = key.indexOf("${");
  return first < 0 ? [key, key] : [key.slice(0, first), key.slice(key.lastIndexOf("}") + 1)];
}

/** The last of what a move must stay within: of a deploy key its repository. */
export function withinOf({ place }: Pick<Fact, "place">): string {
  return place.slice(place.lastIndexOf("|") + 1);
}

/** The namespace of a Kubernetes thing: in its address (`Kind/namespace/name`) or, in Terraform, the last of what a move must stay within. */
export function namespaceOf(fact: Fact): string | null {
  if (fact.platform !== "kubernetes") return null;
  return (fact.domain === "kubernetes" ? fact.address.split("/").at(-2) : withinOf(fact)) ?? null;
}

/** The repository that a variable or a secret of GitHub's is for, as it is written: before the environment in what a move must stay within. */
export function repositoryOf(fact: Pick<Fact, "place">): string | null {
  return readersOf(fact)?.repository ?? null;
}

/** Of such a one the environment whose jobs alone read it; the empty text where all do. */
export function environmentOf(fact: Pick<Fact, "place">): string {
  return readersOf(fact)?.environment ?? "";
}

function readersOf(fact: Pick<Fact, "place">) {
  const within = withinOf(fact);
  const end = within.lastIndexOf("/");
  return end > 0 ? { repository: within.slice(0, end), environment: within.slice(end + 1) } : null;
}
