// What those who link platforms may look at beside the facts.

import type { Gap } from "../../base/gap.ts";
import type { FactKey } from "../../model/declaration.ts";
import type { Identity } from "../../model/identity.ts";
import type { Links, Reach } from "../../model/model.ts";
import type { Finder } from "../find.ts";

export interface Asked {
  readonly finder: Finder;
  readonly links: Links;
  readonly reach: ReadonlyMap<FactKey, Reach>;
  /** `owner/name`; null where nobody says. */
  readonly repository: string | null;
  /** Other declarations of the same principal: an application's service principal. */
  readonly twinsOf: (identity: Identity) => readonly Identity[];
  /** Hears what a limit left open. */
  readonly tell: (gap: Gap) => void;
}
