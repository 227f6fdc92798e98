// GitHub's lists of an organization's fine-grained tokens and of a repository's deploy keys → when each was used last, and when it ends.

import { latest } from "../base/days.ts";
import { at, textAt } from "../base/json.ts";
import { dayAt, faulty, needText, placesIn, shownValue, type Reading } from "./reading.ts";
import type { Exported, Name, Told, ToldKey } from "./told.ts";

export const howToGetTokens = "`gh api --paginate --slurp orgs/ORG/personal-access-tokens`";
export const howToGetKeys = "`gh api --paginate --slurp repos/OWNER/REPO/keys`";

/** https://docs.github.com/rest/orgs/personal-access-tokens#list-fine-grained-personal-access-tokens-with-access-to-organization-resources */
export function isToken(json: unknown): boolean {
  return at(json, "token_id") !== undefined && at(json, "access_granted_at") !== undefined;
}

/** https://docs.github.com/rest/deploy-keys/deploy-keys#list-deploy-keys */
export function isDeployKey(json: unknown): boolean {
  return typeof at(json, "read_only") === "boolean" && typeof at(json, "key") === "string";
}

export function readTokens(reading: Reading, entries: readonly unknown[]): Exported {
  const place = placesIn(reading);
  const told = entries.flatMap((json, index): readonly Told[] => {
    const where = `[${index}]`;
    if (!isToken(json))
      throw faulty(
        reading,
        `\`${where}\``,
        "is no fine-grained token: it has no `token_id` and `access_granted_at`",
      );
    // It opens nothing any more.
    if (at(json, "token_expired") === true) return [];
    const name = needText(json, "token_name", where, reading);
    const login = needText(at(json, "owner"), "login", `${where}.owner`, reading);
    const origin = place(name);
    const key = {
      form: "token",
      id: `token ${String(at(json, "token_id"))}`,
      name: `token ${name}`,
      last: dayAt(json, "token_last_used_at", where, reading),
      since: dayAt(json, "access_granted_at", where, reading),
      ends: dayAt(json, "token_expires_at", where, reading),
      usesTold: true,
      at: origin,
    } as const;
    const shown = `fine-grained token ${name} of @${login}`;
    return [{ ...held(key, { kind: "token", name, within: null, shown }), owner: `@${login}` }];
  });
  return exported(reading, "list of fine-grained tokens", told);
}

export function readDeployKeys(reading: Reading, entries: readonly unknown[]): Exported {
  const place = placesIn(reading);
  const told = entries.flatMap((json, index): readonly Told[] => {
    const where = `[${index}]`;
    if (!isDeployKey(json))
      throw faulty(reading, `\`${where}\``, "is no deploy key: it has no `key` and `read_only`");
    if (at(json, "enabled") === false) return [];
    const url = needText(json, "url", where, reading);
    const repository = /\/repos\/([^/]+\/[^/]+)\/keys\/\d+$/.exec(url)?.[1];
    if (repository === undefined)
      throw faulty(
        reading,
        `\`${where}.url\``,
        `is ${shownValue(url)}: \`https://api.github.com/repos/OWNER/REPO/keys/ID\` is expected`,
      );
    const name = textAt(json, "title") ?? "";
    const key = {
      form: "deploy-key",
      id: url,
      name,
      last: dayAt(json, "last_used", where, reading),
      since: dayAt(json, "created_at", where, reading),
      ends: null,
      usesTold: true,
      at: place(url),
    } as const;
    const shown = `deploy key ${name} of ${repository}`;
    return [held(key, { kind: "deploy-key", name, within: repository, shown })];
  });
  return exported(reading, "list of deploy keys", told);
}

function held(key: ToldKey, name: Omit<Name, "platform">): Told {
  const { at: origin } = key;
  const named = { platform: "github", ...name } as const;
  return { name: named, id: null, last: undefined, since: null, keys: [key], at: origin };
}

function exported({ file }: Reading, noun: string, told: readonly Told[]): Exported {
  const days = told.flatMap(({ keys }) => keys.flatMap(({ last, since }) => [last, since]));
  const none = { made: null, watched: null, partly: null };
  return { file, noun, newest: latest(days), told, ...none };
}
