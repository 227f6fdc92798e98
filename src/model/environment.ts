// Tells which environment a name is of: what folders, accounts, namespaces and roles are called after.

/** What folders call environments, and the one word for those that mean the same. */
const environments: ReadonlyMap<string, string> = new Map(
  [
    ["prod", "production", "live", "prd"],
    ["staging", "stag", "stage", "stg"],
    ["dev", "development"],
    ["test", "testing"],
    ...["sandbox", "preprod", "qa", "uat", "integration"].map((word) => [word]),
  ].flatMap((alike) => alike.map((word) => [word, alike[0] ?? word] as const)),
);

export function environmentWord(word: string): string | undefined {
  return environments.get(word.toLowerCase());
}

/** `production`, or `other`: what is tried before it gets there. */
export type Environment = "production" | "other";

/** Words that mean nothing else. `test` and `stage` may be what a thing does, `live` what it is. */
const plain: ReadonlyMap<string, Environment> = new Map([
  ...["prod", "production", "prd"].map((word) => [word, "production"] as const),
  ...[
    "dev",
    "development",
    "staging",
    "stg",
    "sandbox",
    "qa",
    "uat",
    "preprod",
    "preproduction",
  ].map((word) => [word, "other"] as const),
  ...["nonprod", "nonproduction"].map((word) => [word, "other"] as const),
]);

/** Each of these words holds one of these, and few texts do. */
const some = /prod|prd|dev|stag|stg|sandbox|qa|uat/i;

/** What developers have: a portal for them is in production as anything else. */
const developers = /\bdev[-_](portal|tools?|teams?|ops|containers?|center|hub|docs?|users?)\b/g;

/** Null: it names none, or several. */
export function environmentNamed(text: string): Environment | null {
  if (!some.test(text)) return null;
  const found = new Set(wordsOf(text).flatMap((word) => plain.get(word) ?? []));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** Whether a text has the name of an environment among its words, or another word for it. */
export function namesEnvironment(text: string, environment: string): boolean {
  const wanted = environment.toLowerCase();
  const alike = environmentWord(wanted);
  return (
    text.toLowerCase() === wanted ||
    wordsOf(text).some(
      (word) => word === wanted || (alike !== undefined && environmentWord(word) === alike),
    )
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(developers, "")
    .replaceAll(/\b(non|pre)[-_](prod)/g, "$1$2")
    .split(/[^a-z0-9]+/);
}
