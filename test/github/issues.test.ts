// Issues of owners against the local GitHub: which are opened, edited, closed and left alone.

import { afterEach, expect, test, vi } from "vitest";
import type { OwnerIssue } from "../../src/base/channel.ts";
import { issuesChannel } from "../../src/github/issues.ts";
import { all, hasten, jobOf, run, start, stop, wrote } from "./tell.ts";
import type { GithubServer } from "./server.ts";

afterEach(stop);

const permissions = { ...all, issues: "write" } as const;
const issue = (owner: string | null, text = "one matter\n"): OwnerIssue => ({
  owner,
  title: `of ${owner ?? "nobody"}`,
  text,
});
const keep = (server: GithubServer, ...open: readonly OwnerIssue[]): Promise<string> =>
  keepUnread(server, [], open);
const keepUnread = async (
  server: GithubServer,
  unread: readonly string[],
  open: readonly OwnerIssue[],
): Promise<string> => {
  const issues = { open, clear: "nothing\n", unread };
  const lines = await run(server, [issuesChannel(issues)], jobOf({}));
  return lines.map(({ level, text }) => `${level}: ${text}`).join("\n");
};
const shown = ({ world }: GithubServer): readonly string[] =>
  world.issues.map(({ number, state, body }) => {
    const [, ...text] = body.split("\n");
    return `#${number} ${state}: ${text.join(" ").trim()}`;
  });

test("one for each owner, and nobody's is not that of an owner who is called so", async () => {
  const server = await start(permissions);
  expect(await keep(server, issue("@acme/web"), issue("null"), issue(null))).toBe(
    "info: `issues`: 3 opened.",
  );
  expect(await keep(server, issue("@acme/web"), issue("null"), issue(null))).toBe(
    "info: `issues`: the issues are up to date.",
  );
  expect(wrote(server)).toEqual([
    "POST /repos/{owner}/{repo}/labels",
    ...Array.from({ length: 3 }, () => "POST /repos/{owner}/{repo}/issues"),
  ]);
  expect(server.world.issues.map(({ title }) => title)).toEqual([
    "of @acme/web",
    "of null",
    "of nobody",
  ]);
});

test("an owner who is written in another case keeps the issue; another name of another case is another's", async () => {
  const server = await start(permissions);
  await keep(server, issue("@Acme/Web"), issue("Web"));
  expect(await keep(server, issue("@acme/web"), issue("Web"))).toBe("info: `issues`: 1 updated.");
  expect(await keep(server, issue("@acme/web"), issue("web"))).toBe(
    "info: `issues`: 1 opened, 1 closed.",
  );
  expect(server.world.issues.map(({ title }) => title)).toEqual([
    "of @acme/web",
    "of Web",
    "of web",
  ]);
});

test("edited, closed with a word, and opened again: always the same", async () => {
  const server = await start(permissions);
  await keep(server, issue("@acme/web"));
  expect(await keep(server, issue("@acme/web", "two matters\n"))).toBe(
    "info: `issues`: 1 updated.",
  );
  expect(await keep(server)).toBe("info: `issues`: 1 closed.");
  expect(shown(server)).toEqual(["#8 closed: nothing"]);
  expect(server.world.comments.map((one) => one.issue)).toEqual([8]);
  expect(await keep(server)).toBe("info: `issues`: the issues are up to date.");
  expect(await keep(server, issue("@acme/web"))).toBe("info: `issues`: 1 updated.");
  expect(shown(server)).toEqual(["#8 open: one matter"]);
});

test("what a person closes while something is left opens again; what a browser did to line ends is no change", async () => {
  const server = await start(permissions);
  await keep(server, issue("@acme/web"), issue("@acme/data"));
  server.world.issues = server.world.issues.map((one) =>
    one.title === "of @acme/web"
      ? { ...one, state: "closed" as const, reason: "not_planned" }
      : { ...one, body: one.body.replaceAll("\n", "\r\n").trimEnd() },
  );
  const before = wrote(server).length;
  expect(await keep(server, issue("@acme/web"), issue("@acme/data"))).toBe(
    "info: `issues`: 1 updated.",
  );
  expect(wrote(server).slice(before)).toEqual([
    "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
  ]);
  expect(server.world.issues.map(({ state }) => state)).toEqual(["open", "open"]);
});

test("one beyond the first page is found", async () => {
  const server = await start(permissions);
  const one = { author: "dev", title: "x", body: "x", state: "closed", reason: null } as const;
  server.world.issues = Array.from({ length: 230 }, (_, i) => ({
    ...one,
    number: i + 10,
    labels: ["nhi-lint"],
  }));
  await keep(server, issue("@acme/web"));
  await keep(server, issue("@acme/web", "two matters\n"));
  expect(server.world.issues).toHaveLength(231);
  expect(shown(server).at(-1)).toBe("#240 open: two matters");
});

test("no more than somebody can read are opened at once; the others follow", async () => {
  hasten();
  const server = await start(permissions);
  const owners = Array.from({ length: 103 }, (_, i) => issue(`@acme/${i}`));
  expect(await keep(server, ...owners)).toBe(
    "info: `issues`: 100 opened; the next sweeps open 3 more.",
  );
  expect(await keep(server, ...owners)).toBe("info: `issues`: 3 opened.");
  vi.unstubAllGlobals();
  expect(server.world.issues.map(({ title }) => title)).toEqual(owners.map(({ title }) => title));
});

test("a token that may not make the label opens nothing that it would not find again", async () => {
  const server = await start(permissions, {
    faults: [
      {
        on: "POST /repos/{owner}/{repo}/labels",
        what: { kind: "status", status: 404, message: "Not Found" },
      },
    ],
  });
  expect(await keep(server, issue("@acme/web"))).toBe(
    "warning: `issues` was not told: GitHub refuses it (Not Found - https://docs.github.com/rest/issues/labels#create-a-label): add `issues: write` to the job's `permissions`.",
  );
  expect(server.world.issues).toEqual([]);
});

test("a label that is there already is no obstacle", async () => {
  const server = await start(permissions);
  server.world.labels = ["NHI-Lint"];
  expect(await keep(server, issue("@acme/web"))).toBe("info: `issues`: 1 opened.");
});

test("where there are no issues, their switch is named", async () => {
  const server = await start(permissions, {}, { hasIssues: false });
  expect(await keep(server, issue("@acme/web"))).toBe(
    "warning: `issues` was not told: issues are off in this repository: switch them on in its settings.",
  );
});

test("what speaks of a file that could not be read is neither closed nor edited", async () => {
  const server = await start(permissions);
  const [web, data] = [
    issue("@acme/web", "`a.tf:3` lapsed\n"),
    issue("@acme/data", "`data.tf:1`\n"),
  ];
  await keep(server, web, data);
  expect(await keepUnread(server, ["a.tf", "c.tf"], [])).toBe(
    "info: `issues`: 1 closed; what speaks of `a.tf` stays as it is, as that file could not be read.",
  );
  expect(shown(server)).toEqual(["#8 open: `a.tf:3` lapsed", "#9 closed: nothing"]);
  expect(await keep(server)).toBe("info: `issues`: 1 closed.");
});
