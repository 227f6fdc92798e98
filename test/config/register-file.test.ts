// What the register file says, and how it is written.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister, writeRegister } from "../../src/config/register-file.ts";
import { validateRegister } from "../../src/config/validators.gen.mjs";
import type { Attestation } from "../../src/model/attestation.ts";

const read = (text: string) => readRegister("register.yml", text, validateRegister);
const plain = (text: string): Attestation[] =>
  read(text).map(({ identity, owner, attested, neededUntil, reason }) => ({
    identity,
    owner,
    attested,
    neededUntil,
    reason,
  }));
const one = (identity: string, more: Partial<Attestation> = {}): Attestation => ({
  identity,
  owner: "@acme/data",
  attested: "2026-11-24",
  neededUntil: "2027-03-31",
  reason: null,
  ...more,
});

test("an empty register begins with what it is", () => {
  expect(writeRegister("", [], one("b"))).toBe(
    `# Who said last that an identity is needed, and until when. \`nhi-lint attest\` writes it; sorted, a line an identity.
attestations:
  - { identity: "b", owner: "@acme/data", attested: 2026-11-24, needed-until: 2027-03-31 }
`,
  );
});

test("a register of which two removals took a line each is empty", () => {
  expect(read("attestations:\n")).toEqual([]);
});

test("a line an identity, sorted; a newer line takes the older one's place; comments at the top stay", () => {
  const before = "# ours\n\nattestations: []\n";
  const first = writeRegister(before, [], one("b"));
  const second = writeRegister(first, read(first), one("a", { reason: "nightly export" }));
  const third = writeRegister(second, read(second), one("b", { neededUntil: "2027-06-30" }));
  expect(third).toBe(`# ours

attestations:
  - { identity: "a", owner: "@acme/data", attested: 2026-11-24, needed-until: 2027-03-31, reason: "nightly export" }
  - { identity: "b", owner: "@acme/data", attested: 2026-11-24, needed-until: 2027-06-30 }
`);
});

test("whatever is written is read again", () => {
  const text = fc.string({ unit: "binary", minLength: 1 });
  const day = fc.constantFrom("2026-11-24", "2027-02-28");
  const some = fc.record({
    identity: text,
    owner: text,
    attested: day,
    neededUntil: day,
    reason: fc.option(text),
  });
  fc.assert(
    fc.property(fc.uniqueArray(some, { minLength: 1, selector: (x) => x.identity }), (all) => {
      let file = "";
      for (const entry of all) file = writeRegister(file, file === "" ? [] : read(file), entry);
      expect(plain(file)).toHaveLength(all.length);
      expect(new Set(plain(file).map((entry) => JSON.stringify(entry)))).toEqual(
        new Set(all.map((entry) => JSON.stringify(entry))),
      );
    }),
  );
});

test.each([
  ["attestation: []\n", "register.yml:1:1: unknown key `attestation`"],
  ["attestations:\n  - { identity: a, owner: b, attested: 2026-11-24 }\n", "register.yml:2:5"],
  [
    `attestations:\n  - { identity: a, owner: b, attested: 2026-11-24, needed-until: 2027-01-01 }\n  - { identity: a, owner: c, attested: 2026-11-25, needed-until: 2027-01-01 }\n`,
    "register.yml:3:5: `a` is attested twice",
  ],
])("%j is told with its line", (text, message) => {
  expect(() => read(text)).toThrow(message);
});
