import { expect, test } from "vitest";
import { lineHasher } from "../../src/report/line-hash.ts";

/** What `github/codeql-action` v4 computes of these texts, line by line. */
const known: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "the same lines twice differ by what follows them",
    'resource "aws_iam_role" "a" {\n  name = "a"\n}\n\nresource "aws_iam_role" "a" {\n  name = "a"\n}\n',
    [
      "ccbe2bf8c7007e21:1",
      "99aa53d02b999b69:1",
      "5be28200a6180e30:1",
      "20145d9ccb2ac7c5:1",
      "aad161a35e0e4d0f:1",
      "507b02936a8f269f:1",
      "32dce9ccfdbc9d3e:1",
      "c129715d7a2bc9a3:1",
    ],
  ],
  [
    "carriage returns, alone too, end lines; blanks are none",
    "a\r\n\r\n  b\tc\r\n}\r}\n",
    [
      "451744eaa5b27155:1",
      "71d6e2fb848f05ee:1",
      "7beea854298b48fc:1",
      "1da0d4c20a2cbb51:1",
      "32dce9ccfdbc9d3e:1",
      "c129715d7a2bc9a3:1",
    ],
  ],
  [
    "no line break at the end",
    "x\n  x\nx",
    ["7545a5cd8f1edc23:1", "d1918fd5e068b4e9:1", "638816509450efbf:1"],
  ],
  ["characters of two units", 'name: "ü😀"\n', ["ce605171ec96f855:1", "c129715d7a2bc9a3:1"]],
  [
    "lines that begin alike are counted",
    `${"y".repeat(120)}\n`.repeat(3),
    ["cadd4b5b9d92c51c:1", "cadd4b5b9d92c51c:2", "cadd4b5b9d92c51c:3", "c129715d7a2bc9a3:1"],
  ],
];

test.each(known)("%s", (_, text, hashes) => {
  const hashOf = lineHasher(text);
  expect(hashes.map((_hash, at) => hashOf(at + 1))).toEqual(hashes);
  expect(hashOf(hashes.length + 1)).toBeNull();
});

test("where a line stands, and how far it is indented, changes nothing", () => {
  const [before, after] = ["a {\n  b\n}\n", "# new\n\na {\n\tb\n}\n"];
  expect(lineHasher(after)(3)).toBe(lineHasher(before)(1));
});
