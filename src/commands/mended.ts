// What a run found, and what was asked of it → what mends it, proved by judging head with it.

import type { Plans } from "../resolve/terraform/overlay.ts";
import { run, type Outcome, type Ports, type Request } from "../run.ts";
import { edited } from "../source/edited.ts";
import { gather } from "../stage/gather.ts";
import { isWorthMending, mend, type Judged, type Mended } from "../stage/mend.ts";

/** `plans`: read anew for each run, as one uses them up. `unsafe`: also what may change behaviour. */
export async function mendedBy(
  first: Outcome,
  request: Omit<Request, "plans">,
  ports: Ports,
  plans: () => Promise<Plans | null>,
  unsafe: boolean,
): Promise<Mended> {
  const worth = first.report.findings.filter(isWorthMending);
  if (worth.every(({ fix }) => fix === null)) return { texts: new Map(), fixes: [], left: [] };
  const again = async (texts: ReadonlyMap<string, string>): Promise<Judged> => {
    const head = edited(request.head, texts);
    const gathered = await gather(request.base, head, request.all);
    return run({ ...request, head, gathered, plans: await plans() }, ports);
  };
  const { fixesFor } = await import("../fix/fixes.ts");
  return mend(first, fixesFor(worth, first.textOf, unsafe), again);
}
