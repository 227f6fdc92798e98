// AWS's credential report → when users and their access keys were used and rotated last.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html

import { latest } from "../base/days.ts";
import { at, textAt } from "../base/json.ts";
import type { Origin } from "../base/origin.ts";
import { principalOf } from "./arn.ts";
import { csvRows } from "./csv.ts";
import { dayIn } from "./day.ts";
import { faulty, readingOf, shownValue, type Reading } from "./reading.ts";
import type { Exported, Told, ToldKey } from "./told.ts";

const howTo = "`aws iam generate-credential-report`, then `aws iam get-credential-report`";

export function isCredentialReport(text: string): boolean {
  return /^"?user"?,"?arn"?,/.test(text);
}

/** As the command line prints it: base64 in JSON. */
export function isWrapped(json: unknown): boolean {
  return typeof at(json, "Content") === "string" && at(json, "ReportFormat") === "text/csv";
}

export function readWrapped(path: string, json: unknown): Exported {
  const content = Buffer.from(textAt(json, "Content") ?? "", "base64").toString("utf8");
  if (!isCredentialReport(content))
    throw faulty({ path, howTo }, "`Content`", "holds no credential report in base64");
  const made = textAt(json, "GeneratedTime");
  return readCredentialReport(path, content, made === null ? null : dayIn(made));
}

/** `made`: a table alone does not say. */
export function readCredentialReport(
  path: string,
  text: string,
  made: string | null = null,
): Exported {
  const reading = readingOf(path, text, howTo);
  const rows = rowsIn(text, reading);
  const told = rows.flatMap((row) => userOf(row, reading) ?? []);
  return {
    file: reading.file,
    noun: "credential report",
    made,
    newest: latest(rows.flatMap(({ day }) => dates.map(day))),
    watched: null,
    partly: null,
    told,
  };
}

/** A row, asked by the names of its columns. */
interface Row {
  readonly cell: (name: string) => string;
  readonly day: (name: string) => string | null;
  /** `line 3`. */
  readonly where: string;
  readonly at: Origin;
}

function rowsIn(text: string, reading: Reading): readonly Row[] {
  const { file } = reading;
  const table = csvRows(text);
  if (table.rows === null)
    throw faulty(reading, `line ${table.open}`, "has a quote that nothing closes");
  const [head, ...rows] = table.rows;
  const columns = head?.cells ?? [];
  for (const name of needed)
    if (!columns.includes(name)) throw faulty(reading, "line 1", `has no column \`${name}\``);
  return rows.map(({ cells, line, start }) => {
    const where = `line ${line}`;
    if (cells.length !== columns.length)
      throw faulty(
        reading,
        where,
        `has ${cells.length} cells: ${columns.length} are expected, as in the first line`,
      );
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const day = (name: string): string | null =>
      dayOf(cell(name), `${where}, column \`${name}\``, reading);
    return { cell, day, where, at: { file, start, end: start } };
  });
}

const keyNumbers = [1, 2] as const;
const keyColumns = (n: number): readonly string[] => [
  `access_key_${n}_active`,
  `access_key_${n}_last_rotated`,
  `access_key_${n}_last_used_date`,
];
const needed = [
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  ...keyNumbers.flatMap(keyColumns),
];
const dates = needed.filter((name) => /_time$|_used(_date)?$|_rotated$/.test(name));

/** Null for the account's root. */
function userOf({ cell, day, where, at }: Row, reading: Reading): Told | null {
  const arn = cell("arn");
  const name = principalOf(arn);
  if (name === null && !arn.endsWith(":root"))
    throw faulty(
      reading,
      `${where}, column \`arn\``,
      `is ${shownValue(arn)}: the ARN of a user is expected`,
    );
  if (name === null) return null;
  const keys = keyNumbers.flatMap((n): readonly ToldKey[] =>
    cell(`access_key_${n}_active`) === "true"
      ? [
          {
            form: "access-key",
            id: `${name.shown} ${n}`,
            name: `access key ${n}`,
            last: day(`access_key_${n}_last_used_date`),
            since: day(`access_key_${n}_last_rotated`),
            ends: null,
            usesTold: true,
            at,
          },
        ]
      : [],
  );
  const uses = ["password_last_used", ...keyNumbers.map((n) => `access_key_${n}_last_used_date`)];
  return {
    name,
    id: null,
    last: hasUntold(cell) ? undefined : latest(uses.map(day)),
    since: day("user_creation_time"),
    keys,
    at,
  };
}

/** Signing certificates work, too, and of their use the report says nothing. */
function hasUntold(cell: Row["cell"]): boolean {
  return cell("cert_1_active") === "true" || cell("cert_2_active") === "true";
}

/** What stands for no date: `no_information` of a password that is there and of which no use is known. */
const none = new Set(["", "N/A", "no_information", "not_supported"]);

function dayOf(text: string, where: string, reading: Reading): string | null {
  if (none.has(text)) return null;
  const day = dayIn(text);
  if (day !== null) return day;
  throw faulty(
    reading,
    where,
    `is ${shownValue(text)}: a date as 2026-01-31T00:00:00+00:00, or \`N/A\`, is expected`,
  );
}
