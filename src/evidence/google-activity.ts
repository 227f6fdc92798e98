// Google's activity of service accounts and their keys → when each authenticated last.
// https://cloud.google.com/policy-intelligence/docs/reference/policyanalyzer/rest/v1/projects.locations.activityTypes.activities/query

import { latest } from "../base/days.ts";
import { at, isObject, textAt } from "../base/json.ts";
import type { Origin } from "../base/origin.ts";
import { dayAt, faulty, needText, placesIn, shownValue, type Reading } from "./reading.ts";
import type { Exported, Name, Told } from "./told.ts";

export const howToGetActivity =
  "`gcloud policy-intelligence query-activity --activity-type=serviceAccountLastAuthentication --project=PROJECT --limit=unlimited --format=json`";

export function isActivity(json: unknown): boolean {
  return typeof at(json, "activityType") === "string" && isObject(at(json, "activity"));
}

export function readActivities(
  reading: Reading,
  entries: readonly unknown[],
  isPart: boolean,
): Exported {
  const place = placesIn(reading);
  const told = entries.map((json, index) => toldBy(json, `[${index}]`, place, reading));
  const days = (key: string): readonly (string | null)[] =>
    entries.map((json, index) =>
      dayAt(at(json, "observationPeriod"), key, `[${index}].observationPeriod`, reading),
    );
  return {
    file: reading.file,
    noun: "activity of service accounts",
    made: latest(days("endTime")),
    newest: null,
    // The shortest period holds for all.
    watched: latest(days("startTime")),
    partly: isPart ? "`nextPageToken` is set: more pages follow" : null,
    told,
  };
}

function toldBy(
  json: unknown,
  where: string,
  place: (needle: string) => Origin,
  reading: Reading,
): Told {
  if (!isActivity(json))
    throw faulty(
      reading,
      `\`${where}\``,
      "is no activity: it has no `activityType` and `activity`",
    );
  const { name, key, full } = nameOf(json, where, reading);
  const last = dayAt(at(json, "activity"), "lastAuthenticatedTime", `${where}.activity`, reading);
  const origin = place(full);
  if (key === null) return { name, id: null, last, since: null, keys: [], at: origin };
  const told = {
    form: "service-account-key",
    id: key,
    name: `key ${key.slice(0, 8)}`,
    last,
    since: null,
    ends: null,
    usesTold: true,
    at: origin,
  } as const;
  return { name, id: null, last: undefined, since: null, keys: [told], at: origin };
}

const account = "serviceAccountLastAuthentication";
const accountKey = "serviceAccountKeyLastAuthentication";

function nameOf(
  json: unknown,
  where: string,
  reading: Reading,
): { readonly name: Name; readonly key: string | null; readonly full: string } {
  const type = textAt(json, "activityType");
  if (type !== account && type !== accountKey)
    throw faulty(
      reading,
      `\`${where}.activityType\``,
      `is ${shownValue(type)}: \`${account}\` and \`${accountKey}\` are read`,
    );
  const full = needText(json, "fullResourceName", where, reading);
  const [, project, email, key] =
    /^\/\/iam\.googleapis\.com\/projects\/([^/]+)\/serviceAccounts\/([^/]+)(?:\/keys\/([^/]+))?$/.exec(
      full,
    ) ?? [];
  if (project === undefined || email === undefined || (key === undefined) === (type === accountKey))
    throw faulty(
      reading,
      `\`${where}.fullResourceName\``,
      `is ${shownValue(full)}: \`//iam.googleapis.com/projects/PROJECT/serviceAccounts/EMAIL${type === accountKey ? "/keys/KEY" : ""}\` is expected`,
    );
  return {
    name: {
      platform: "google",
      kind: "service-account",
      name: email,
      within: project,
      shown: email,
    },
    key: key ?? null,
    full,
  };
}
