// Levels of privilege → the strongest of them.

import type { Level } from "./privilege.ts";

const order: readonly Level[] = ["none", "read", "unknown", "write", "admin"];

/** Unknown counts more than reading, less than writing. */
export function strongest(found: Iterable<Level>): Level {
  let best: Level = "none";
  for (const level of found) if (order.indexOf(level) > order.indexOf(best)) best = level;
  return best;
}
