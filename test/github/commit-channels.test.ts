// Check runs and alerts against the local GitHub: what stands on a commit after one run and after the next.

import { afterEach, describe, expect, test } from "vitest";
import { checkRunChannel } from "../../src/github/check-run.ts";
import { codeScanningChannel } from "../../src/github/code-scanning.ts";
import {
  all,
  analysis,
  found,
  head,
  jobOf,
  many,
  merge,
  placed,
  run,
  start,
  stop,
  wrote,
} from "./tell.ts";

afterEach(stop);

describe("check run", () => {
  test("stands on the pull request's head, with all annotations in batches", async () => {
    const server = await start();
    await run(server, [checkRunChannel(many)]);
    const [check] = server.world.checkRuns;
    expect([check?.name, check?.head, check?.status, check?.conclusion]).toEqual([
      "nhi-lint findings",
      head,
      "completed",
      "failure",
    ]);
    expect(check?.annotations.map(({ message }) => message)).toEqual(
      many.annotations.map(({ message }) => message),
    );
    expect(server.requests.filter(({ route }) => route.includes("check-runs"))).toHaveLength(4);
  });

  test("a run again that finds the same writes nothing", async () => {
    const server = await start();
    await run(server, [checkRunChannel(found)]);
    const before = wrote(server).length;
    await run(server, [checkRunChannel(found)]);
    expect(wrote(server)).toHaveLength(before);
  });

  test("a run again that finds something else takes the first one back", async () => {
    const server = await start();
    await run(server, [checkRunChannel(found)]);
    await run(server, [
      checkRunChannel({ ...found, conclusion: "success", title: "passed", annotations: [] }),
    ]);
    expect(server.world.checkRuns.map(({ conclusion, title }) => [conclusion, title])).toEqual([
      ["neutral", "Out of date"],
      ["success", "passed"],
    ]);
  });

  test("each older one is taken back once, also one that was neutral", async () => {
    const server = await start();
    await run(server, [checkRunChannel({ ...found, conclusion: "neutral" })]);
    await run(server, [checkRunChannel(found)]);
    await run(server, [checkRunChannel({ ...found, title: "failed otherwise" })]);
    expect(server.world.checkRuns.map(({ title }) => title)).toEqual([
      "Out of date",
      "Out of date",
      "failed otherwise",
    ]);
    expect(wrote(server).filter((route) => route.startsWith("PATCH"))).toHaveLength(2);
  });

  test("what a push says does not contend with what its pull request says", async () => {
    const server = await start();
    const push = jobOf(
      {},
      { GITHUB_EVENT_NAME: "push", GITHUB_SHA: head, GITHUB_REF: "refs/heads/feature" },
    );
    await run(server, [checkRunChannel(found)], push);
    await run(server, [checkRunChannel({ ...found, conclusion: "success" })]);
    expect(server.world.checkRuns.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ["nhi-lint findings (push)", "failure"],
      ["nhi-lint findings", "success"],
    ]);
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    const [line] = await run(server, [checkRunChannel(found)]);
    expect(line).toEqual({ level: "warning", text: expect.stringContaining("`checks: write`") });
  });
});

describe("code scanning", () => {
  test("takes the test merge of a pull request", async () => {
    const server = await start();
    await run(server, [codeScanningChannel(analysis)]);
    expect(placed(server)).toEqual([[merge, "refs/pull/7/merge"]]);
    expect(server.world.analyses[0]?.sarif).toEqual({ runs: [] });
  });

  test("takes its head where that was judged", async () => {
    const server = await start();
    await run(server, [codeScanningChannel({ ...analysis, commit: head })]);
    const target = jobOf(undefined, {
      GITHUB_EVENT_NAME: "pull_request_target",
      GITHUB_REF: "refs/heads/main",
    });
    await run(server, [codeScanningChannel({ ...analysis, commit: head })], target);
    expect(placed(server)).toEqual([
      [head, "refs/pull/7/head"],
      [head, "refs/pull/7/head"],
    ]);
  });

  test("a branch takes only what was judged whole: all else would close its alerts", async () => {
    const server = await start();
    const push = jobOf({}, { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" });
    const [line] = await run(server, [codeScanningChannel(analysis)], push);
    expect(line).toEqual({ level: "info", text: expect.stringContaining("`all: true`") });
    expect(placed(server)).toEqual([]);
    await run(server, [codeScanningChannel({ ...analysis, isWhole: true })], push);
    expect(placed(server)).toEqual([[merge, "refs/heads/main"]]);
  });

  test("what could not be judged closes no alert", async () => {
    const server = await start();
    await run(server, [codeScanningChannel({ ...analysis, isJudged: false })]);
    expect(placed(server)).toEqual([]);
  });

  test("where it is off, that is said, and no permission is asked for", async () => {
    const server = await start(all, {}, { codeScanning: false });
    const [line] = await run(server, [codeScanningChannel(analysis)]);
    expect(line?.text).toContain("code scanning is off here");
    expect(line?.text).not.toContain("permissions");
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    const [line] = await run(server, [codeScanningChannel(analysis)]);
    expect(line?.text).toContain("`security-events: write`");
  });
});
