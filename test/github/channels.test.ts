// All channels together, against the local GitHub: whom they tell, and what stands there when something goes wrong.

import { afterEach, describe, expect, test, vi } from "vitest";
import { checkRunChannel } from "../../src/github/check-run.ts";
import { codeScanningChannel } from "../../src/github/code-scanning.ts";
import { commentChannel } from "../../src/github/comment.ts";
import type { Channel } from "../../src/github/channel.ts";
import type { Fault } from "./server/faults.ts";
import {
  all,
  analysis,
  bodies,
  found,
  head,
  jobOf,
  pullRequest,
  run,
  start,
  stop,
  wrong,
} from "./tell.ts";

afterEach(async () => {
  vi.unstubAllGlobals();
  await stop();
});

describe("all of them", () => {
  const broken: Channel = {
    name: "review",
    tell: () => Promise.reject(new TypeError("x is not a function")),
  };

  test("a public fork's pull request asks for nothing, and says one line", async () => {
    const server = await start({ contents: "read" });
    const lines = await run(
      server,
      [commentChannel(wrong()), checkRunChannel(found), codeScanningChannel(analysis)],
      jobOf(pullRequest("stranger/payments")),
    );
    expect(lines).toEqual([{ level: "info", text: expect.stringContaining("comes from a fork") }]);
    expect(server.requests).toEqual([]);
  });

  test("each job, and each leg of a matrix, is an analysis of its own, in whichever run", () => {
    const of = (ref: string, matrix: string): string =>
      jobOf(
        undefined,
        { GITHUB_WORKFLOW_REF: `acme/payments/.github/workflows/check.yml@${ref}` },
        matrix,
      ).category;
    expect(of("refs/pull/7/merge", "null")).toBe(".github/workflows/check.yml:nhi-lint/");
    expect(of("refs/heads/main", '{"stage":"a","n":2}')).toBe(
      ".github/workflows/check.yml:nhi-lint/n:2/stage:a/",
    );
    expect(of("refs/heads/main", "not JSON")).toBe(".github/workflows/check.yml:nhi-lint/");
    expect(of("0".repeat(40), "null")).toBe(".github/workflows/check.yml:nhi-lint/");
  });

  test("steps that are not the first of a job, or have a name, are analyses of their own", () => {
    const of = (step: string): string => jobOf(undefined, { GITHUB_ACTION: step }).category;
    expect(of("__nhi-lint_nhi-lint")).toBe("checks:nhi-lint/");
    expect(of("__nhi-lint_nhi-lint_2")).toBe("checks:nhi-lint/step:__nhi-lint_nhi-lint_2/");
    expect(of("production")).toBe("checks:nhi-lint/step:production/");
  });

  test("a deleted fork is a fork", () => {
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: head, repo: null },
        base: { repo: { full_name: "acme/payments" } },
      },
    };
    expect(jobOf(payload).readsOnly).not.toBeNull();
  });

  test("a review that cannot be told is told as a comment", async () => {
    const server = await start();
    const lines = await run(server, [broken, commentChannel(wrong())], jobOf(), ["review"]);
    expect(bodies(server)).toEqual(["two errors"]);
    expect(lines.map(({ level }) => level)).toEqual(["warning", "info"]);
  });

  test("a bug in one leaves the others alone", async () => {
    const server = await start();
    await run(server, [broken, commentChannel(wrong()), checkRunChannel(found)]);
    expect(server.world.comments).toHaveLength(1);
    expect(server.world.checkRuns).toHaveLength(1);
  });

  test("the token is in nothing that is said", async () => {
    const server = await start(all, {
      faults: [{ on: "*", what: { kind: "status", status: 401 } }],
    });
    const lines = await run(server, [commentChannel(wrong()), checkRunChannel(found)]);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(server.world.token.value);
  });
});

describe("whatever goes wrong at whichever call, nothing is doubled, and the next run sets it right", () => {
  const misfortunes: readonly Fault["what"][] = [
    ...[400, 401, 403, 404, 409, 410, 422, 429, 500, 502].map((status) => ({
      kind: "status" as const,
      status,
    })),
    { kind: "page", status: 502 },
    { kind: "drop" },
    { kind: "drop", done: true },
    { kind: "primary-limit", seconds: 3600 },
    { kind: "secondary-limit" },
    { kind: "secondary-limit", seconds: 1, status: 429 },
    { kind: "redirect" },
  ];
  /** Of a run that has everything to tell; one more never comes. */
  const calls = 8;

  test.each(misfortunes.map((what) => [JSON.stringify(what), what] as const))(
    "%s",
    async (_name, what) => {
      // Whoever waits wakes early.
      const { setTimeout: real } = globalThis;
      vi.stubGlobal("setTimeout", (call: () => void, delay = 0, ...more: readonly unknown[]) =>
        real(call, delay / 100, ...more),
      );
      for (let call = 1; call <= calls; call++) {
        const faults: Fault[] = [{ on: "*", call, what }];
        const server = await start(all, { faults });
        const channels = [commentChannel(wrong()), checkRunChannel(found)];
        const lines = await run(server, [...channels, codeScanningChannel(analysis)]);
        expect(JSON.stringify(lines)).not.toContain(server.world.token.value);
        expect(server.world.comments.length).toBeLessThanOrEqual(1);
        faults.length = 0;
        await run(server, [...channels, codeScanningChannel(analysis)]);
        expect(bodies(server)).toEqual(["two errors"]);
        const standing = server.world.checkRuns.filter(({ title }) => title === found.title);
        expect(standing).toHaveLength(1);
        expect(server.world.analyses.length).toBeGreaterThanOrEqual(1);
      }
    },
  );
});
