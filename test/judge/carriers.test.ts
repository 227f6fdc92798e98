// How an owner is to be written follows the key that the configuration counts, not a name of ours.

import { expect, test } from "vitest";
import { howToWrite } from "../../src/judge/carriers.ts";
import { identity } from "../model/build.ts";

const carrier = { labels: [], texts: [], owners: [], kind: "owners" } as const;
const application = identity("azuread_application.sync", { carrier });

test.each(["owner", "steward"])(
  "where owners have a place of their own, by the key `%s`",
  (key) => {
    const missing = { of: "owner", key, value: "@acme/data", saying: "naming a team" } as const;
    expect(howToWrite(application, missing)).toBe(
      `Name who answers for it in its \`owners\`, or write \`# nhi: ${key}=@acme/data\` above it.`,
    );
  },
);

test("what it is for is no owner", () => {
  const missing = { of: "purpose", key: "reason", value: "sync", saying: "" } as const;
  expect(howToWrite(application, missing)).toBe(
    "Write `# nhi: reason=sync` in a comment above it.",
  );
});
