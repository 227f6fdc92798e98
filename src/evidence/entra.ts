// Entra's reports of sign-ins and its list of applications → when applications and their credentials were used last, and when these end.

import { latest } from "../base/days.ts";
import { at, listAt, textAt } from "../base/json.ts";
import type { Origin } from "../base/origin.ts";
import type { CredentialForm } from "../model/credential.ts";
import { dayAt, needText, placesIn, type Reading } from "./reading.ts";
import type { Exported, Told, ToldKey } from "./told.ts";

/** In single quotes: a shell takes `$select` for a variable of its own. */
const graph = (path: string): string =>
  `\`az rest --method get --url 'https://graph.microsoft.com/${path}'\``;

export const howToGetEntra = {
  "sign-ins": graph("beta/reports/servicePrincipalSignInActivities"),
  credentials: graph("beta/reports/appCredentialSignInActivities"),
  applications: graph(
    "v1.0/applications?$select=appId,displayName,createdDateTime,passwordCredentials,keyCredentials",
  ),
} as const;

/** Of one entry, which kind of list it is from. */
export function entraKind(json: unknown): "sign-ins" | "credentials" | "applications" | null {
  if (typeof at(json, "appId") !== "string") return null;
  if (typeof at(json, "keyId") === "string" && at(json, "signInActivity") !== undefined)
    return "credentials";
  if (at(json, "lastSignInActivity") !== undefined) return "sign-ins";
  const holds =
    at(json, "passwordCredentials") !== undefined || at(json, "keyCredentials") !== undefined;
  return holds && typeof at(json, "displayName") === "string" ? "applications" : null;
}

type ReadEntry = (json: unknown, where: Where, reading: Reading) => Omit<Told, "at">;

/** An entry of the list, by its path and its place. */
interface Where {
  readonly path: string;
  readonly at: Origin;
}

const nouns = {
  "sign-ins": "report of sign-ins",
  credentials: "report of sign-ins by credential",
  applications: "list of applications",
} as const;

export function readEntra(
  reading: Reading,
  entries: readonly unknown[],
  kind: keyof typeof nouns,
  isPart: boolean,
): Exported {
  const place = placesIn(reading);
  const read = readers[kind];
  const told = entries.map((json, index): Told => {
    const path = `value[${index}]`;
    const origin = place(needText(json, "appId", path, reading));
    return { ...read(json, { path, at: origin }, reading), at: origin };
  });
  return {
    file: reading.file,
    ...(kind === "applications" ? { format: "entra-applications" as const } : {}),
    noun: nouns[kind],
    made: null,
    newest: latest(
      told.flatMap(({ last, since, keys }) => [
        last,
        since,
        ...keys.flatMap((key) => [key.last, key.since]),
      ]),
    ),
    watched: null,
    partly: isPart ? "`@odata.nextLink` is set: more pages follow" : null,
    told,
    ...(kind === "sign-ins" ? { lists: "applications" as const } : {}),
  };
}

const readers: Readonly<Record<keyof typeof nouns, ReadEntry>> = {
  /** https://learn.microsoft.com/graph/api/resources/serviceprincipalsigninactivity: as a client or as a resource. */
  "sign-ins": (json, { path }, reading) => ({
    name: null,
    id: needText(json, "appId", path, reading),
    last: dayAt(
      at(json, "lastSignInActivity"),
      "lastSignInDateTime",
      `${path}.lastSignInActivity`,
      reading,
    ),
    since: null,
    keys: [],
  }),
  /** https://learn.microsoft.com/graph/api/resources/appcredentialsigninactivity */
  credentials: (json, { path, at: origin }, reading) => {
    const form = /cert/i.test(textAt(json, "keyType") ?? "") ? "certificate" : "client-secret";
    const last = dayAt(
      at(json, "signInActivity"),
      "lastSignInDateTime",
      `${path}.signInActivity`,
      reading,
    );
    const key = {
      ...named(form, null, needText(json, "keyId", path, reading)),
      last,
      since: dayAt(json, "createdDateTime", path, reading),
      ends: dayAt(json, "expirationDateTime", path, reading),
      usesTold: true,
      at: origin,
    };
    return {
      name: null,
      id: needText(json, "appId", path, reading),
      last: undefined,
      since: null,
      keys: [key],
    };
  },
  /** https://learn.microsoft.com/graph/api/application-list */
  applications: (json, { path, at: origin }, reading) => {
    const id = needText(json, "appId", path, reading);
    const name = needText(json, "displayName", path, reading);
    const keys = [
      ...keysOf(json, "passwordCredentials", "client-secret", { path, at: origin }, reading),
      ...keysOf(json, "keyCredentials", "certificate", { path, at: origin }, reading),
    ];
    return {
      name: {
        platform: "entra",
        kind: "application",
        name,
        within: null,
        shown: `${name} (${id})`,
      },
      id,
      last: undefined,
      since: dayAt(json, "createdDateTime", path, reading),
      keys,
      listed: keys.map((key) => ({ ...key, disabled: false })),
    };
  },
};

function keysOf(
  json: unknown,
  list: string,
  form: CredentialForm,
  { path, at: origin }: Where,
  reading: Reading,
): readonly ToldKey[] {
  return listAt(json, list).map((one, index) => {
    const place = `${path}.${list}[${index}]`;
    return {
      ...named(form, textAt(one, "displayName"), needText(one, "keyId", place, reading)),
      last: null,
      since: dayAt(one, "startDateTime", place, reading),
      ends: dayAt(one, "endDateTime", place, reading),
      usesTold: false,
      at: origin,
    };
  });
}

function named(
  form: CredentialForm,
  name: string | null,
  id: string,
): Pick<ToldKey, "form" | "id" | "name"> {
  const noun = form === "certificate" ? "certificate" : "client secret";
  return { form, id, name: name === null || name === "" ? `${noun} ${id.slice(0, 8)}` : name };
}
