// Whose action it is: the owner of the repository judged answers for its own.

import { expect, test } from "vitest";
import { check, type Tree } from "../pipeline/memory.ts";

const tree: Tree = new Map([
  [
    ".github/workflows/release.yml",
    `on: push
permissions: {}
jobs:
  release:
    runs-on: ubuntu-24.04
    steps:
      - uses: Acme/publish@v1
        with: { token: "\${{ secrets.PUBLISH_TOKEN }}" }
`,
  ],
]);

test.each([
  [null, ["unpinned-credential-holder"]],
  ["other/app", ["unpinned-credential-holder"]],
  ["acme/app", []],
])("in the repository %s", async (repository, expected) => {
  const { report } = await check(new Map(), tree, { repository: () => repository });
  const rules = report.findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === "unpinned-credential-holder")).toEqual(expected);
});
