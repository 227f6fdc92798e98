// Accounts whose pods come to be given secrets → under which names Terraform may keep or make these, and the unchanged manifests that hand
// them on.

import { mayHand, type MayHand } from "../adapt/kubernetes/handed-on.ts";
import { objectFrom } from "../adapt/kubernetes/object.ts";
import type { Fact } from "../model/fact.ts";
import { keptNames } from "../model/kept-name.ts";
import { isRunner } from "../model/pod-token.ts";
import type { Facts } from "../model/tree-facts.ts";
import { objectsIn } from "../resolve/kubernetes/written.ts";
import { mayHold } from "./across.ts";
import type { Side } from "./gather.ts";
import { toManifest } from "./manifests.ts";
import type { Both } from "./place-reader.ts";
import { kept, quoted, terraformKinds, type Name } from "./quoted-names.ts";
import type { SourceFile } from "./source-file.ts";
import { suspects } from "./suspects.ts";
import type { Parse } from "./syntax.ts";

export interface HandedSought {
  /** Under which a secret manager may keep what is handed on, and of the cluster's secrets themselves, which Terraform may make. */
  readonly names: readonly Name[];
  /** What hands on, and says by whom it is kept. */
  readonly files: readonly string[];
  /** Whether runners' pods may be given them. */
  readonly isOfRunner: boolean;
}

/** Null where no pod comes to be given any, and where there is no Terraform. */
export function handedSought(
  { base, head }: Both<Facts>,
  { files, entries }: Pick<Side, "files" | "entries">,
  isInScope: (file: SourceFile) => boolean,
  parse: Parse,
): HandedSought | null {
  const given = newlyGiven(base.facts, head.facts);
  if (given.size === 0 || !entries.some(isTerraform)) return null;
  const others = files.filter(
    (file) => (file.kind === "yaml" || file.kind === "json") && !isInScope(file),
  );
  const names = new Set([...given].map(nameIn));
  const givers = others.filter(
    (file) => handers.some((word) => file.holds(word)) && mayHold(file, names),
  );
  const found = givers
    .map((file) => ({ file, hands: handsIn(file, parse).filter(({ as }) => given.has(as)) }))
    .filter(({ hands }) => hands.length > 0);
  const here = head.facts.flatMap((fact) =>
    fact.kind === "credential" && fact.hands && given.has(fact.hands.as) ? [fact.hands] : [],
  );
  const all = [...here, ...found.flatMap(({ hands }) => hands)];
  const stores = new Set(all.flatMap((one) => one.stores));
  const remotes = new Set(all.flatMap((one) => one.remotes.flatMap(keptNames)));
  // Also where one is handed on that is called so: it may be another namespace's.
  const made = [...given].filter((one) => one.startsWith("Secret/"));
  return {
    names: [
      ...Array.from(remotes, (name) => ({ platform: kept, name, from: "kubernetes" as const })),
      ...made.map((one) => {
        return { platform: "kubernetes", name: nameIn(one), from: "kubernetes" as const };
      }),
    ],
    files: [
      ...found.map(({ file }) => file.path),
      ...others.filter((file) => isStore(file, stores)).map(({ path }) => path),
    ],
    isOfRunner: head.facts.some(isRunner),
  };
}

/** Whether Terraform says one of the names, wherever it was read. */
export function isKept(
  { names }: HandedSought,
  { base, head }: Both<Facts>,
  files: Iterable<SourceFile>,
): boolean {
  const says = quoted(names);
  const all = new Set(names.map(({ name }) => name));
  for (const file of files) if (terraformKinds.has(file.kind) && says(file.text)) return true;
  return [...base.facts, ...head.facts].some(
    (fact) => fact.kind === "credential" && fact.keeps && all.has(fact.keeps.name),
  );
}

const handers = ["ExternalSecret", "SecretProviderClass"];

function isStore(file: SourceFile, names: ReadonlySet<string>): boolean {
  return file.holds("SecretStore") && file.holds("provider") && mayHold(file, names);
}

function isTerraform({ path }: Side["entries"][number]): boolean {
  return suspects.endings.some((ending) => path.endsWith(ending));
}

/** Without what the same account's pods were given before. */
function newlyGiven(base: readonly Fact[], head: readonly Fact[]): ReadonlySet<string> {
  const now = head.flatMap(usesOf);
  if (now.length === 0) return new Set();
  const before = new Set(
    base.flatMap(usesOf).map(({ account, secret }) => `${account}\n${secret}`),
  );
  return new Set(
    now
      .filter(({ account, secret }) => !before.has(`${account}\n${secret}`))
      .map(({ secret }) => secret),
  );
}

interface Use {
  readonly account: string;
  readonly secret: string;
}

function usesOf(fact: Fact): readonly Use[] {
  if (fact.kind !== "identity" || !fact.secrets) return [];
  return fact.secrets.map(({ secret }) => ({ account: fact.key, secret }));
}

function nameIn(as: string): string {
  return as.slice(as.indexOf("/") + 1);
}

function handsIn(file: SourceFile, parse: Parse): readonly MayHand[] {
  const parsed = parse(file);
  return parsed.language === "tree" && parsed.syntax.problems.length === 0
    ? objectsIn(toManifest(parsed)).flatMap((one) => mayHand(objectFrom(one)) ?? [])
    : [];
}
