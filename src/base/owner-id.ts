// An owner as somebody wrote it → what is the same wherever the same one is meant.

/**
 * GitHub's names are the same in any case, and so are the hosts of addresses; what stands before the `@` of an address is its host's to say, and
 * free names may be of different people: https://www.rfc-editor.org/rfc/rfc5321#section-2.4
 */
export function ownerId(owner: string): string {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}

export function isSameOwner(one: string, other: string): boolean {
  return ownerId(one) === ownerId(other);
}

/** Each once, as the first of its spellings has it. */
export function eachOnce(owners: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const owner of owners) if (!seen.has(ownerId(owner))) seen.set(ownerId(owner), owner);
  return [...seen.values()];
}
