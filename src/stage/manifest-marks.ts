// A manifest's text → what each of its documents declares, binds and uses, by name, as far as that can be told without parsing it.

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
  /** Label keys by which a ClusterRole collects others; null where it collects none. */
  readonly collects: readonly string[] | null;
}

export interface Binds {
  readonly roles: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** Whether all accounts of a namespace or of the cluster hold it. */
  readonly everyone: boolean;
}

/** Kinds that declare an identity, a grant or a token; of others an unchanged file tells only whose tokens they use. */
const declares =
  /["']?kind["']?\s*:\s*["']?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?|Secret|\w*List)\b/;
const document = /^---(?=\s|$)/m;
const written = String.raw`\s*:\s*(?:&\S+\s+)?(["']?)([^\s"',{}[\]#][^\s"',}\]]*)`;
/** Not the label `app.kubernetes.io/name`. */
const name = new RegExp(String.raw`(?<![\w./-])["']?(?:generateN|n)ame["']?${written}`, "g");
const user = new RegExp(
  String.raw`(?:\bserviceAccount(?:Name)?|service-account\.name)["']?${written}`,
  "g",
);
const anchored = /&\S+\s+(["']?)([^\s"',}\]]+)/g;
const plainKind = /^kind:[ \t]*["']?(\w+)["']?[ \t]*(?:#.*)?\r?$/gm;
/** Keys that are quoted, merged or explicit, and values that stand elsewhere. */
const irregular = /^["'?{[]|<<|(?:^|[\s,[{])\*[\w-]/m;
const everyone = /system:(?:authenticated|serviceaccounts)\b/;

/** Of documents that hold nothing of ours, nothing. */
export function marksOf(text: string): readonly Marks[] {
  if (!concerns(text)) return [];
  return text.split(document).filter(concerns).map(markDocument);
}

export function concerns(text: string): boolean {
  return text.includes("serviceAccount") || declares.test(text);
}

/** Names in the documents that declare something of ours: of things, and of what they bind. */
export function namesOfManifest(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text: part, names, binds } of marksOf(text))
    if (declares.test(part))
      for (const one of [...names, ...(binds?.roles ?? []), ...(binds?.accounts ?? [])])
        found.add(one);
  return found;
}

const none: ReadonlySet<string> = new Set();

function markDocument(text: string): Marks {
  const [first, ...others] = text.matchAll(plainKind);
  const kind = first?.[1] ?? "";
  const uses = new Set(namesAfter(user, text));
  if (text.includes("serviceAccountToken")) uses.add("default");
  const collects = text.includes("aggregationRule") ? labelKeys(text) : null;
  if (kind === "" || others.length > 0 || kind.endsWith("List") || irregular.test(text))
    return markAll(text, uses, collects);
  const names = new Set(namesAfter(name, section(text, "metadata")));
  const marks = { text, kind, names, uses, collects, roles: none, accounts: none, binds: null };
  switch (kind) {
    case "Role":
    case "ClusterRole":
      return { ...marks, roles: names };
    case "ServiceAccount":
      return { ...marks, accounts: names };
    case "RoleBinding":
    case "ClusterRoleBinding":
      return { ...marks, binds: bindsIn(section(text, "roleRef"), section(text, "subjects")) };
    default:
      return marks;
  }
}

function markAll(text: string, uses: ReadonlySet<string>, collects: Marks["collects"]): Marks {
  const names = new Set([...namesAfter(name, text), ...namesAfter(anchored, text)]);
  if (!declares.test(text))
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
    // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects: `system:serviceaccount:NAMESPACE:NAME`.
    accounts: new Set(namesAfter(name, subjects).map((one) => one.replace(/^system:.*:/, ""))),
    everyone: everyone.test(subjects),
  };
}

/** A name in a block, behind a tag or in another place is no text that can be compared. */
function namesAfter(pattern: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, quote, found = any]) =>
    quote === "" && /^[|>!*&]/.test(found) ? any : found,
  );
}

/** A key at the start of a line and all that stands below it. */
function section(text: string, key: string): string {
  const start = new RegExp(`^${key}:`, "m").exec(text)?.index;
  if (start === undefined) return "";
  const rest = text.slice(start + key.length);
  const next = /^[A-Za-z]/m.exec(rest)?.index;
  return next === undefined ? rest : rest.slice(0, next);
}

const label = /["']?([\w./-]+)["']?\s*:\s*["']?[\w./-]/y;

/** The keys of its `matchLabels`; none where there are others that cannot be read. */
function labelKeys(text: string): readonly string[] {
  const keys: string[] = [];
  for (const match of text.matchAll(/matchLabels["']?\s*:[\s{]*/g)) {
    label.lastIndex = match.index + match[0].length;
    const key = label.exec(text)?.[1];
    if (key === undefined) return [];
    keys.push(key);
  }
  return keys;
}
