// Paths of module calls: what leads to a block, where two addresses part, and an address behind another call.

import { expect, test } from "vitest";
import { behind, callsApart, callsTo, readdressed } from "../../src/diff/calls.ts";

test("calls that lead to a block, with keys that hold dots and brackets", () => {
  expect(callsTo('module.a["x.module.y]"].module.b[0].aws_iam_role.this["module.c.d"]')).toEqual([
    'module.a["x.module.y]"]',
    'module.a["x.module.y]"].module.b[0]',
  ]);
  expect(callsTo("aws_iam_role.this")).toEqual([]);
  expect(callsTo("ServiceAccount/module.a/b")).toEqual([]);
});

test("what was renamed, nested, unwrapped or taken into a module, outermost first", () => {
  expect(callsApart("module.a.module.c.x.y", "module.b.module.c.x.y")).toEqual([
    ["module.a", "module.b"],
    ["module.a.module.c", "module.b.module.c"],
  ]);
  expect(callsApart("module.a.x.y", "module.a.module.b.x.y")).toEqual([
    ["module.a", "module.a.module.b"],
  ]);
  expect(callsApart("module.a.x.y", "x.y")).toEqual([["module.a", ""]]);
  expect(callsApart("x.y", "x.y")).toEqual([["", ""]]);
  expect(callsApart('module.a.x.y["k"]', 'module.b.x.y["l"]')).toEqual([["module.a", "module.b"]]);
});

test("an address behind another call", () => {
  expect(behind("module.a.x.y", "module.a")).toBe("x.y");
  expect(readdressed("module.a.module.c.x.y", "module.a", "module.b[0]")).toBe(
    "module.b[0].module.c.x.y",
  );
  expect(readdressed("x.y", "", "module.b")).toBe("module.b.x.y");
  expect(readdressed("module.a.x.y", "module.a", "")).toBe("x.y");
});
