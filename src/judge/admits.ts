// What an admission says of whom it takes, as one text: equal for those that take the same.

import { valueOrName, type Known } from "../base/known.ts";
import type { Admission, Trust } from "../model/trust.ts";
import { boundsOf } from "../privilege/bounds.ts";

export function admissionText({ conditions, principals, effect }: Admission): string {
  const values = boundsOf(conditions).map(({ key, condition }) => [key, ...condition.values]);
  return JSON.stringify([
    valueOrName(effect),
    values.map(textsOf),
    textsOf(principals.map(({ value }) => value)),
  ]);
}

export function takesAlike(one: Trust, other: Trust): boolean {
  const said = ({ admissions }: Trust): string => admissions.map(admissionText).join("\n");
  return said(one) === said(other);
}

function textsOf(values: readonly (string | Known<string>)[]): readonly string[] {
  return values.map((value) => (typeof value === "string" ? value : valueOrName(value)));
}
