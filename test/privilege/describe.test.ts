// What is not the same has not the same text where all of it is described.

import { expect, test } from "vitest";
import { describeWhole } from "../../src/privilege/describe.ts";
import { is, rule } from "../model/build.ts";

test("rules of other API groups are told apart", () => {
  const said = [[""], ["apps"], ["", "apps"], ["batch", "apps"], ["*"]].map((groups) =>
    describeWhole(rule(["get"], ["*"], { apiGroups: groups.map((one) => is(one)) })),
  );
  expect(said).toEqual([
    "get on *",
    "get on *.apps",
    "get on * of API groups core, apps",
    "get on * of API groups batch, apps",
    "get on * of API groups *",
  ]);
});
