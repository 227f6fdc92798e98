// Facts → the catalog that judges them: with the long list of actions that no resource bounds where a statement is over all resources.

import { withUnboundable, type Catalog } from "../catalog/catalog.ts";
import type { Fact } from "../model/fact.ts";
import { unboundedResource } from "../privilege/unbounded.ts";

export async function catalogFor(facts: readonly Fact[], catalog: Catalog): Promise<Catalog> {
  const isAsked = facts.some(
    (fact) =>
      fact.kind === "grant" &&
      fact.privileges.some(
        (one) => one.kind === "statement" && unboundedResource(one, catalog) !== null,
      ),
  );
  return isAsked ? withUnboundable(catalog, "aws") : catalog;
}
