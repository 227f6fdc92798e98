// What a comparison looks at, both models and who was who, and what it finds.

import type { Gain, Hidden, Loss } from "../model/change.ts";
import type { Model } from "../model/model.ts";
import type { Levels } from "../privilege/sets.ts";
import type { Formerly } from "./formerly.ts";
import type { Handed, HoldersBy } from "./handed.ts";
import type { Matching } from "./match.ts";

/** Both models, and who was who. */
export interface Sides {
  readonly base: Model;
  readonly head: Model;
  readonly matching: Matching;
  readonly levels: Levels;
  readonly handed: { readonly base: Handed; readonly head: Handed };
  readonly holders: { readonly base: HoldersBy; readonly head: HoldersBy };
  /** What is said in a root in base's words, where what it names was moved there. */
  readonly formerly: (root: string) => Formerly;
}

export interface Difference {
  readonly gained: readonly Gain[];
  readonly lost: readonly Loss[];
  readonly hidden: readonly Hidden[];
  readonly narrowed: boolean;
  readonly tightened: boolean;
}

export const none: Difference = {
  gained: [],
  lost: [],
  hidden: [],
  narrowed: false,
  tightened: false,
};
