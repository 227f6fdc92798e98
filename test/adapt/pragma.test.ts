// Declaration and waiver comments: what is read, and what is said of the malformed.

import { expect, test } from "vitest";
import { parsePragmas, parseWaiverComment } from "../../src/adapt/pragma.ts";
import { fileRef } from "../../src/base/origin.ts";

const at = { file: fileRef("a.tf", ""), start: 0, end: 0 };

function pragmas(comment: string): unknown {
  return parsePragmas(comment, at).map(({ fields, problem }) => [
    Object.fromEntries(fields),
    problem ?? null,
  ]);
}

test("a declaration with quotes, cases and escapes", () => {
  expect(
    pragmas(`nhi: Owner=@acme/payments expires=2027-03-31 reason="nightly \\"big\\" export"`),
  ).toEqual([
    [{ owner: "@acme/payments", expires: "2027-03-31", reason: 'nightly "big" export' }, null],
  ]);
  expect(pragmas("# nhi: owner='team a', expires = 2027-01-01 */")).toEqual([
    [{ owner: "team a", expires: "2027-01-01" }, null],
  ]);
});

test("several stand in one comment, one a line or one a line's part", () => {
  expect(pragmas("nhi: owner=a nhi: owner=b\ntext\n * nhi: owner=c")).toEqual([
    [{ owner: "a" }, null],
    [{ owner: "b" }, null],
    [{ owner: "c" }, null],
  ]);
});

test("other comments declare nothing", () => {
  expect(pragmas("the nhi:owner=x is mentioned")).toEqual([]);
  expect(pragmas('nhi-lint: allow x reason="y"')).toEqual([]);
  expect(pragmas("anhi: owner=x")).toEqual([]);
});

test("malformed declarations keep what could be read and say what is wrong", () => {
  expect(pragmas("nhi: owner=a words")).toEqual([[{ owner: "a" }, "`words` is no `key=value`"]]);
  expect(pragmas("nhi:")).toEqual([[{}, "it declares nothing"]]);
  expect(pragmas("nhi: owner=a owner=b")).toEqual([[{ owner: "b" }, "`owner` stands twice"]]);
  expect(pragmas('nhi: owner=a reason="open')).toEqual([
    [{ owner: "a" }, '`reason="open` has no value or an open quote'],
  ]);
  expect(pragmas(`nhi: ${"a".repeat(100_000)}=`)).toHaveLength(1);
});

function waivers(comment: string): unknown {
  return parseWaiverComment(comment, at).map(({ rules, reason, owner, until, problem }) => [
    rules,
    reason,
    owner,
    until,
    problem,
  ]);
}

test("a waiver names rules, reason, owner and end", () => {
  expect(
    waivers(
      'nhi-lint: allow admin-grant,open-trust reason="break glass" owner=@acme/sre until=2027-01-31',
    ),
  ).toEqual([[["admin-grant", "open-trust"], "break glass", "@acme/sre", "2027-01-31", null]]);
});

test("a waiver that lacks something is malformed", () => {
  expect(waivers("nhi-lint: allow x reason=y owner=z")).toMatchObject([
    [["x"], "y", "z", null, "it has no `until`"],
  ]);
  expect(waivers("nhi-lint: allow x reason=y owner=z until=2027-02-30")).toMatchObject([
    [["x"], "y", "z", "2027-02-30", "`until=2027-02-30` is no date like `2027-01-31`"],
  ]);
  expect(waivers("nhi-lint: disable x")).toMatchObject([
    [["x"], null, null, null, "it must start with `allow`, not `disable`"],
  ]);
  expect(waivers("nhi-lint: allow reason=y owner=z until=2027-01-31")).toMatchObject([
    [[], "y", "z", "2027-01-31", "it names no rule"],
  ]);
});
