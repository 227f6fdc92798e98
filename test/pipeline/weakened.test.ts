// One weakening of the estate at a time: at least one error or warning must stand at the declaration that was weakened.

import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { estate } from "./estate.ts";
import { check, findingsOf, textAt } from "./memory.ts";
import { weakenings } from "./weakenings.ts";

describe.each([0, 2])("seed %i", (seed) => {
  const tree = estate(seed);
  test.each(weakenings)("$what", async ({ path, edit, at, least = "warning" }) => {
    const head = edit(tree);
    const outcome = await check(tree, head);
    const here = outcome.report.findings.filter((finding) => {
      const places = [finding.primary, ...finding.related.map((related) => related.at)];
      return (
        levels.indexOf(finding.severity) >= levels.indexOf(least) &&
        places.some((place) => place.file.path === path && declares(textAt(head, path), place, at))
      );
    });
    expect(here.length, findingsOf(outcome).join("\n") || "no finding").toBeGreaterThan(0);
    if (least === "error") expect(outcome.report.verdict).toBe("fail");
  });
});

const levels = ["note", "warning", "error"];

type Place = Parameters<typeof position>[0];

/** Whether a place lies in the block, document or job that begins with `at`. */
function declares(text: string, place: Place, at: string): boolean {
  const start = text.indexOf(at);
  if (start === -1) throw new Error(`no ${at}`);
  const after = /^ {2}\w/.test(at)
    ? /\n {2}\w/
    : /^(?:resource|module|data)/.test(at)
      ? /\n\}/
      : /\n---/;
  const next = text.slice(start + at.length).search(after);
  const end = next === -1 ? text.length : start + at.length + next + 2;
  return place.start >= start && place.start <= end;
}
