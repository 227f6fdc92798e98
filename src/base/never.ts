// Turns a case that the types say cannot happen into a Bug with its value in it.

/** Marks the end of an exhaustive `switch`: does not compile while a case is missing, throws if one slips through. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
