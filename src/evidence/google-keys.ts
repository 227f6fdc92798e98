// Google's lists of the keys of service accounts → when each was made, when it ends, and which of them are disabled.
// https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys

import { append } from "../base/grouped.ts";
import { latest } from "../base/days.ts";
import { at, textAt } from "../base/json.ts";
import type { Origin } from "../base/origin.ts";
import { dayAt, faulty, needText, placesIn, shownValue, type Reading } from "./reading.ts";
import type { Exported, Name, Told, ToldKey } from "./told.ts";

export const howToListKeys =
  "`gcloud iam service-accounts keys list --iam-account=EMAIL --format=json`";

export function isAccountKey(json: unknown): boolean {
  return textAt(json, "keyAlgorithm") !== null && (textAt(json, "name") ?? "").includes("/keys/");
}

export function readAccountKeys(reading: Reading, entries: readonly unknown[]): Exported {
  const place = placesIn(reading);
  const read = entries.map((json, index) => keyOf(json, `[${index}]`, place, reading));
  const byAccount = new Map<string, Read[]>();
  for (const one of read) append(byAccount, one.name.name, one);
  return {
    file: reading.file,
    format: "google-keys",
    noun: "list of keys of service accounts",
    made: null,
    // Google replaces its own keys every two weeks: where they are listed, too, the list says by them how old it is.
    newest: latest(read.map(({ key }) => key.since)),
    watched: null,
    partly: null,
    told: [...byAccount.values()].flatMap(accountOf),
  };
}

interface Read {
  readonly name: Name;
  readonly key: ToldKey;
  readonly disabled: boolean;
  /** Google's own, which nobody can take away. */
  readonly managed: boolean;
}

/** What is disabled opens nothing, and is neither old nor unused. */
function accountOf(keys: readonly Read[]): readonly Told[] {
  const [first] = keys;
  if (!first) return [];
  const own = keys.filter(({ managed }) => !managed);
  return [
    {
      name: first.name,
      id: null,
      last: undefined,
      since: null,
      keys: own.filter(({ disabled }) => !disabled).map(({ key }) => key),
      listed: own.map(({ key, disabled }) => ({ ...key, disabled })),
      at: first.key.at,
    },
  ];
}

function keyOf(
  json: unknown,
  where: string,
  place: (needle: string) => Origin,
  reading: Reading,
): Read {
  if (!isAccountKey(json))
    throw faulty(reading, `\`${where}\``, "is no key: it has no `name` and `keyAlgorithm`");
  const full = needText(json, "name", where, reading);
  const [, project, email, id] =
    /^projects\/([^/]+)\/serviceAccounts\/([^/]+)\/keys\/([^/]+)$/.exec(full) ?? [];
  if (project === undefined || email === undefined || id === undefined)
    throw faulty(
      reading,
      `\`${where}.name\``,
      `is ${shownValue(full)}: \`projects/PROJECT/serviceAccounts/EMAIL/keys/KEY\` is expected`,
    );
  const ends = dayAt(json, "validBeforeTime", where, reading);
  return {
    name: {
      platform: "google",
      kind: "service-account",
      name: email,
      within: project,
      shown: email,
    },
    key: {
      form: "service-account-key",
      id,
      name: `key ${id.slice(0, 8)}`,
      last: null,
      since: dayAt(json, "validAfterTime", where, reading),
      ends: ends === endless ? null : ends,
      usesTold: false,
      at: place(full),
    },
    disabled: at(json, "disabled") === true,
    managed: textAt(json, "keyType") === "SYSTEM_MANAGED",
  };
}

/** Of a key that nothing ends: https://cloud.google.com/iam/docs/keys-create-delete */
const endless = "9999-12-31";
