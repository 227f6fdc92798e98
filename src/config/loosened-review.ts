// Whose review is asked for, at base and at head → what head's would no longer ask.

import type { OwnerReview } from "../model/policy.ts";
import { dropped, ranked, type At, type Loosening } from "./loosening.ts";

const strictness = { approval: 2, codeowners: 1, off: 0 } as const;

export function reviewLoosenings(
  base: OwnerReview,
  head: OwnerReview,
  at: At,
): readonly Loosening[] {
  const place = (key: keyof OwnerReview) => at(`/owner/review/${key}`);
  const weaker = ranked(
    "owner.review.require",
    base.require,
    head.require,
    strictness,
    place("require"),
  );
  // Nothing that is no longer asked for has a circle to narrow; nor had what asked for nothing.
  if (weaker.length > 0 || base.require !== "approval") return weaker;
  return [
    ...dropped(
      (gone) => `asks no owner to approve ${gone} (\`owner.review.kinds\`)`,
      base.kinds,
      head.kinds,
      place("kinds"),
    ),
    ...(["environments", "severities"] as const).flatMap((key) =>
      narrowed(key, base[key], head[key], place(key)),
    ),
  ];
}

/** Null: all. */
function narrowed(
  key: "environments" | "severities",
  before: readonly string[] | null,
  after: readonly string[] | null,
  at: Loosening["at"],
): readonly Loosening[] {
  if (after === null) return [];
  if (before === null)
    return [{ text: `asks owners to approve only some ${key} (\`owner.review.${key}\`)`, at }];
  return dropped(
    (gone) => `asks no owner to approve what is of ${gone} (\`owner.review.${key}\`)`,
    before,
    after,
    at,
  );
}
