// What a change brings and an audit of its branch finds later is one alert of code scanning: it keeps who dismissed it and why.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { alertsOf } from "../../src/report/alerts.ts";
import type { Outcome } from "../../src/run.ts";
import { emptySnapshot } from "../../src/source/snapshot.ts";
import { foldersIn, judge, snapshot } from "../fix/mend-folder.ts";

const judged = new URL("../../fixtures/judge/", import.meta.url).pathname;
const cases = foldersIn(judged)
  .flatMap((rule) => foldersIn(join(judged, rule)).map((name) => join(rule, name)))
  .filter((name) => name.includes("/firing") && existsSync(join(judged, name, "base")));

/** By our own fingerprint, what code scanning knows each by. */
function known({ report, textOf }: Outcome): ReadonlyMap<string, string> {
  return new Map(
    alertsOf(report, textOf).map(({ fingerprint, rule, at, hash }) => {
      return [fingerprint, `${rule} ${at.file} ${hash}`];
    }),
  );
}

test("in a change and on its branch", async () => {
  let both = 0;
  for (const name of cases) {
    const head = snapshot(join(judged, name, "head"));
    // oxlint-disable-next-line no-await-in-loop
    const change = known(await judge(snapshot(join(judged, name, "base")), head, true));
    // oxlint-disable-next-line no-await-in-loop
    const branch = known(await judge(emptySnapshot, head, false));
    for (const [fingerprint, alert] of change) {
      const later = branch.get(fingerprint);
      if (later === undefined) continue;
      both++;
      expect([name, alert]).toEqual([name, later]);
    }
  }
  expect(both).toBeGreaterThan(50);
}, 300_000);
