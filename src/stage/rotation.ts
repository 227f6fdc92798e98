// An identity's standing credentials → how they are replaced: by what source does or by what somebody says, and what is wrong with that.

import { daysBetween, isDate, plusDays } from "../base/days.ts";
import type { Known } from "../base/known.ts";
import { compareText } from "../base/order.ts";
import { readDay } from "../evaluate/day.ts";
import { folded, inLabels, inPragmas } from "../evaluate/written.ts";
import { isStanding } from "../judge/askable.ts";
import { isOff } from "../model/active.ts";
import type { Attested, Rotation } from "../model/attestation.ts";
import type { Credential, Reminder } from "../model/credential.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";

/** `from`: `source`, `register`, where it is written (`comment`, `tag rotation`), or the block that reminds of it. */
export interface ToldRotation extends Rotation {
  readonly from: string;
}

/** What somebody says of it, else what source does, else of what it reminds; null where nothing tells. */
export function rotationOf(
  identity: Identity,
  said: Attested | null,
  model: Model,
  today: string,
): ToldRotation | null {
  const declared = declaredRotation(identity, said);
  if (declared) return declared;
  const standing = standingOf(identity, model);
  if (standing.some((one) => rotates(one, model)))
    return { mode: "automatic", window: null, next: null, from: "source" };
  const reminded = remindedOf(standing, model, today);
  return reminded && { mode: "manual", window: null, next: reminded.day, from: reminded.by };
}

function standingOf({ key }: Identity, { links }: Model): readonly Credential[] {
  return (links.credentialsOf.get(key) ?? []).filter(
    (one) => isStanding(one) && one.form !== "variable" && !isOff(one),
  );
}

/** By a rotation that really applies: what an end date or nobody enforces is none. */
function rotates({ key }: Credential, { expiries }: Model): boolean {
  const life = expiries.get(key);
  return life?.state === "declared" && life.enforced && life.from === "rotation";
}

interface Reminded {
  readonly day: string;
  readonly by: string;
}

/** The next day on which something reminds of one that nothing rotates; the last one where none comes any more. */
function remindedOf(standing: readonly Credential[], model: Model, today: string): Reminded | null {
  const found = standing
    .filter((one) => !rotates(one, model))
    .flatMap(({ reminders = [] }) => reminders.flatMap((one) => nextOf(one, today) ?? []));
  return found.toSorted((a, b) => compareText(a.day, b.day))[0] ?? null;
}

function nextOf({ first, every, by }: Reminder, today: string): Reminded | null {
  const day = first.known && first.value !== null ? readDay(first.value) : null;
  const ahead = day === null ? null : daysBetween(today, day);
  if (day === null || ahead === null || !every.known) return null;
  if (ahead >= 0 || every.value === null) return { day, by };
  const times = Math.ceil(-ahead / every.value);
  return { day: plusDays(day, Math.round(times * every.value)), by };
}

const modeKeys = folded(["rotation", "nhi/rotation"]);
const windowKeys = folded(["rotation-window", "nhi/rotation-window"]);
const nextKeys = folded(["rotation-next", "next-rotation", "nhi/rotation-next"]);

function declaredRotation(identity: Identity, said: Attested | null): ToldRotation | null {
  if (said?.rotation) return { ...said.rotation, from: "register" };
  const mode = written(identity, modeKeys);
  const [next, window] = [written(identity, nextKeys), written(identity, windowKeys)];
  const name = mode?.text.toLowerCase() ?? (next || window ? "manual" : null);
  if (name !== "manual" && name !== "automatic") return null;
  return {
    mode: name,
    window: window?.text ?? null,
    next: next && isDate(next.text) ? next.text : null,
    from: (mode ?? next ?? window)?.from ?? "comment",
  };
}

function written(
  { pragmas, carrier }: Identity,
  keys: ReadonlySet<string>,
): { readonly text: string; readonly from: string } | null {
  for (const { value, from } of [...inPragmas(pragmas, keys), ...inLabels(carrier, keys)]) {
    const text = textOf(value);
    if (text !== null) return { text, from };
  }
  return null;
}

function textOf(value: Known<string | null>): string | null {
  return value.known && value.value !== null && value.value.trim() !== ""
    ? value.value.trim()
    : null;
}

export interface RotationLapse {
  readonly lapse: "rotation" | "rotation-due";
  readonly day: string | null;
  readonly text: string;
}

export interface RotationAsk {
  readonly model: Model;
  /** Null where there is no register: then nobody is asked to say how. */
  readonly attested: readonly Attested[] | null;
  readonly today: string;
  readonly within: number;
}

export function rotationLapses(
  identity: Identity,
  said: Attested | null,
  { model, attested, today, within }: RotationAsk,
): readonly RotationLapse[] {
  const standing = standingOf(identity, model);
  if (standing.length === 0) return [];
  const declared = declaredRotation(identity, said);
  if (declared?.mode === "manual") return ofManual(declared, today, within);
  if (declared) {
    const text = "its rotation is said to be automatic, and nothing in the tree rotates it";
    return standing.some((one) => rotates(one, model)) ? [] : [missing(text)];
  }
  const reminded = remindedOf(standing, model, today);
  if (reminded) return ofDay(reminded.day, `as \`${reminded.by}\` reminds`, today, within);
  const endless = standing.find(({ key }) => model.expiries.get(key)?.state === "absent");
  if (!endless || attested === null) return [];
  return [
    missing(
      `nothing rotates or ends \`${endless.address}\`, and nobody says when it is rotated by hand`,
    ),
  ];
}

function ofManual(
  { next, window }: ToldRotation,
  today: string,
  within: number,
): readonly RotationLapse[] {
  const unset = [...(next === null ? ["day"] : []), ...(window === null ? ["window"] : [])];
  const gaps =
    unset.length === 0
      ? []
      : [missing(`it is rotated by hand, and no ${unset.join(" and no ")} is set`)];
  return next === null ? gaps : [...gaps, ...ofDay(next, window, today, within)];
}

/** `more`: what is known of it beside the day. */
function ofDay(
  day: string,
  more: string | null,
  today: string,
  within: number,
): readonly RotationLapse[] {
  const ahead = daysBetween(today, day) ?? Infinity;
  if (ahead > within) return [];
  const when = more === null ? day : `${day}, ${more}`;
  return ahead < 0
    ? [{ lapse: "rotation", day, text: `its rotation was due on ${when}` }]
    : [{ lapse: "rotation-due", day, text: `its rotation is due on ${when}` }];
}

function missing(text: string): RotationLapse {
  return { lapse: "rotation", day: null, text };
}
