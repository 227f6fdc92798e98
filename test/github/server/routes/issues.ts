// Issues and their labels. https://docs.github.com/en/rest/issues/issues

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, tooLong, user } from "../answer.ts";
import type { Issue } from "../world.ts";
import { nextNumber } from "../world.ts";

const path = "/repos/{owner}/{repo}/issues";
const longestTitle = 256;

interface Asked {
  readonly title?: string;
  readonly body?: string;
  readonly state?: Issue["state"];
  readonly state_reason?: string;
  readonly labels?: readonly (string | { readonly name: string })[];
}

function shown(issue: Issue, { api, server, world }: Call): Record<string, unknown> {
  const { owner, name } = world.repository;
  const url = `${api}/repos/${owner}/${name}/issues/${issue.number}`;
  const kind = issue.pull === true ? "pull" : "issues";
  return {
    id: 9000 + issue.number,
    node_id: `I_${issue.number}`,
    number: issue.number,
    url,
    html_url: `${server}/${owner}/${name}/${kind}/${issue.number}`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.reason,
    user: user(issue.author),
    labels: issue.labels.map((label) => ({ name: label })),
    ...(issue.pull === true ? { pull_request: { url: `${url}/pull` } } : {}),
  };
}

function refused({ title, body }: Asked, { route }: Call): Answer | null {
  const wrong = (field: string, message: string): Answer =>
    refusal(422, "Validation Failed", route.docs, {
      errors: [{ resource: "Issue", code: "custom", field, message }],
    });
  if (title?.trim() === "") return wrong("title", "title can't be blank");
  if (title !== undefined && title.length > longestTitle)
    return wrong("title", `title is too long (maximum is ${longestTitle} characters)`);
  if (body !== undefined && tooLong(body))
    return wrong("body", "body is too long (maximum is 65536 characters)");
  return null;
}

const off = ({ route }: Call): Answer =>
  refusal(410, "Issues has been disabled in this repository.", route.docs);

/** Where issues are off, pull requests are listed all the same. */
function list(call: Call): Answer {
  const { world, query } = call;
  const state = query.get("state") ?? "open";
  const labels = query.get("labels")?.split(",") ?? [];
  const found = world.issues
    .filter((one) => world.repository.hasIssues || one.pull === true)
    .filter((one) => state === "all" || one.state === state)
    .filter((one) => labels.every((label) => one.labels.includes(label)))
    .toSorted((a, b) => b.number - a.number);
  if (query.get("direction") === "asc") found.reverse();
  return page(
    call,
    found.map((one) => shown(one, call)),
  );
}

/** A label that is not there is made on the way. */
function create(call: Call): Answer {
  const { world } = call;
  if (!world.repository.hasIssues) return off(call);
  const asked = call.body as Asked;
  const wrong = refused(asked, call);
  if (wrong) return wrong;
  const labels = (asked.labels ?? []).map((one) => (typeof one === "string" ? one : one.name));
  const { title = "", body = "" } = asked;
  const made: Issue = {
    number: nextNumber(world),
    author: world.viewer,
    title,
    body,
    state: "open",
    reason: null,
    labels,
  };
  world.issues = [...world.issues, made];
  world.labels = [...new Set([...world.labels, ...labels])];
  return { status: 201, body: shown(made, call) };
}

const found = ({ world, params }: Call): Issue | undefined =>
  world.issues.find(({ number }) => number === Number(params["issue_number"]));

function get(call: Call): Answer {
  const issue = found(call);
  return issue ? { status: 200, body: shown(issue, call) } : notFound(call);
}

function update(call: Call): Answer {
  const issue = found(call);
  if (!issue) return notFound(call);
  if (!call.world.repository.hasIssues) return off(call);
  const asked = call.body as Asked;
  const wrong = refused(asked, call);
  if (wrong) return wrong;
  const { title = issue.title, body = issue.body, state = issue.state } = asked;
  const usual = state === "closed" ? "completed" : "reopened";
  const reason = state === issue.state ? issue.reason : (asked.state_reason ?? usual);
  const edited: Issue = { ...issue, title, body, state, reason };
  call.world.issues = call.world.issues.map((one) => (one === issue ? edited : one));
  return { status: 200, body: shown(edited, call) };
}

function label(call: Call): Answer {
  const { world } = call;
  const { name } = call.body as { readonly name: string };
  if (world.labels.some((one) => one.toLowerCase() === name.toLowerCase()))
    return refusal(422, "Validation Failed", call.route.docs, {
      errors: [{ resource: "Label", code: "already_exists", field: "name" }],
    });
  world.labels = [...world.labels, name];
  return { status: 201, body: { name } };
}

const read = [["issues", "read"]] as const;
const write = [["issues", "write"]] as const;

export const issueRoutes: Readonly<Record<string, Served>> = {
  [`GET ${path}`]: { needs: read, answer: list },
  [`POST ${path}`]: { needs: write, answer: create },
  [`GET ${path}/{issue_number}`]: { needs: read, answer: get },
  [`PATCH ${path}/{issue_number}`]: { needs: write, answer: update },
  "POST /repos/{owner}/{repo}/labels": { needs: write, answer: label },
};
