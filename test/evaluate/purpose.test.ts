// What an identity's description says of its purpose.

import { expect, test } from "vitest";
import { carrier, identity, is, model } from "../model/build.ts";

const said = (text: string): string | null | undefined => {
  const fact = identity("aws_iam_role.app", {
    carrier: carrier(undefined, { texts: [is<string | null>(text)] }),
  });
  const told = model([fact]).purposes.get(fact.key)?.text;
  return told?.known === true ? told.value : undefined;
};

test("pairs alone say no purpose, words beside them do", () => {
  expect(said("owner=@acme/payments, expires = '2027-01-01'")).toBe(null);
  expect(said("runs payments; owner=@acme/payments")).toBe("runs payments; owner=@acme/payments");
});

// From each of its letters the rest of it would be read.
test("a long word is read once", () => {
  const word = "a".repeat(400_000);
  expect(said(word)).toBe(word);
});
