// What a user calls an identity → the one that is meant.

import { UserError } from "../base/user-error.ts";
import { nearest } from "../base/nearest.ts";

export interface Nameable {
  readonly key: string;
  readonly address: string;
}

/** By its key, or by an address that only one has. Errors: UserError with the nearest. */
export function namedIdentity<T extends Nameable>(all: readonly T[], name: string): T {
  const byKey = all.filter(({ key }) => key === name);
  const found = byKey.length > 0 ? byKey : all.filter(({ address }) => address === name);
  const [only, other] = found;
  if (only && !other) return only;
  if (only)
    throw new UserError(
      `${found.length} identities have the address \`${name}\``,
      `Name one by its key: ${found
        .slice(0, 5)
        .map(({ key }) => `\`${key}\``)
        .join(", ")}.`,
    );
  const close = nearest(
    name,
    all.flatMap(({ key, address }) => [key, address]),
  );
  throw new UserError(
    `there is no machine identity \`${name}\``,
    close ? `Did you mean \`${close}\`?` : "`nhi-lint register` lists them.",
  );
}
