// Turns end dates, durations and rotations that really apply into what ends a credential.

import type { Known, Value } from "../../base/known.ts";
import { isFields, known, mapKnown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { dig, field, isAbsent, number, text } from "../../base/value.ts";
import type { Ending } from "../../model/credential.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { typeOf } from "./reference.ts";

export interface EndPlaces {
  /** Attributes that hold a date. */
  readonly dates?: readonly string[];
  /** Attributes that hold a duration as Go writes it: `4320h`, `240h30m`. */
  readonly durations?: readonly string[];
  /** Maps whose change replaces the credential: `keepers`, `rotate_when_changed`. */
  readonly keepers?: readonly string[];
}

/** Everything in the block that ends the credential. A rotation counts only when the credential is replaced by it. */
export function endingsOf(
  block: ResolvedBlock,
  context: AdaptContext,
  places: EndPlaces,
): readonly Ending[] {
  const endings: Ending[] = [];
  for (const path of places.dates ?? []) {
    const value = dig(block.body, ...path.split("."));
    if (!isAbsent(value) || value.reference) endings.push(dateEnding(value, context));
  }
  for (const path of places.durations ?? []) {
    const value = dig(block.body, ...path.split("."));
    if (!isAbsent(value))
      endings.push({ means: "hours", value: mapKnown(text(value), hoursOrText), at: value.at });
  }
  for (const path of places.keepers ?? [])
    endings.push(...keeperEndings(dig(block.body, ...path.split(".")), context));
  for (const address of block.replacedBy)
    endings.push(...rotationAt(address, block.header, context));
  return endings;
}

/** A date as written, or what it is made of: a rotation, an offset from creation, `timeadd` of a literal duration. */
export function dateEnding(value: Value, context: AdaptContext): Ending {
  const { reference, at } = value;
  if (reference) {
    const rotation = rotationAt(reference.address, at, context)[0];
    if (rotation) return rotation;
    const offset = offsetAt(reference.address, at, context);
    if (offset) return offset;
  }
  if (!value.known) {
    const hours = addedHours(value.name);
    if (hours !== null) return { means: "hours", value: known(hours, at, value.through), at };
  }
  return { means: "date", value: text(value), at };
}

/** https://developer.hashicorp.com/terraform/language/functions/timeadd: its last argument is a duration. */
function addedHours(expression: string): number | null {
  const found = /^timeadd\(.{0,400}"([0-9hms.]{1,40})"\s*\)$/s.exec(expression);
  return found?.[1] === undefined ? null : goHours(found[1]);
}

function hoursOrText(duration: string | null): string | number | null {
  return duration === null ? null : (goHours(duration) ?? duration);
}

/** The hours of a Go duration; null when it is none. https://pkg.go.dev/time#ParseDuration */
function goHours(duration: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(duration)) return null;
  let hours = 0;
  for (const [, amount, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) {
    hours +=
      Number(amount) / (unit === "h" ? 1 : unit === "m" ? 60 : unit === "s" ? 3600 : 3_600_000);
  }
  return hours;
}

/** Attributes of `time_rotating` that never change, whatever it does. */
const constants = new Set([
  "rotation_days",
  "rotation_hours",
  "rotation_minutes",
  "rotation_months",
  "rotation_years",
  "triggers",
]);

function keeperEndings(map: Value, context: AdaptContext): readonly Ending[] {
  if (!map.known || !isFields(map.value)) return [];
  const endings: Ending[] = [];
  for (const value of map.value.fields.values()) {
    const references = value.reference
      ? [value.reference]
      : value.known
        ? []
        : (value.pieces ?? []).flatMap((piece) =>
            typeof piece !== "string" && piece.reference ? [piece.reference] : [],
          );
    for (const reference of references) {
      if (constants.has(String(reference.path[0] ?? ""))) continue;
      endings.push(...rotationAt(reference.address, value.at, context));
    }
  }
  return endings;
}

/** https://registry.terraform.io/providers/hashicorp/time/latest/docs/resources/rotating */
function rotationAt(address: string, at: Origin, context: AdaptContext): readonly Ending[] {
  const rotating = findNear(address, "time_rotating", context);
  if (rotating) {
    const once = field(rotating.body, "rotation_rfc3339");
    const days = spanDays(rotating.body, "rotation_");
    if (days) return [{ means: "rotation", value: days, at }];
    return isAbsent(once) ? [] : [{ means: "date", value: text(once), at }];
  }
  const offset = findNear(address, "time_offset", context);
  const base = offset ? field(offset.body, "base_rfc3339") : null;
  if (base?.reference && typeOf(base.reference.address) === "time_rotating")
    return rotationAt(base.reference.address, at, context);
  return [];
}

/** https://registry.terraform.io/providers/hashicorp/time/latest/docs/resources/offset: from a base, by default the time of creation. */
function offsetAt(address: string, at: Origin, context: AdaptContext): Ending | null {
  const offset = findNear(address, "time_offset", context);
  if (!offset) return null;
  const base = field(offset.body, "base_rfc3339");
  if (!isAbsent(base) && !(base.reference && typeOf(base.reference.address) === "time_static"))
    return null;
  const days = spanDays(offset.body, "offset_");
  return days ? { means: "hours", value: mapKnown(days, (count) => count * 24), at } : null;
}

/** An address may end in an attribute (`time_rotating.a.id`), as `replace_triggered_by` allows. */
function findNear(address: string, type: string, context: AdaptContext): ResolvedBlock | null {
  if (typeOf(address) !== type) return null;
  return context.find(address) ?? context.find(address.replace(/\.[a-z0-9_]+$/, ""));
}

const dayUnits = [
  ["years", 365],
  ["months", 31],
  ["days", 1],
  ["hours", 1 / 24],
  ["minutes", 1 / 1440],
] as const;

function spanDays(body: Value, prefix: string): Known<number> | null {
  let sum = 0;
  let seen: Value | null = null;
  for (const [unit, days] of dayUnits) {
    const value = field(body, `${prefix}${unit}`);
    if (isAbsent(value)) continue;
    const count = number(value);
    if (!count.known) return count;
    sum += (count.value ?? 0) * days;
    seen = value;
  }
  return seen ? known(sum, seen.at, seen.through) : null;
}
