// Reviews against the local GitHub: what stands on a pull request's lines after one push and after the next.

import { afterEach, describe, expect, test } from "vitest";
import { bodies, push, run, say, start, told } from "./reviewed.ts";
import { stop } from "./tell.ts";

afterEach(stop);

describe("a review", () => {
  test("is not written when nothing is wrong", async () => {
    const here = await start();
    expect(await run(here, here.shas.one, say([]))).toEqual([]);
    expect(here.server.world.reviews).toEqual([]);
  });

  test("tells all in one, on their lines, and says the same only once", async () => {
    const here = await start();
    const review = say(
      [
        { key: "a", line: 12 },
        { key: "b", line: 20, from: 18 },
      ],
      ["c"],
    );
    await run(here, here.shas.one, review);
    expect(here.server.world.reviews.map(({ state }) => state)).toEqual(["COMMENTED"]);
    expect(told(here)).toEqual([
      { at: 12, says: "says a", closed: "no" },
      { at: [18, 20], says: "says b", closed: "no" },
    ]);
    expect(bodies(here)[0]).toContain("- beside c\n");
    expect(await run(here, here.shas.one, review)).toEqual([]);
    expect(here.server.world.reviews).toHaveLength(1);
  });

  test("after a push tells only what is new, also where lines moved or the branch was rewritten", async () => {
    const here = await start();
    await run(here, here.shas.one, say([{ key: "a", line: 12 }]));
    await push(here, here.shas.two);
    await run(
      here,
      here.shas.two,
      say(
        [
          { key: "a", line: 3 },
          { key: "b", line: 5 },
        ],
        [],
      ),
    );
    expect(told(here).map(({ says }) => says)).toEqual(["says a", "says b"]);
  });

  test("closes what was mended: resolved where the token may, else hidden, which is no fault", async () => {
    for (const [contents, closed] of [
      ["write", "resolved"],
      ["read", "minimized"],
    ] as const) {
      const here = await start({ contents });
      await run(
        here,
        here.shas.one,
        say([
          { key: "a", line: 12 },
          { key: "b", line: 13 },
        ]),
      );
      const log = await run(here, here.shas.one, say([{ key: "b", line: 13 }]));
      expect(told(here).map((one) => one.closed)).toEqual([closed, "no"]);
      expect(log.map(({ level }) => level)).toEqual(["info"]);
      expect(await run(here, here.shas.one, say([{ key: "b", line: 13 }]))).toEqual([]);
    }
  });

  test("tells again what comes back, but not what a person closed", async () => {
    const here = await start({ contents: "write" });
    const both = say([
      { key: "a", line: 12 },
      { key: "b", line: 13 },
    ]);
    await run(here, here.shas.one, both);
    await run(here, here.shas.one, say([{ key: "b", line: 13 }]));
    const { world } = here.server;
    world.reviewComments = world.reviewComments.map((one) => ({ ...one, resolved: true }));
    await run(here, here.shas.one, both);
    expect(told(here).map(({ says, closed }) => [says, closed])).toEqual([
      ["says a", "resolved"],
      ["says b", "resolved"],
      ["says a", "no"],
    ]);
  });

  test("lets rest what a person hid", async () => {
    const here = await start();
    const one = say([{ key: "a", line: 12 }]);
    await run(here, here.shas.one, one);
    const { world } = here.server;
    const hidden = { minimized: true, minimizedReason: "off-topic" };
    world.reviewComments = world.reviewComments.map((comment) => ({ ...comment, ...hidden }));
    expect(await run(here, here.shas.one, one)).toEqual([]);
    expect(told(here)).toHaveLength(1);
  });

  test("closes nothing when the check could not judge", async () => {
    const here = await start();
    await run(here, here.shas.one, say([{ key: "a", line: 12 }]));
    await run(here, here.shas.one, () => ({ comments: [], beside: [], open: null }));
    expect(told(here)[0]?.closed).toBe("no");
  });

  test("believes and closes only what it wrote itself, and what this job did", async () => {
    const here = await start({ contents: "write" });
    await run(here, here.shas.one, say([{ key: "a", line: 12 }]));
    const [own] = here.server.world.reviewComments;
    if (!own) throw new Error("nothing was told");
    const forged = { ...own, id: 900, author: "mallory", body: own.body.replace(" a ", " b ") };
    here.server.world.reviewComments = [own, forged];
    await run(here, here.shas.one, say([{ key: "b", line: 13 }]), "another-job");
    await run(
      here,
      here.shas.one,
      say([
        { key: "a", line: 12 },
        { key: "b", line: 14 },
      ]),
    );
    expect(told(here)).toEqual([
      { at: 12, says: "says a", closed: "no" },
      { at: 12, says: "says a", closed: "no" },
      { at: 13, says: "says b", closed: "no" },
      { at: 14, says: "says b", closed: "no" },
    ]);
  });

  test("has thirty comments at most; the others are told beside them", async () => {
    const here = await start();
    const many = Array.from({ length: 35 }, (_, i) => ({ key: `k${i}`, line: 12 + i }));
    await run(here, here.shas.one, say(many));
    expect(told(here)).toHaveLength(30);
    expect(bodies(here)[0]?.match(/- beside k3[0-4]/g)).toHaveLength(5);
    expect(await run(here, here.shas.one, say(many))).toEqual([]);
  });

  test("that GitHub refuses for one of its lines tells all in its body", async () => {
    const here = await start();
    await run(
      here,
      here.shas.one,
      say([
        { key: "a", line: 12 },
        { key: "b", line: 2 },
      ]),
    );
    expect(told(here)).toEqual([]);
    expect(bodies(here)).toHaveLength(1);
    expect(bodies(here)[0]).toContain("- beside a\n- beside b\n");
    expect(await run(here, here.shas.one, say([{ key: "a", line: 12 }]))).toEqual([]);
  });

  test("that may not be written leaves its word to the comment, and names the permission", async () => {
    const here = await start({ "pull-requests": "read" });
    const log = await run(here, here.shas.one, say([{ key: "a", line: 12 }]));
    expect(log.map(({ level }) => level)).toEqual(["warning", "warning"]);
    expect(log[0]?.text).toContain("add `pull-requests: write` to the job's `permissions`");
  });

  test("is not written to a head that somebody pushed over", async () => {
    const here = await start();
    await push(here, here.shas.two);
    expect(await run(here, here.shas.one, say([{ key: "a", line: 12 }]))).toEqual([
      { level: "info", text: expect.stringContaining("somebody pushed meanwhile") },
    ]);
    expect(here.server.world.reviews).toEqual([]);
  });

  test("is found behind a hundred threads, and one body never grows beyond what GitHub takes", async () => {
    const here = await start();
    await run(here, here.shas.one, say([{ key: "a", line: 12 }]));
    const [own] = here.server.world.reviewComments;
    if (!own) throw new Error("nothing was told");
    const others = Array.from({ length: 130 }, (_, i) => ({ ...own, id: 1000 + i, author: "dev" }));
    here.server.world.reviewComments = [...others, own];
    expect(await run(here, here.shas.one, say([{ key: "a", line: 12 }]))).toEqual([]);
    const long = Array.from({ length: 3000 }, (_, i) => `${"x".repeat(40)}${i}`);
    await run(here, here.shas.one, say([{ key: "a", line: 12 }], long));
    expect(bodies(here).at(-1)).toMatch(/\n… and \d+ more in the job summary\.\n$/);
  });
});
