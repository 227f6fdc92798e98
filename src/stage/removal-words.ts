// An identity and what goes with it → the words by which other files would name them, and where a text does.

import { folderOf } from "../base/folder.ts";
import type { Known } from "../base/known.ts";
import { literalPattern } from "../base/literal-pattern.ts";
import type { Call } from "../base/origin.ts";
import type { Removal, Use } from "../fix/removal.ts";
import { namespaceOf } from "../model/address.ts";
import type { Identity } from "../model/identity.ts";
import { accountIn } from "./account-uses.ts";
import { saidPaths } from "./removal-said.ts";

export interface Word {
  readonly pattern: RegExp;
  readonly isIn: (path: string) => boolean;
  /** As a clause: "it reads the output `arn`". */
  readonly what: string;
  /** A name of its platform's, wherever it stands. */
  readonly isName?: true;
}

export interface Words {
  readonly words: readonly Word[];
  /** A service account by its name in its namespace, for manifests. */
  readonly account: { readonly name: string; readonly namespace: string | null } | null;
}

export function wordsFor(identity: Identity, { steps }: Removal): Words {
  const words = nameWords(identity);
  const folder = folderOf(identity.at.file.path);
  const beside = (path: string): boolean => besideTerraform(path, folder);
  if (identity.domain === "terraform")
    for (const { what, how } of steps) {
      if (how !== "delete") continue;
      if (what.startsWith("output."))
        words.push(...outputWords(what.slice("output.".length), identity.via.at(-1)));
      words.push({
        pattern: new RegExp(`(?<![\\w.-])${literalPattern(what)}(?![\\w-])`, "g"),
        isIn: beside,
        what: `it refers to \`${what}\``,
      });
    }
  return { words, account: accountOf(identity) };
}

export function namedIn(path: string, text: string, { words, account }: Words): readonly Use[] {
  if (saidPaths.has(path)) return [];
  const found = words
    .filter(({ isIn }) => isIn(path))
    .flatMap(({ pattern, what }) =>
      [...text.matchAll(pattern)].map(({ index }): Use => ({ path, at: index, what })),
    );
  return account === null ? found : [...found, ...accountIn(path, text, account)];
}

