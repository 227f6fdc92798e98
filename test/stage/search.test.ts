import fc from "fast-check";
import { expect, test } from "vitest";
import { fileRef } from "../../src/base/origin.ts";
import type { SourceFile } from "../../src/stage/source-file.ts";
import { filesHolding } from "../../src/stage/search.ts";

const piece = fc.constantFrom("file", "fi", "le", "..", ".", '"', "\n", "é", "x", "path.", " ");
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(""));
const between = fc.constantFrom("\n", "\nfile..\n", "\nab12 blob 7\n");
const pattern = /"\.|file|\.\.|path\./g;

interface Piece {
  readonly text: string;
  readonly before: string;
  readonly decoded: boolean;
}

/** Files as git gives them: one after the other in one memory; some are texts already. */
function filesOf(pieces: readonly Piece[]): readonly SourceFile[] {
  const memory = Buffer.from(pieces.map((one) => one.before + one.text).join("") + "\n");
  let at = 0;
  return pieces.map((one, i) => {
    const start = at + Buffer.byteLength(one.before);
    at = start + Buffer.byteLength(one.text);
    const content = one.decoded ? one.text : memory.subarray(start, at);
    const ref = fileRef(`${i}.tf`, one.text);
    const holds = (word: string): boolean => one.text.includes(word);
    return { path: ref.path, blob: `${i}`, kind: "hcl", text: one.text, ref, content, holds };
  });
}

test("finds exactly the files that hold the pattern, wherever they lie", () => {
  const pieces = fc.array(fc.record({ text, before: between, decoded: fc.boolean() }));
  fc.assert(
    fc.property(pieces, (all) => {
      const files = filesOf(all);
      const expected = files.filter((file) => file.text.search(pattern) !== -1);
      expect([...filesHolding(files, pattern)]).toEqual(expected);
    }),
  );
});
