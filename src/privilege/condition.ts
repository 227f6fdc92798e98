// Compares conditions: does one set of conditions hold whenever another does?

import type { Known } from "../base/known.ts";
import type { Condition, Privilege } from "../model/privilege.ts";
import { arnCovers } from "./arn.ts";
import { covers } from "./covers.ts";
import { alike, operationOf, type Operation } from "./operator.ts";
import { isEverything, patternOf } from "./pattern.ts";

/** What it asks cannot be read: which key, or how it is compared. */
export function isUnread({ operator, key }: Condition): boolean {
  return operator === "?" || key === "?";
}

/** Whether `strict` lets through no more than `lax`: each of lax's conditions follows from one of strict's. `forbids`: those of a deny. */
export function noLaxer(
  strict: readonly Condition[],
  lax: readonly Condition[],
  forbids = false,
): boolean {
  return lax.every(
    (wanted) => isAlwaysMet(wanted, forbids) || strict.some((given) => implies(given, wanted)),
  );
}

/** A deny of `StringLike` of `*` spares whoever has no such key; what is allowed so is allowed as good as everybody. */
export function isAlwaysMet(condition: Condition, forbids: boolean): boolean {
  if (!isVacuous(condition)) return false;
  return !forbids || /^forallvalues:|ifexists$/i.test(condition.operator);
}

/** As `noLaxer`, but that a value nobody knows may be the one that nobody knew. */
export function mayUphold(now: readonly Condition[], former: readonly Condition[]): boolean {
  return former.every(
    (wanted) =>
      noLaxer(now, [wanted]) ||
      (isVeiled(wanted) &&
        now.some(
          (given) =>
            isVeiled(given) && given.operator === wanted.operator && given.key === wanted.key,
        )),
  );
}

function isVeiled({ values }: Condition): boolean {
  return values.some((value) => !value.known);
}

/** The conditions of `before` that nothing in `after` upholds. */
export function weakened(
  after: readonly Condition[],
  before: readonly Condition[],
): readonly Condition[] {
  return before.filter(
    (wanted) => !isVacuous(wanted) && !after.some((given) => implies(given, wanted)),
  );
}

/** Always true: `StringLike` of `*`. */
export function isVacuous({ operator, values }: Condition): boolean {
  const { isLike, isNegated } = operationOf(operator);
  return isLike && !isNegated && values.some((value) => isEverything(patternOf(value, false)));
}

/** No request meets it any more: it asks for a time before `today`, `YYYY-MM-DD`. */
export function isOver({ operator, key, values }: Condition, today: string): boolean {
  return (
    /^datelessthan(equals)?$/i.test(operator) &&
    /^(aws:(currenttime|tokenissuetime)|request\.time|schedule)$/i.test(key) &&
    values.every((value) => value.known && /^\d{4}-\d\d-\d\d/.test(value.value)) &&
    values.every((value) => value.known && value.value.slice(0, 10) < today)
  );
}

/** It holds nothing any more. */
export function hasEnded(privilege: Privilege, today: string): boolean {
  return "conditions" in privilege && privilege.conditions.some((one) => isOver(one, today));
}

/** Whether `wanted` holds wherever `given` holds. Values of one condition are alternatives; of a negated one, all excluded. */
function implies(given: Condition, wanted: Condition): boolean {
  const { key, operation, how } = comparedAs(wanted);
  const { key: other, operator } = comparedAs(given);
  const { from, isNegated, upTo } = operation;
  if (key !== other || !from.includes(operator)) return false;
  if (isNegated)
    return wanted.values.every((value) =>
      given.values.some((taken) => valueCovers(taken, value, how)),
    );
  const meets = (value: Known<string>, limit: Known<string>): boolean =>
    upTo === null ? valueCovers(limit, value, how) : isNoLater(value, limit, upTo === "date");
  return (
    given.values.length > 0 &&
    given.values.every((value) => wanted.values.some((limit) => meets(value, limit)))
  );
}

/** How a condition is compared with others. */
interface Compared {
  readonly operation: Operation;
  /** In lower case. */
  readonly key: string;
  /** In one spelling of several that behave alike. */
  readonly operator: string;
  readonly how: "arn" | "like" | "equal";
}

const compared = new WeakMap<Condition, Compared>();

function comparedAs(condition: Condition): Compared {
  const cached = compared.get(condition);
  if (cached) return cached;
  const { key, operator } = condition;
  const operation = operationOf(operator);
  const made: Compared = {
    operation,
    key: key.toLowerCase(),
    operator: operation.isLike ? alike(operatorOf(condition)) : alike(operator),
    how: operation.isArn ? "arn" : operation.isLike ? "like" : "equal",
  };
  compared.set(condition, made);
  return made;
}

/** An earlier day or a smaller number asks for more. */
function isNoLater(given: Known<string>, wanted: Known<string>, isDate: boolean): boolean {
  if (!given.known || !wanted.known) return exactOf(given) === exactOf(wanted);
  const [one, other] = [given.value, wanted.value].map((value) =>
    isDate ? Date.parse(value) : Number(value),
  );
  return given.value === wanted.value || (one !== undefined && other !== undefined && one <= other);
}

/** A like without wildcards asks for an equal text. */
function operatorOf({ operator, values }: Condition): string {
  const isPlain = values.every((value) => value.known && patternOf(value, false).plain !== null);
  return isPlain ? operator.replace(/(?<!not)like/i, "Equals") : operator;
}

function valueCovers(
  wide: Known<string>,
  narrow: Known<string>,
  how: "arn" | "like" | "equal",
): boolean {
  if (how !== "equal") {
    const hold = how === "arn" ? arnCovers : covers;
    return hold(patternOf(wide, false), patternOf(narrow, false));
  }
  const [outer, inner] = [exactOf(wide), exactOf(narrow)];
  return outer === inner || isSameService(outer, inner);
}

/** Some value of it names a service. */
export function isOfService({ values }: Condition): boolean {
  return values.some((value) => serviceSuffix.test(exactOf(value)));
}

/** `ec2`, under whatever suffix its partition gives it. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services */
export function isSameService(one: string, other: string): boolean {
  if (one === other) return true;
  return serviceSuffix.test(one) && serviceSuffix.test(other)
    ? one.replace(serviceSuffix, "") === other.replace(serviceSuffix, "")
    : false;
}

const serviceSuffix = /\.(amazonaws\.com(\.cn)?|\$\{[^{}]*(dns_suffix|amazonaws)[^{}]*\})$/;

/** A value as its reader wrote it; unknown parts by name, so that the same unknown is the same text. */
export function textOf(value: Known<string>): string {
  return value.known ? value.value : patternOf(value, false).text;
}

/** As `textOf`; one name stands for one value here, also where something was made of it. */
export function exactOf(value: Known<string>): string {
  return value.known ? value.value : patternOf(value, false).exact;
}

/** Something was made of what cannot be read: it is not what a name of its own says. */
export function isMadeOf(value: Known<string | null>): boolean {
  if (value.known) return false;
  return [value, ...(value.pieces ?? [])].some(
    (one) => typeof one !== "string" && one.making !== undefined && !one.reference,
  );
}

/** `StringEquals aws:PrincipalOrgID o-1`. */
export function describeCondition(condition: Condition): string {
  return [condition.operator, condition.key, condition.values.map(textOf).join(", ")]
    .filter((part) => part !== "")
    .join(" ");
}
