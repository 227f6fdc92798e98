// How much one resolution may do, so that no input can keep it busy: what lies beyond is unknown, with a gap.

export interface Bounds {
  /** Expressions evaluated in one root, and in all of a tree. */
  readonly steps: number;
  readonly treeSteps: number;
  /** Expressions and references within each other. */
  readonly depth: number;
  /** Instances of one block. */
  readonly instances: number;
  /** Module instances in one root, and how deep they call each other. */
  readonly modules: number;
  readonly moduleDepth: number;
  /** Characters of one text that an expression makes. */
  readonly text: number;
  /** Values within one collection, each counted as often as it is used. */
  readonly size: number;
  /** Collections within each other. */
  readonly height: number;
}

export const defaultBounds: Bounds = {
  steps: 2_000_000,
  treeSteps: 20_000_000,
  depth: 500,
  instances: 1000,
  modules: 4000,
  moduleDepth: 40,
  text: 1_000_000,
  size: 50_000,
  height: 100,
};
