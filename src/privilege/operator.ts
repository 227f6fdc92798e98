// Reads what the operator of a condition says by its name.

export interface Operation {
  readonly isNegated: boolean;
  readonly isLike: boolean;
  readonly isArn: boolean;
  /** An absent key meets it. */
  readonly ifExists: boolean;
  /** Of one text, which is compared with texts or ARNs. */
  readonly isOfText: boolean;
  /** Up to which day or number. */
  readonly upTo: string | null;
  /** The operators that ask for as much or more. */
  readonly from: readonly string[];
}

const limiting = /^(date|numeric)lessthan(?:equals)?$/i;

const operations = new Map<string, Operation>();

export function operationOf(operator: string): Operation {
  const cached = operations.get(operator);
  if (cached) return cached;
  const base = operator.replace(/^for(any|all)values?:/i, "").replace(/ifexists$/i, "");
  const isNegated = /not/i.test(base);
  const made: Operation = {
    isNegated,
    isLike: /like$/i.test(base),
    isArn: /^arn/i.test(base),
    ifExists: /ifexists$/i.test(operator),
    isOfText: /^(?:string|arn)(?:not)?(?:equals|like)(?:ifexists)?$/i.test(operator),
    upTo: limiting.exec(base)?.[1]?.toLowerCase() ?? null,
    from: stricterThan(alike(operator), isNegated),
  };
  operations.set(operator, made);
  return made;
}

export function isNegative(operator: string): boolean {
  return operationOf(operator).isNegated;
}

/** Also: an equal text is a like one, and a like ARN a like text; a condition with `IfExists` is the laxer; ArnLike and ArnEquals behave alike.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
function stricterThan(operator: string, isNegated: boolean): readonly string[] {
  const both = operator.endsWith("ifexists") ? [operator, operator.slice(0, -8)] : [operator];
  if (isNegated) return both;
  const more = stricter.flatMap(([one, other]) =>
    both.flatMap((lax) => (lax.includes(other) ? [lax.replace(other, one)] : [])),
  );
  return [...both, ...more];
}

const stricter = [
  ["stringequals", "stringlike"],
  ["stringequals", "arnlike"],
  ["arnlike", "stringlike"],
] as const;

/** In one spelling of several that behave alike. */
export function alike(operator: string): string {
  return operator.toLowerCase().replace("arnequals", "arnlike");
}
