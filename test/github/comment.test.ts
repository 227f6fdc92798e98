// The comment against the local GitHub: what stands there after one run and after the next.

import { afterEach, describe, expect, test } from "vitest";
import { commentChannel } from "../../src/github/comment.ts";
import {
  all,
  bodies,
  create,
  fine,
  jobOf,
  pullRequest,
  run,
  start,
  stop,
  wrong,
  wrote,
} from "./tell.ts";

afterEach(stop);

describe("comment", () => {
  test("is silent while nothing was ever wrong", async () => {
    const server = await start();
    expect(await run(server, [commentChannel(fine)])).toEqual([]);
    expect(server.world.comments).toEqual([]);
    expect(wrote(server)).toEqual([]);
  });

  test("is written once, edited in place, and turned when all is mended", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    await run(server, [commentChannel(wrong("one error"))]);
    expect(bodies(server)).toEqual(["one error"]);
    await run(server, [commentChannel(fine)]);
    expect(bodies(server)).toEqual(["nothing is wrong any more"]);
    expect(server.world.comments).toHaveLength(1);
  });

  test("that says the same already is left alone", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const before = wrote(server).length;
    await run(server, [commentChannel(wrong())]);
    expect(wrote(server)).toHaveLength(before);
  });

  test("is found behind a hundred others", async () => {
    const server = await start();
    server.world.comments = Array.from({ length: 130 }, (_, i) => ({
      id: i + 1,
      issue: 7,
      author: "dev",
      body: "hm",
      edited: false,
    }));
    await run(server, [commentChannel(wrong())]);
    await run(server, [commentChannel(fine)]);
    expect(server.world.comments).toHaveLength(131);
    expect(server.world.comments.at(-1)?.edited).toBe(true);
  });

  test("a stranger's with our marker is neither edited nor believed", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const [ours] = server.world.comments;
    if (!ours) throw new Error("no comment");
    const forged = { ...ours, id: 1, author: "mallory" };
    server.world.comments = [forged];
    await run(server, [commentChannel(wrong("two errors still"))]);
    expect(server.world.comments[0]).toEqual(forged);
    expect(bodies(server)).toEqual(["two errors", "two errors still"]);
  });

  test("our own that quotes another job's marker is not taken for that job's", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const marker = server.world.comments[0]?.body.split("\n")[0] ?? "";
    server.world.comments = [];
    await run(
      server,
      [commentChannel(wrong(`\`${marker}\``))],
      jobOf(undefined, { GITHUB_JOB: "other" }),
    );
    await run(server, [commentChannel(wrong())]);
    expect(bodies(server)).toEqual([`\`${marker}\``, "two errors"]);
  });

  test("jobs, legs of a matrix and steps have one each", async () => {
    const server = await start();
    const jobs = [
      jobOf(),
      jobOf(undefined, { GITHUB_JOB: "prod" }),
      jobOf(undefined, { GITHUB_WORKFLOW: "nightly" }),
      jobOf(undefined, {}, '{"stage":"a"}'),
      jobOf(undefined, {}, '{"stage":"b"}'),
      jobOf(undefined, { GITHUB_ACTION: "production" }),
    ];
    for (const [i, job] of jobs.entries()) await run(server, [commentChannel(wrong(`${i}`))], job);
    for (const [i, job] of jobs.entries()) await run(server, [commentChannel(wrong(`${i}!`))], job);
    expect(bodies(server)).toEqual(["0!", "1!", "2!", "3!", "4!", "5!"]);
  });

  test("of two runs at once one stays", async () => {
    const server = await start();
    const runs = ["a", "b", "c"].map((text) => run(server, [commentChannel(wrong(text))]));
    await Promise.all(runs);
    expect(server.world.comments).toHaveLength(1);
  });

  test("a run for a commit that is no longer the head writes nothing", async () => {
    const server = await start();
    const old = jobOf(pullRequest("acme/payments", "9".repeat(40)));
    expect(await run(server, [commentChannel(wrong())], old)).toEqual([
      { level: "info", text: expect.stringContaining("somebody pushed meanwhile") },
    ]);
    expect(wrote(server)).toEqual([]);
  });

  test("a closed pull request is left alone", async () => {
    const server = await start();
    server.world.pulls = server.world.pulls.map((pull) => ({ ...pull, state: "closed" as const }));
    const lines = await run(server, [commentChannel(wrong())]);
    expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining("not open any more")]);
    expect(wrote(server)).toEqual([]);
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    expect(await run(server, [commentChannel(wrong())])).toEqual([
      {
        level: "warning",
        text: expect.stringContaining("add `pull-requests: write` to the job's `permissions`"),
      },
    ]);
  });

  test("a private repository that the token may not read says so, too", async () => {
    const server = await start({ contents: "read" }, {}, { private: true });
    const [line] = await run(server, [commentChannel(wrong())]);
    expect(line?.text).toContain("add `pull-requests: write`");
  });

  test("a conversation that is locked is said to be, and no permission is asked for", async () => {
    const message = "Unable to create comment because issue is locked.";
    const server = await start(all, {
      faults: [{ on: create, what: { kind: "status", status: 403, message } }],
    });
    const [line] = await run(server, [commentChannel(wrong())]);
    expect(line?.text).toContain(message);
    expect(line?.text).not.toContain("permissions");
  });

  test("an answer that was lost makes no second comment", async () => {
    const server = await start(all, {
      faults: [
        {
          on: create,
          call: 1,
          what: { kind: "drop", done: true },
        },
      ],
    });
    await run(server, [commentChannel(wrong())]);
    expect(bodies(server)).toEqual(["two errors"]);
  });
});
