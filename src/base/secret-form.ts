// Text → the secrets in it that say by their own form what they are; and the text with these struck out.

import { endOfRun } from "./order.ts";

/** What it is, as a noun phrase, and where it stands. */
export interface SecretText {
  readonly noun: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Opens nothing by itself. */
export const keyId = "the id of an access key of AWS";

/** What AWS's pages show where a key's id goes. */
export const exampleId = "the example of a key's id from AWS's pages";

/** How far behind its id a key's secret stands where both are written. */
const near = 300;

/** Each form with its vendor's page, and words of which every text with one holds one. */
const forms: readonly (readonly [noun: string, words: readonly string[], form: RegExp])[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
  [
    "a secret access key of AWS",
    ["ecret", "SECRET"],
    /secret_?(?:access_?)?key["']?\s{0,20}(?:=>|[:=])\s{0,20}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  ],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  [keyId, ["AKIA"], /\b(AKIA[A-Z0-9]{16})\b/g],
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  ["a token of GitHub", ["gh"], /\b(gh[oprsu]_[A-Za-z0-9]{36})\b/g],
  ["a token of GitHub", ["github_pat_"], /\b(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/g],
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  ["a token of GitLab", ["glpat-"], /\b(glpat-[\w-]{20,100})/g],
  // https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
  ["a token of npm", ["npm_"], /\b(npm_[A-Za-z0-9]{36})\b/g],
  // https://docs.slack.dev/authentication/tokens
  ["a token of Slack", ["xox"], /\b(xox[abpr]-\d[\w-]{20,200})/g],
  // https://docs.stripe.com/keys
  ["a key of Stripe", ["k_live_"], /\b([rs]k_live_[A-Za-z0-9]{20,200})/g],
  // https://docs.databricks.com/dev-tools/auth/pat
  ["a token of Databricks", ["dapi"], /\b(dapi[0-9a-f]{32})\b/g],
  // https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes
  ["a token of Vault", ["hvs."], /\b(hvs\.[\w-]{24,300})/g],
  // https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
  ["a token of HCP Terraform", [".atlasv1."], /\b([A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,80})/g],
  // https://learn.microsoft.com/purview/sit-defn-azure-storage-account-key
  ["the key of a storage account", ["AccountKey="], /\bAccountKey=([A-Za-z0-9+/]{86}==)/g],
  // https://learn.microsoft.com/purview/sit-defn-client-secret-api-key
  ["a client secret of Entra", ["Q~"], /(?<![\w~.-])([\w~.-]{3}[78]Q~[\w~.-]{31,34})(?![\w~.-])/g],
  // https://www.rfc-editor.org/rfc/rfc7468#section-10; in JSON and in templates line ends are written out.
  [
    "a private key",
    ["KEY-----"],
    /(-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(?:\\r|\\n|\s){1,20}(?:[A-Za-z0-9+/=]{40,80}(?:\\r|\\n|\s){1,20}){2})/g,
  ],
  // The same as a Secret of Kubernetes holds it: https://kubernetes.io/docs/concepts/configuration/secret/
  [
    "a private key",
    ["LS0tLS1CRUdJTi"],
    /(LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRVk|BQUklWQVRFIEtFWS|BFQyBQUklWQVRFIEtFWS|BPUEVOU1NIIFBSSVZBVEUgS0VZ)[A-Za-z0-9+/]{100,})/g,
  ],
];

/** The key of every emulator, which opens nothing: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite */
const emulator = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

/** In order of place. `holds`: whether the text holds a word, where that is told for less. */
export function secretsIn(
  text: () => string,
  holds: (word: string) => boolean,
): readonly SecretText[] {
  // Asked of every file of an audit, nearly all of which hold none.
  const likely = forms.filter((one) => one[1].some(holds));
  if (likely.length === 0) return [];
  const found = likely.flatMap(([noun, , form]) =>
    Array.from(text().matchAll(form), (match) => secretOf(noun, match)),
  );
  const places = new Map(
    found.flatMap((one) => {
      const said = isReal(one.text) ? one : asExample(one, text());
      return said ? [[one.start, said] as const] : [];
    }),
  );
  const all = [...places.values()].toSorted((a, b) => a.start - b.start);
  const keys = all.filter(({ noun }) => noun !== keyId && noun !== exampleId);
  const isTold = (id: SecretText): boolean => {
    const from = id.start - near;
    const next = keys[endOfRun(keys, ({ start }) => start <= from)];
    return next !== undefined && next.start < id.start + near;
  };
  return all.filter((one) => one.noun !== keyId || !isTold(one));
}

function secretOf(noun: string, match: RegExpExecArray): SecretText {
  const text = match[1] ?? match[0];
  const start = match.index + match[0].lastIndexOf(text);
  return { noun, start, end: start + text.length, text };
}

/** What was made by chance has many letters, great and small or with digits; what stands for it (`xxxx`, `…EXAMPLE…`) has not. */
function isReal(text: string): boolean {
  if (/example|placeholder|dummy|changeme|your[_-]/i.test(text) || text.startsWith(emulator))
    return false;
  const body = text.replace(/^[A-Za-z]+[_-]/, "");
  return new Set(body).size >= 12 && /\d/.test(body) && /[A-Za-z]/.test(body) && !isHash(body);
}

/** Where it is set as the key to use, and not shown: in its place a real one will stand. */
function asExample(one: SecretText, text: string): SecretText | null {
  if (one.noun !== keyId || !/^AKIA[A-Z0-9]{9}EXAMPLE$/.test(one.text)) return null;
  const line = text.slice(text.lastIndexOf("\n", one.start) + 1, one.start);
  const isSet = /^[^#]*access_?key(_?id)?["']?\s*(=>|[:=])\s*["']?$/i.test(line);
  return isSet && !/^\s*(\/\/|\*|description\b)/i.test(line) ? { ...one, noun: exampleId } : null;
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** For a line that is shown: what a log keeps, others read. */
export function withoutSecrets(line: string): string {
  return secretsIn(
    () => line,
    (word) => line.includes(word),
  ).reduceRight(
    (shown, { start, end }) =>
      shown.slice(0, start + 4) + "*".repeat(Math.max(0, end - start - 4)) + shown.slice(end),
    line,
  );
}
