import { expect, test } from "vitest";
import { matchesPath } from "../../src/judge/path-glob.ts";

test.each([
  ["infra/*.tf", "infra/main.tf", true],
  ["infra/*.tf", "infra/deep/main.tf", false],
  ["infra/**", "infra/deep/main.tf", true],
  ["**/main.tf", "main.tf", true],
  ["**/main.tf", "a/b/main.tf", true],
  ["infra/", "infra/a/b.tf", true],
  ["/infra/main.tf", "infra/main.tf", true],
  ["infra/ma?n.tf", "infra/main.tf", true],
  ["infra/Main.tf", "infra/main.tf", false],
  ["*", "a/b", false],
  ["a*b*c", "a*b", false],
])("%s on %s: %s", (glob, path, expected) => {
  expect(matchesPath(glob, path)).toBe(expected);
});

test("is not slow on a hostile glob", () => {
  const started = performance.now();
  matchesPath(`${"*a".repeat(2000)}b`, "a".repeat(4000));
  matchesPath("**/".repeat(500), "a/".repeat(500));
  expect(performance.now() - started).toBeLessThan(2000);
});
