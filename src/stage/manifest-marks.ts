// A manifest's text → what each of its documents declares, binds and uses, by name, as far as that can be told without parsing it.

import { documentsOf, sectionsOf } from "./documents.ts";
import { hidesKey } from "./hidden-key.ts";

/** `any` stands for a name that is not written as plain text. */
export const any = "";

export interface Marks {
  readonly text: string;
  /** `""` where the document is not written one key a line, or holds several objects: then its names may be of anything. */
  readonly kind: string;
  readonly names: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly binds: Binds | null;
  /** Accounts whose tokens it gets or holds. */
  readonly uses: ReadonlySet<string>;
  /** Label keys by which a ClusterRole collects others, none for all; null where it collects none. */
  readonly collects: readonly string[] | null;
}

interface Binds {
  readonly roles: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** Whether all accounts of a namespace or of the cluster hold it. */
  readonly everyone: boolean;
}

/** Kinds that declare an identity, a grant or a token; of others an unchanged file tells only whose tokens they use. */
const declares =
  /kind["']?\s*:\s*["']?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?|Secret|\w*List)\b/;
/** All lengths are bounded: what would be longer counts as a name that cannot be read, and a hostile text is searched once. */
const value = String.raw`(?:(["'])(?!\1)|(?=[^\s"',{}[\]]))([^\s"',}\]]*)`;
const written = String.raw`\s*:\s*(?:#[^\r\n]{0,200}[\r\n]\s*){0,3}(?:&\S{1,200}\s+)?${value}`;
/** Not the label `app.kubernetes.io/name`. It begins with plain letters, which are searched for fast. */
const name = new RegExp(
  String.raw`ame(?<=(?<![\w./-])["']?(?:generateN|n)ame)["']?${written}`,
  "g",
);
const user = new RegExp(String.raw`service(?:Account(?:Name)?|-account\.name)["']?${written}`, "g");
const anchored = new RegExp(
  String.raw`&(?<![^\s,[{:]&)(?:[^\s,[\]{}]{1,200}\s+${value}|[^\s,[\]{}]{201})`,
  "g",
);
/** A kind that is not written as plain text may be any. */
const hiddenKind = /kind["']?\s*:\s*(?:[*&!|>#]|"[^"\n]*\\)/;
/** Without it no document is a manifest: a description of the API has the words, too. */
const versioned = /apiVersion["']?\s*:\s*[^\s{[]/;
/** Values that stand elsewhere. */
const alias = /(?:^|[\s,[{])\*[\w-]/m;
const everyone = /system:(?:authenticated|serviceaccounts)\b/;

/** Of documents that hold nothing of ours, nothing. */
export function marksOf(text: string): readonly Marks[] {
  return partsOf(text).map(markDocument);
}

export function concerns(text: string): boolean {
  return hasWords(text) || isHidden(text);
}

function hasWords(text: string): boolean {
  return (text.includes("serviceAccount") || declares.test(text)) && versioned.test(text);
}

/** Whether it may declare, bind and collect anything. */
function isHidden(text: string): boolean {
  return hiddenKind.test(text) || hidesKey(text);
}

interface Part {
  readonly text: string;
  readonly isHidden: boolean;
}

/** The documents that concern us. */
export function partsOf(text: string): readonly Part[] {
  const mayHide = isHidden(text);
  if (!mayHide && !hasWords(text)) return [];
  return documentsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .map((part) => ({ text: part, isHidden: mayHide && isHidden(part) }))
    .filter((part) => part.isHidden || hasWords(part.text));
}

export function mayDeclare(part: Part): boolean {
  return part.isHidden || declares.test(part.text);
}

/** All names in it, and what may be one that stands elsewhere. */
export function namesIn({ text, isHidden }: Part): readonly string[] {
  const elsewhere = text.includes("&") ? namesAfter(anchored, text) : [];
  return [...namesAfter(name, text), ...elsewhere, ...(isHidden ? [any] : [])];
}

export function meansEveryone(text: string): boolean {
  return everyone.test(text);
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects: `system:serviceaccount:NAMESPACE:NAME`. */
export function unprefixed(subject: string): string {
  return subject.startsWith("system:serviceaccount") ? subject.replace(/^.*:/, "") : subject;
}

const none: ReadonlySet<string> = new Set();

function markDocument(part: Part): Marks {
  const { text } = part;
  const uses = new Set(usersIn(text));
  const collects = collectsIn(part);
  const sections = part.isHidden || isElsewhere(text) ? null : sectionsOf(text);
  const kind = sections?.get("kind") ?? "";
  if (!sections || kind === "" || kind.endsWith("List")) return markAll(part, uses, collects);
  const names = new Set(namesAfter(name, sections.get("metadata") ?? ""));
  const marks = { text, kind, names, uses, collects, roles: none, accounts: none, binds: null };
  switch (kind) {
    case "Role":
    case "ClusterRole":
      return { ...marks, roles: names };
    case "ServiceAccount":
      return { ...marks, accounts: names };
    case "RoleBinding":
    case "ClusterRoleBinding":
      return {
        ...marks,
        binds: bindsIn(sections.get("roleRef") ?? "", sections.get("subjects") ?? ""),
      };
    default:
      return marks;
  }
}

/** Names alone are looked for where a word says that it is worth it. */
export function usersIn(text: string): readonly string[] {
  const found =
    text.includes("serviceAccount") || text.includes("service-account.name")
      ? namesAfter(user, text)
      : [];
  return text.includes("serviceAccountToken") ? [...found, "default"] : found;
}

/** Whether what belongs below a key may stand at another place. */
function isElsewhere(text: string): boolean {
  return text.includes("<<") || (text.includes("*") && alias.test(text));
}

function markAll(part: Part, uses: ReadonlySet<string>, collects: Marks["collects"]): Marks {
  const { text } = part;
  const names = new Set(namesIn(part));
  if (!mayDeclare(part))
    return { text, kind: "", names, roles: none, accounts: none, binds: null, uses, collects };
  const binds = bindsIn(text, text);
  return {
    text,
    kind: "",
    names,
    roles: names,
    accounts: names,
    binds: { ...binds, roles: names, accounts: new Set([...names, ...binds.accounts]) },
    uses: new Set([...uses, ...names]),
    collects,
  };
}

function bindsIn(role: string, subjects: string): Binds {
  return {
    roles: new Set(namesAfter(name, role)),
    accounts: new Set(namesAfter(name, subjects).map(unprefixed)),
    everyone: meansEveryone(subjects),
  };
}

/** A name in a block, behind a tag, with escapes or in another place is no text that can be compared. */
function namesAfter(pattern: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, quote, found = any]) =>
    found.includes("\\") || (quote === undefined && /^[#|>!*&]/.test(found)) ? any : found,
  );
}

const label = /["']?([\w./-]+)["']?\s*:\s*["']?[\w./-]/y;

export function collectsIn({ text, isHidden }: Part): Marks["collects"] {
  if (isHidden) return [];
  return text.includes("aggregationRule") ? labelKeys(text) : null;
}

/** More labels than these in one document, or one tree, count as any. */
export const mostLabels = 100;

/** The keys of its `matchLabels`; none where there are others that cannot be read. */
function labelKeys(text: string): readonly string[] {
  const keys: string[] = [];
  for (const match of text.matchAll(/matchLabels["']?\s*:[\s{]*/g)) {
    label.lastIndex = match.index + match[0].length;
    const key = label.exec(text)?.[1];
    if (key === undefined) return [];
    keys.push(key);
  }
  return keys.length > mostLabels ? [] : keys;
}
