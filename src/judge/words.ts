// Facts and values → the words that messages use for them.

import type { Known } from "../base/known.ts";
import type { Related } from "../finding/finding.ts";
import type { CredentialForm } from "../model/credential.ts";
import type { Fact } from "../model/fact.ts";

/** Without instance keys, so that all instances of one declaration say the same. */
export function nameOf(fact: Fact): string {
  return fact.domain === "workflow" && fact.address === "permissions"
    ? "`permissions` of the workflow"
    : code(fact.generic);
}

/** In backticks; a backtick inside would end them. */
export function code(text: string): string {
  const flat = text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim();
  return `\`${flat.length > 160 ? `${flat.slice(0, 157)}...` : flat}\``;
}

/** Who of a job's steps is given something; empty where nobody says. */
export function stepsText(steps: readonly string[] = []): string {
  if (steps.includes("*")) return "every step";
  if (steps.length === 0) return "";
  return `the ${steps.length === 1 ? "step" : "steps"} ${listed(steps.map(code), steps.length)}`;
}

/** A job, by its steps where these are what counts. */
export function stepsOf(job: Fact, steps: readonly string[] | undefined): string {
  const said = stepsText(steps);
  return said === "" ? nameOf(job) : `${said} of ${nameOf(job)}`;
}

/** A value as its reader wrote it; what is unknown by its name. */
export function shown(value: Known<string | null>): string {
  if (value.known) return value.value ?? "null";
  if (!value.pieces) return hole(value.name);
  return value.pieces
    .map((piece) => (typeof piece === "string" ? piece : hole(piece.name)))
    .join("");
}

/** A workflow's expression is written with its braces already. */
function hole(name: string): string {
  return name.startsWith("${") || name.includes(" ") ? name : `\${${name}}`;
}

/** `a`, `b` and 3 more. */
export function listed(texts: readonly string[], most = 3): string {
  const distinct = [...new Set(texts)];
  const first = distinct.slice(0, most);
  const more = distinct.length - first.length;
  if (more > 0) return `${first.join(", ")} and ${more} more`;
  return first.length < 2
    ? (first[0] ?? "")
    : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
}

export const formNoun: Readonly<Record<CredentialForm, string>> = {
  "access-key": "access key",
  "service-account-key": "service account key",
  "hmac-key": "HMAC key",
  password: "password",
  "client-secret": "client secret",
  certificate: "certificate",
  "ssh-key": "SSH key",
  "deploy-key": "deploy key",
  "api-key": "API key",
  token: "token",
  "service-specific": "service-specific credential",
  "stored-secret": "stored secret",
  variable: "configuration variable",
  login: "login",
};

/** Comments on the declaration that were meant to say something and do not. */
export function brokenComments(fact: Fact): readonly Related[] {
  return fact.pragmas.flatMap((pragma) =>
    pragma.problem === undefined
      ? []
      : [
          {
            role: "comment",
            message: `this comment has no effect: ${pragma.problem}`,
            at: pragma.at,
          },
        ],
  );
}