/** A file for people, or a line of comment. */
export function isDocumentation(path: string, text: string, at: number): boolean {
  if (/\.(?:md|mdx|txt|rst|adoc|svg|html)$/i.test(path)) return true;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return /^\s*(?:#|\/\/)/.test(text.slice(start, at));
}

/** What Terraform reads beside its own files, and what tests it. */
function besideTerraform(path: string, folder: string): boolean {
  const prefix = folder === "" ? "" : `${folder}/`;
  if (!path.startsWith(prefix)) return false;
  const rest = path.slice(prefix.length);
  if (/^[^/]*\.(?:tf|tofu)\.json$/.test(rest)) return true;
  return /^(?:tests\/)?[^/]*\.(?:tftest|tofutest)\.hcl$/.test(rest);
}

function lookedUp(type: string, name: string): Word[] {
  const lookups = lookedUpBy[type];
  if (lookups === undefined) return [];
  const account = type === "google_service_account" ? accountOfGoogle(name) : name;
  const body = "(?:[^{}]|\\$\\{[^{}]*\\})*";
  return [
    {
      pattern: new RegExp(`\\bdata\\s+"(?:${lookups})"\\s+"[^"]*"\\s*\\{${body}"${account}"`, "g"),
      isIn: (path) => /\.(?:tf|tofu)$/.test(path),
      what: "it looks it up by its name",
    },
  ];
}

function nameWords(identity: Identity): Word[] {
  const name = patternOf(identity.name);
  if (name === null) return [];
  const by = (pattern: string, what: string): Word => ({
    pattern: new RegExp(pattern, "g"),
    isIn: () => true,
    what,
    isName: true,
  });
  const found = lookedUp(identity.type, name);
  switch (identity.type) {
    case "aws_iam_role":
    case "aws_iam_user": {
      const noun = identity.type.slice("aws_iam_".length);
      found.push(by(`:${noun}/(?:[\\w+=,.@-]+/)*${name}(?![\\w+=,.@-])`, "it names its ARN"));
      break;
    }
    case "google_service_account":
      found.push(by(`(?<![\\w-])${emailOfGoogle(name)}`, "it names its e-mail"));
      break;
    case "azurerm_user_assigned_identity":
      found.push(by(`userAssignedIdentities/${name}(?![\\w-])`, "it names its id"));
      break;
    default:
  }
  return [...found, ...accountWords(identity)];
}

/** Its name is the e-mail where the project is known; a text that leaves the project open may mean it. */
function emailOfGoogle(name: string): string {
  const [account = "", host] = name.split("@");
  const some = "[^\\s\"'@]{0,99}";
  const whole = `${some}gserviceaccount\\.com`;
  return host === undefined
    ? `${account}@${whole}`
    : `${account}@(?:${host}|${some}[^\\w.\\s"'@-]${whole})`;
}

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/data-sources/service_account: its id, its e-mail or its whole name. */
function accountOfGoogle(name: string): string {
  const [account = ""] = name.split("@");
  return `(?:[^"]*/)?${account}(?:@[^"]*)?`;
}

const lookedUpBy: Readonly<Record<string, string>> = {
  aws_iam_role: "aws_iam_role",
  aws_iam_user: "aws_iam_user",
  google_service_account: "google_service_account(?:_key|_access_token|_id_token|_jwt)?",
  azurerm_user_assigned_identity: "azurerm_user_assigned_identity",
  azuread_application: "azuread_application|azuread_service_principal",
  azuread_application_registration: "azuread_application|azuread_service_principal",
  kubernetes_service_account: "kubernetes_service_account(?:_v1)?",
  kubernetes_service_account_v1: "kubernetes_service_account(?:_v1)?",
};

/** Clouds let accounts in by their namespace and name; providers run pods as them. */
function accountWords(identity: Identity): readonly Word[] {
  const account = accountOf(identity);
  if (account === null) return [];
  const name = literalPattern(account.name);
  const namespace = account.namespace === null ? "[\\w.-]+" : literalPattern(account.namespace);
  const isIn = (): boolean => true;
  return [
    {
      pattern: new RegExp(`system:serviceaccount:${namespace}:${name}(?![\\w.-])`, "g"),
      isIn,
      what: "it names the account's subject",
    },
    {
      pattern: new RegExp(`\\[${namespace}/${name}\\]`, "g"),
      isIn,
      what: "it names the account's subject",
    },
    {
      pattern: new RegExp(`\\bservice_account(?:_name)?\\s*=\\s*"${name}"`, "g"),
      isIn: (path) => path.endsWith(".tf"),
      what: "it names the account",
    },
  ];
}

function accountOf(identity: Identity): Words["account"] {
  const isAccount = /^(?:ServiceAccount|kubernetes_service_account(?:_v1)?)$/.test(identity.type);
  if (!isAccount || !identity.name.known || identity.name.value === null) return null;
  const namespace = namespaceOf(identity);
  const isOpen = namespace === null || !/^[a-z0-9][a-z0-9-]*$/.test(namespace);
  return { name: identity.name.value, namespace: isOpen ? null : namespace };
}

/** Other roots read outputs, whoever calls the module, and scripts. */
function outputWords(name: string, call: Call | undefined): readonly Word[] {
  const what = `it reads the output \`${name}\``;
  const word = literalPattern(name);
  return [
    ...(call ? [calledWord(name, call)] : []),
    {
      // Before Terraform 0.12 without `outputs`.
      pattern: new RegExp(
        `(?:\\boutputs|\\bterraform_remote_state\\.[\\w-]+)(?:\\.${word}(?![\\w-])|\\["${word}"\\])`,
        "g",
      ),
      isIn: (path) => /\.(?:tf|tofu|hcl)$/.test(path),
      what,
    },
    {
      pattern: new RegExp(
        `\\b(?:terraform|tofu|terragrunt)\\b[^\\n]*\\soutput\\b[^\\n|;&]*\\s${word}(?![\\w-])`,
        "g",
      ),
      isIn: () => true,
      what,
    },
  ];
}

/** By its name, or with all that the module gives. */
function calledWord(output: string, { address, header }: Call): Word {
  const folder = folderOf(header.file.path);
  const called = literalPattern(address.split(".").slice(-2).join("."));
  return {
    pattern: new RegExp(
      `(?<![\\w.-])${called}(?:\\.${literalPattern(output)}(?![\\w-])|(?![\\w.-]|\\.[A-Za-z_]))`,
      "g",
    ),
    isIn: (path) => folderOf(path) === folder && /\.(?:tf|tofu)(?:\.json)?$/.test(path),
    what: `it reads the output \`${output}\``,
  };
}

/** Why nobody can seek its name, as the expression that hides it; null where it was sought. */
export function unsoughtName({ name, type, domain }: Identity): string | null {
  if (domain !== "terraform" || name.known || patternOf(name) !== null) return null;
  return lookedUpBy[type] === undefined ? null : name.name;
}

/** Fewer known letters than that fit anything. */
const fewest = 4;

/** A name with holes fits whatever may stand there. Null where too little of it is known to seek it. */
function patternOf(name: Known<string | null>): string | null {
  if (name.known)
    return name.value === null || name.value === "" ? null : literalPattern(name.value);
  const pieces = name.pieces ?? [];
  const letters = pieces.reduce((sum, one) => sum + (typeof one === "string" ? one.length : 0), 0);
  if (letters < fewest) return null;
  return pieces
    .map((one) => (typeof one === "string" ? literalPattern(one) : "(?:\\$\\{[^}]*\\}|[\\w.-]*)"))
    .join("");
}
