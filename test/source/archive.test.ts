// Packed charts are unpacked in memory, within bounds, and nothing of them leads anywhere.

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpacked } from "../../src/source/archive.ts";
import { packed } from "./tar.ts";

test("files by their paths in the chart", () => {
  const long = `ledger/templates/${"a".repeat(120)}.yaml`;
  const found = unpacked(
    packed({ "ledger/Chart.yaml": "name: ledger\n", [long]: "x", "ledger/empty": "" }),
  );
  expect([...(found as ReadonlyMap<string, string>)]).toEqual([
    ["Chart.yaml", "name: ledger\n"],
    [long.slice("ledger/".length), "x"],
    ["empty", ""],
  ]);
});

test("what leads out, links, and what is no text, is not there", () => {
  const files = {
    "../Chart.yaml": "a",
    "ledger/../../x": "a",
    "ledger/../y": "a",
    "top.yaml": "a",
    "ledger\\x": "a",
    "ledger/binary": "\0",
    "ledger/ok": "a",
  };
  const found = unpacked(packed(files, ["ledger/link"])) as ReadonlyMap<string, string>;
  expect([...found.keys()]).toEqual(["ok"]);
});

test("what is no archive, or too large, is told", () => {
  expect(unpacked(Buffer.from("no gzip"))).toMatch(/^it is no gzip file/);
  expect(unpacked(gzipSync(Buffer.alloc(17_000_000)))).toMatch(/^it is no gzip file, or larger/);
  expect(unpacked(Buffer.alloc(4_000_001))).toMatch(/^it is larger than/);
  expect(unpacked(gzipSync(Buffer.alloc(600, "x")))).toMatch(/^it is no archive/);
  const whole = Buffer.alloc(1024, 0);
  whole.write("ledger/a", 0);
  whole.write("77777777777", 124);
  expect(unpacked(gzipSync(whole))).toMatch(/^it is no archive/);
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`c/${i}`, "x"]));
  expect((unpacked(packed(many)) as ReadonlyMap<string, string>).size).toBe(5000);
});
