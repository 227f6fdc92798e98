// Reviews asked for on the local GitHub, of those whom it can ask and of those whom it cannot.

import { afterEach, expect, test } from "vitest";
import { requestReviewChannel } from "../../src/github/request-review.ts";
import { all, run, start, stop } from "./tell.ts";

afterEach(stop);

test("a team of another organisation is asked by nobody; the others are asked all the same", async () => {
  const server = await start({ ...all, members: "read" });
  server.world.collaborators = ["jane"];
  const lines = await run(server, [requestReviewChannel(["@other/payments", "@jane"])]);
  expect(lines).toEqual([
    {
      level: "warning",
      text: "`request-review` was not told: @other/payments is of another organisation.",
    },
  ]);
  expect(server.world.requested).toEqual(["jane"]);
});
