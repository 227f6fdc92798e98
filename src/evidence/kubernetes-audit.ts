// Lines of a Kubernetes audit log → what each service account did, summed, and when it did anything last.
// https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/

import { latest } from "../base/days.ts";
import { at, textAt } from "../base/json.ts";
import { dayIn } from "./day.ts";
import type { Document } from "./documents.ts";
import { faulty, lineAt, shownValue, type Reading } from "./reading.ts";
import type { Exported, Told } from "./told.ts";

export const howToGetAudit =
  "the API server's `--audit-log-path`, one event of `audit.k8s.io/v1` a line";

export function isAuditEvent(json: unknown): boolean {
  return (
    (textAt(json, "apiVersion") ?? "").startsWith("audit.k8s.io/") &&
    textAt(json, "kind") === "Event"
  );
}

interface Sum {
  last: string;
  readonly calls: Set<string>;
  readonly start: number;
}

export function readAudit(reading: Reading, documents: readonly Document[]): Exported {
  const sums = new Map<string, Sum>();
  const namespaces = new Set<string>();
  let first: string | null = null;
  let last: string | null = null;
  for (const { json, start } of documents) {
    const where = `line ${lineAt(reading, start)}`;
    if (!isAuditEvent(json)) throw faulty(reading, where, "is no event of `audit.k8s.io`");
    const day = dayOf(json, where, reading);
    if (first === null || day < first) first = day;
    last = latest([last, day]);
    const within = textAt(json, "objectRef", "namespace");
    if (within !== null) namespaces.add(within);
    for (const [user, call] of callsOf(json)) {
      const sum = sums.get(user) ?? { last: day, calls: new Set<string>(), start };
      sums.set(user, sum);
      if (day > sum.last) sum.last = day;
      if (call !== null) sum.calls.add(call);
    }
  }
  const told = [...sums].flatMap(([user, sum]) => accountOf(user, sum, reading, namespaces));
  return {
    file: reading.file,
    format: "kubernetes-audit",
    noun: "audit log",
    made: last,
    newest: null,
    watched: first,
    partly: null,
    told,
    namespaces,
  };
}

function dayOf(json: unknown, where: string, reading: Reading): string {
  const text = textAt(json, "stageTimestamp") ?? textAt(json, "requestReceivedTimestamp");
  const day = text === null ? null : dayIn(text);
  if (day !== null) return day;
  throw faulty(
    reading,
    `${where}, \`stageTimestamp\``,
    text === null
      ? "is missing"
      : `is ${shownValue(text)}: a time as 2026-01-31T00:00:00.000000Z is expected`,
  );
}

/** Who is impersonated does what is asked for; who impersonates uses that. */
function callsOf(json: unknown): readonly (readonly [string, string | null])[] {
  const user = textAt(json, "user", "username") ?? "";
  const other = textAt(json, "impersonatedUser", "username");
  const call = wasAllowed(json) ? callOf(json) : null;
  return other === null
    ? [[user, call]]
    : [
        [user, "impersonate /users"],
        [user, "impersonate /serviceaccounts"],
        [other, call],
      ];
}

/** What was refused is no use of a privilege. */
function wasAllowed(json: unknown): boolean {
  const said = at(json, "annotations", "authorization.k8s.io/decision");
  if (said !== undefined) return said === "allow";
  return at(json, "responseStatus", "code") !== 403;
}

function callOf(json: unknown): string | null {
  const verb = textAt(json, "verb");
  if (verb === null) return null;
  const resource = textAt(json, "objectRef", "resource");
  if (resource === null) return `${verb} ${(textAt(json, "requestURI") ?? "").split("?")[0] ?? ""}`;
  const part = textAt(json, "objectRef", "subresource");
  const group = textAt(json, "objectRef", "apiGroup") ?? "";
  return `${verb} ${group}/${resource}${part === null ? "" : `/${part}`}`;
}

function accountOf(
  user: string,
  { last, calls, start }: Sum,
  { file }: Reading,
  namespaces: Set<string>,
): readonly Told[] {
  const [, within, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  if (within === undefined || name === undefined) return [];
  namespaces.add(within);
  return [
    {
      name: { platform: "kubernetes", kind: "service-account", name, within, shown: user },
      id: null,
      last,
      since: null,
      keys: [],
      calls,
      at: { file, start, end: start },
    },
  ];
}
