// The oracle's error text → the first diagnostic, its column in UTF-16.

import { describe, expect, it } from "vitest";
import { readDiagnostic } from "../../../src/parse/hcl/diagnostic.ts";

describe("readDiagnostic", () => {
  it("reads the first of several, over one line or more", () => {
    const error =
      "parse config: [input.tf:2,4-3,1: Invalid expression; Expected the start. input.tf:4,1-2: Other; Thing.]";
    expect(readDiagnostic(error, "a\nb =\nc\n")).toEqual({
      message: "Invalid expression: Expected the start",
      line: 2,
      column: 4,
    });
  });

  it("counts a family, an accent and a byte order mark in UTF-16", () => {
    const error = "parse config: [input.tf:1,8-9: Wrong; So wrong.]";
    const text = '\ufeffa="\u{1f468}\u200d\u{1f469}\u200d\u{1f467}e\u0301"x\n';
    expect(text[text.indexOf("x")]).toBe("x");
    expect(readDiagnostic(error, text)).toEqual({
      message: "Wrong: So wrong",
      line: 1,
      column: text.indexOf("x") + 2,
    });
  });

  it("keeps a message that names another place", () => {
    const error =
      'parse config: [input.tf:3,3-4: Attribute redefined; The argument "b" was already set at input.tf:2,3-4. Each argument may be set only once.]';
    expect(readDiagnostic(error, "a {\n  b = 1\n  b = 2\n}\n")).toEqual({
      message:
        'Attribute redefined: The argument "b" was already set at line 2. Each argument may be set only once',
      line: 3,
      column: 3,
    });
  });

  it("knows an error that is not the parser's, and bears one without a place", () => {
    expect(readDiagnostic("convert to HCL: no", "")).toBe(null);
    expect(readDiagnostic("parse config: [odd]", "")).toEqual({
      message: "odd",
      line: 1,
      column: 1,
    });
  });
});
