// Which conditions keep strangers out: those that compare what a stranger cannot have, and no others.

import { expect, test } from "vitest";
import { strangersReach, type Event } from "../../../src/resolve/workflow/stranger.ts";

const event = (name: string, ...types: string[]): Event => ({ name, types });
const pull = event("pull_request_target", "opened", "labeled");

const said = (text: string, on: Event = pull): string => {
  const reach = strangersReach(text, on);
  switch (reach.reach) {
    case "open":
      return "open";
    case "never":
      return `never: ${reach.by.join(" ")}`;
    case "perhaps":
      return `perhaps: ${reach.on}`;
  }
};

test.each([
  ["github.event.pull_request.head.repo.full_name == github.repository", "never: same-repository"],
  [
    "${{ github.repository == github.event.pull_request.head.repo.full_name }}",
    "never: same-repository",
  ],
  ["github.event.pull_request.head.repo.full_name != github.repository", "open"],
  ["!github.event.pull_request.head.repo.fork", "never: same-repository"],
  ["github.event.pull_request.head.repo.fork == false", "never: same-repository"],
  ["github.event.pull_request.head.repo.owner.login == 'acme'", "never: same-repository"],
  ["github.event.pull_request.user.login == 'dependabot[bot]'", "never: author"],
  ["github.event.pull_request.user.login == github.event.pull_request.head.ref", "open"],
  ["github.actor == 'dependabot[bot]'", "open"],
  ["github.actor == 'octocat'", "never: actor"],
  ['contains(fromJSON(\'["ann", "bob"]\'), github.actor)', "never: actor"],
  ['contains(fromJSON(\'["ann", "renovate[bot]"]\'), github.actor)', "open"],
  ["contains('ann bob', github.actor)", "open"],
  ["github.actor != 'dependabot[bot]'", "open"],
  ["github.event.pull_request.merged", "never: merged"],
  ["github.event.pull_request.merged == true && github.event.action == 'closed'", "never: merged"],
  ["github.event.pull_request.author_association == 'MEMBER'", "never: association"],
  ["github.event.pull_request.author_association == 'CONTRIBUTOR'", "open"],
  [
    "contains('OWNER,MEMBER,COLLABORATOR', github.event.pull_request.author_association)",
    "never: association",
  ],
  ["contains('OWNER,CONTRIBUTOR', github.event.pull_request.author_association)", "open"],
  ["contains(github.event.pull_request.labels.*.name, 'safe')", "open"],
  ["github.event.label.name == 'safe'", "never: label"],
  ["github.event_name == 'push'", "never: event"],
  ["github.event_name == 'PULL_REQUEST_TARGET'", "open"],
  ["github.event_name == 'push' || github.event.pull_request.merged", "never: event merged"],
  ["github.event_name == 'push' || github.event.action == 'opened'", "open"],
  ["always() && github.event.pull_request.merged", "never: merged"],
  ["always() || github.event.pull_request.merged", "open"],
  ["success()", "open"],
  ["false", "never: "],
  ["${{ false }} || x", "open"],
  ["needs.check.outputs.ok == 'true'", "perhaps: needs.check.outputs.ok"],
  ["vars.ENABLED == 'true'", "perhaps: vars.ENABLED"],
  ["startsWith(github.head_ref, 'release/')", "open"],
  ["github.event.pull_request.head.repo.full_name ==", "open"],
])("%s: %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test("a label bars where nothing but labelling starts the job", () => {
  const text = "contains(github.event.pull_request.labels.*.name, 'safe')";
  expect(said(text, event("pull_request_target", "labeled"))).toBe("never: label");
});

test("what a run followed tells", () => {
  const run = event("workflow_run", "completed");
  expect(said("github.event.workflow_run.event == 'push'", run)).toBe("never: event");
  expect(said("github.event.workflow_run.event != 'pull_request'", run)).toBe("open");
  expect(said("github.event.workflow_run.conclusion == 'success'", run)).toBe("open");
  expect(said("github.event.workflow_run.head_branch == 'main'", run)).toBe("open");
  expect(
    said("github.event.workflow_run.head_repository.full_name == github.repository", run),
  ).toBe("never: same-repository");
});
