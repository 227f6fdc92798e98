// What of a condition in Google's expression language must hold of every token.

import { expect, test } from "vitest";
import { clauseOf, type Clause } from "../../src/privilege/expression.ts";

/** `(a & (b | ?))`: `?` is what is not taken apart. */
function show(clause: Clause): string {
  if (clause.kind === "open") return "?";
  if (clause.kind === "comparison") {
    const { how, claim, values } = clause.comparison;
    return `${how} ${claim} ${values.join(",")}`;
  }
  return `(${clause.parts.map(show).join(clause.kind === "all" ? " & " : " | ")})`;
}

test.each([
  ["assertion.sub == 'a'", "equals assertion.sub a"],
  [`"a" == assertion['sub']`, "equals assertion.sub a"],
  ["'a' in google.groups", "equals google.groups a"],
  ["attribute.x.startsWith('a/')", "starts attribute.x a/"],
  ["assertion.sub.matches('^a$')", "matches assertion.sub ^a$"],
  ["assertion.owner in ['a', \"b\",]", "equals assertion.owner a,b"],
  ["assertion.a == 'x' && assertion.b == 'y'", "(equals assertion.a x & equals assertion.b y)"],
  [
    "assertion.a == 'x' && (assertion.b == 'y' || assertion.b == 'z')",
    "(equals assertion.a x & (equals assertion.b y | equals assertion.b z))",
  ],
  ["((assertion.a == '(x) && y'))", "equals assertion.a (x) && y"],
  ["(assertion.a == 'x') == (assertion.b == 'y')", "?"],
  ["!(assertion.a == 'x' && assertion.b == 'y' && assertion.c == 'z')", "?"],
  ["!assertion.a.startsWith('x/')", "?"],
  ["assertion.a == 'x' == false", "?"],
  ["true ? true : assertion.a == 'x' && assertion.b == 'y'", "?"],
  ["true // && assertion.a == 'x'", "?"],
  ["assertion.a == 'http://x' // why", "equals assertion.a http://x"],
  ["assertion.a == 'x\\' || true || \\'y'", "?"],
  ["assertion.a == 'x' && (true", "?"],
  ["assertion.a == 'x') || (true", "?"],
  ["['x'].exists(a, assertion.a == 'x' && true)", "?"],
  [`${"(".repeat(40)}assertion.a == 'x'${")".repeat(40)}`, "?"],
  [`assertion.a == 'x' && ${" ".repeat(5000)}`, "?"],
  [`assertion.a in ['x'${" ".repeat(4000)}!]`, "?"],
])("%s", (text, expected) => {
  expect(show(clauseOf(text))).toBe(expected);
});
