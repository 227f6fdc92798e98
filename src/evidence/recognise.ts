// The text of an export → which of those that are read it is, and what it tells.

import { at, isObject, listAt } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { isLastAccessed, howToGetLastAccessed, readLastAccessed } from "./aws-last-accessed.ts";
import {
  isCredentialReport,
  isWrapped,
  readCredentialReport,
  readWrapped,
} from "./aws-credential-report.ts";
import { documentsIn, type Document } from "./documents.ts";
import { entraKind, howToGetEntra, readEntra } from "./entra.ts";
import {
  howToGetKeys,
  howToGetTokens,
  isDeployKey,
  isToken,
  readDeployKeys,
  readTokens,
} from "./github.ts";
import { howToGetActivity, isActivity, readActivities } from "./google-activity.ts";
import { howToListKeys, isAccountKey, readAccountKeys } from "./google-keys.ts";
import { howToGetAudit, isAuditEvent, readAudit } from "./kubernetes-audit.ts";
import { readingOf, type Reading } from "./reading.ts";
import type { EvidenceFile, Exported } from "./told.ts";

const pages = "docs/evidence.md says how each export that it reads is made.";

/** Errors: UserError that says what is wrong, where, and what to do. */
export function readEvidence({ path, said, text: written }: EvidenceFile): Exported {
  const text = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  refuseUnreadable(path, text);
  const arn = said?.startsWith("arn:") ? said : null;
  const found = isCredentialReport(text)
    ? readCredentialReport(path, text)
    : readJson(path, text, arn);
  if (arn !== null && found.noun !== "report of services last used")
    throw new UserError(
      `\`${path}\` is a ${found.noun}: it names whom it tells of, and no ARN can be given for it`,
      "Leave out what stands before `=`.",
    );
  return found;
}

function refuseUnreadable(path: string, text: string): void {
  if (text.trim() === "") throw new UserError(`\`${path}\` is empty`, pages);
  if (text.slice(0, 200).includes("\0"))
    throw new UserError(
      `\`${path}\` is not written in UTF-8`,
      "PowerShell writes UTF-16: add `| Out-File -Encoding utf8 FILE`.",
    );
  if (/^(---\s*\n|- )?\s*(activity|activityType):/.test(text))
    throw new UserError(`\`${path}\` is YAML`, `Add \`--format=json\`: ${howToGetActivity}.`);
  if (
    !isCredentialReport(text) &&
    /^[\w ,"]+\n/.test(text) &&
    text.slice(0, 500).split("\n", 1)[0]?.includes(",")
  )
    throw new UserError(
      `\`${path}\` is a table, and no credential report: its first line does not begin with \`user,arn,\``,
      pages,
    );
}

function readJson(path: string, text: string, arn: string | null): Exported {
  const documents = documentsIn(readingOf(path, text, howToOf(text)));
  const first = documents[0]?.json;
  const reading = (howTo: string): Reading => readingOf(path, text, howTo);
  if (isWrapped(first)) return readWrapped(path, first);
  if (isAuditEvent(first)) return readAudit(reading(howToGetAudit), documents);
  const whole = documents.length === 1 && Array.isArray(first) ? first.map(asDocument) : documents;
  if (isLastAccessed(whole[0]?.json))
    return readLastAccessed(reading(howToGetLastAccessed), whole, arn);
  return readEntries(path, first, reading);
}

function asDocument(json: unknown): Document {
  return { json, start: 0 };
}

/** A syntax error is met before anybody knows what the text is. */
function howToOf(text: string): string {
  if (text.includes("audit.k8s.io")) return howToGetAudit;
  if (text.includes("LastAuthentication")) return howToGetActivity;
  if (text.includes("SignIn")) return howToGetEntra["sign-ins"];
  return "the command that made it";
}

/** `value` of Graph, `activities` and `keys` of Google; GitHub's pages, each a list, in a list. */
const lists = ["value", "activities", "keys"] as const;

function readEntries(path: string, json: unknown, reading: (howTo: string) => Reading): Exported {
  const key = lists.find((name) => Array.isArray(at(json, name)));
  const entries = key ? listAt(json, key) : Array.isArray(json) ? json.flat() : [json];
  const isPart = ["@odata.nextLink", "nextPageToken"].some((name) => Boolean(at(json, name)));
  const first: unknown = entries[0];
  if (isActivity(first)) return readActivities(reading(howToGetActivity), entries, isPart);
  const kind = entraKind(first);
  if (kind !== null) return readEntra(reading(howToGetEntra[kind]), entries, kind, isPart);
  if (isAccountKey(first)) return readAccountKeys(reading(howToListKeys), entries);
  if (isToken(first)) return readTokens(reading(howToGetTokens), entries);
  if (isDeployKey(first)) return readDeployKeys(reading(howToGetKeys), entries);
  if (entries.length === 0) return nothing(reading("the command that made it"));
  throw new UserError(
    `\`${path}\` is JSON, but no export that nhi-lint reads${keysOf(first)}`,
    pages,
  );
}

/** A project without service accounts, an organization without tokens. */
function nothing({ file }: Reading): Exported {
  const none = { made: null, newest: null, watched: null };
  return { file, noun: "export", told: [], partly: "it lists nothing", ...none };
}

function keysOf(json: unknown): string {
  const keys = isObject(json) ? Object.keys(json).slice(0, 5) : [];
  return keys.length === 0
    ? ""
    : `: its entries have ${keys.map((key) => `\`${key.slice(0, 40)}\``).join(", ")}`;
}
