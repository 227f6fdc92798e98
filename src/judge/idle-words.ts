// What of a policy nobody uses, as it is written → the words for it, and for what to write instead.

import { append } from "../base/grouped.ts";
import type { PrivilegeUse } from "../model/evidence.ts";
import { shownBy } from "./shown-by.ts";
import { code, listed } from "./words.ts";

/** `s3` of `s3:GetObject`. */
export function serviceOf(pattern: string): string {
  return pattern.split(":", 1)[0]?.toLowerCase() ?? "";
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** "did none of it in the 90 days until 2026-11-22, by the …" */
export function didNot(
  idle: readonly string[],
  instead: readonly string[] | null,
  use: PrivilegeUse,
  days: number,
): string {
  const when = `in the ${days} days until ${use.until}`;
  const what =
    instead === null
      ? `did ${idle.length === 1 ? "not" : use.kind === "calls" ? "so with none of them" : "none of it"}`
      : `used only ${named(instead, 8)}`;
  return `${what} ${when}, by ${shownBy(use)}`;
}

/** Where there are many of one service, `many` says so in few words. */
export function named(
  texts: readonly string[],
  most = 5,
  many: (count: number, service: string) => string | null = (count, service) =>
    `${count} actions of ${code(service)}`,
): string {
  const services = new Map<string, string[]>();
  for (const text of texts) append(services, serviceOf(text), text);
  const shown = [...services].flatMap(([service, all]) => {
    const short = all.length > mostOfOne ? many(all.length, service) : null;
    return short === null ? all.map(code) : [short];
  });
  return listed(shown, most);
}

const mostOfOne = 3;

/** The policy to write, as far as it is told by names. */
export function narrower(
  idle: readonly string[],
  kept: readonly string[],
  instead: readonly string[] | null,
): string {
  const stays = distinct([...(instead ?? []), ...kept]);
  const services = new Set(kept.map(serviceOf));
  const gone = named(idle, 20, (_, service) =>
    services.has(service) ? null : `all of ${code(service)}`,
  );
  if (stays.length === 0) return `Take out ${gone}: nothing of the policy is in use.`;
  const rest = named(stays, 20, (_, service) =>
    idle.some((one) => serviceOf(one) === service) ? null : `what there is of ${code(service)}`,
  );
  return instead === null
    ? `Take out ${gone}; keep ${rest}.`
    : `Write ${rest} in place of ${gone}, then only the actions of these that it needs.`;
}
