// Check runs and their annotations. https://docs.github.com/en/rest/checks/runs

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal } from "../answer.ts";
import type { Annotation, CheckRun } from "../world.ts";
import { nextId } from "../world.ts";

const path = "/repos/{owner}/{repo}/check-runs";

interface Asked {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly external_id?: string;
  readonly details_url?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

function shown(run: CheckRun, { api, server, world }: Call): Record<string, unknown> {
  const { owner, name } = world.repository;
  const url = `${api}/repos/${owner}/${name}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    name: run.name,
    head_sha: run.head,
    url,
    html_url: `${server}/${owner}/${name}/runs/${run.id}`,
    details_url: run.detailsUrl,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    pull_requests: [],
  };
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** What the description says in words only. */
function misfit({ output }: Asked): string | null {
  if (!output) return null;
  if ((output.title?.length ?? 0) > 255) return "title is too long (maximum is 255 characters)";
  for (const one of output.annotations ?? []) {
    const where = `${one.path}:${one.start_line}`;
    if (one.end_line < one.start_line) return `end_line of ${where} precedes start_line`;
    if (one.start_line < 1) return `start_line of ${where} is not positive`;
    const columns = one.start_column !== undefined || one.end_column !== undefined;
    if (columns && one.start_line !== one.end_line)
      return `start_column and end_column of ${where} are only for one line`;
    if (bytes(one.message) > 65_536) return `message of ${where} exceeds 64 KB`;
    if (bytes(one.raw_details ?? "") > 65_536) return `raw_details of ${where} exceeds 64 KB`;
    if ((one.title?.length ?? 0) > 255) return `title of ${where} exceeds 255 characters`;
  }
  return null;
}

const refused = (message: string, { route }: Call): Answer =>
  refusal(422, `Invalid request.\n\n${message}`, route.docs);

/** An update adds its annotations to those that are there. */
function merged(run: CheckRun, asked: Asked): CheckRun {
  const { output } = asked;
  return {
    ...run,
    name: asked.name ?? run.name,
    status: asked.conclusion === undefined ? (asked.status ?? run.status) : "completed",
    conclusion: asked.conclusion ?? run.conclusion,
    externalId: asked.external_id ?? run.externalId,
    detailsUrl: asked.details_url ?? run.detailsUrl,
    ...(output
      ? {
          title: output.title ?? run.title,
          summary: output.summary,
          text: output.text ?? run.text,
          annotations: [...run.annotations, ...(output.annotations ?? [])],
        }
      : {}),
  };
}

function create(call: Call): Answer {
  const asked = call.body as Asked;
  const wrong =
    asked.status === "completed" && asked.conclusion === undefined
      ? "conclusion is required when status is completed"
      : misfit(asked);
  if (wrong !== null) return refused(wrong, call);
  const blank: CheckRun = {
    id: nextId(call.world),
    name: "",
    head: asked.head_sha ?? "",
    status: "queued",
    conclusion: null,
    title: null,
    summary: null,
    text: null,
    externalId: null,
    detailsUrl: null,
    annotations: [],
  };
  const run = merged(blank, asked);
  call.world.checkRuns = [...call.world.checkRuns, run];
  return { status: 201, body: shown(run, call) };
}

const found = ({ world, params }: Call): CheckRun | undefined =>
  world.checkRuns.find(({ id }) => id === Number(params["check_run_id"]));

function update(call: Call): Answer {
  const run = found(call);
  if (!run) return notFound(call);
  const asked = call.body as Asked;
  const wrong = misfit(asked);
  if (wrong !== null) return refused(wrong, call);
  const edited = merged(run, asked);
  call.world.checkRuns = call.world.checkRuns.map((one) => (one === run ? edited : one));
  return { status: 200, body: shown(edited, call) };
}

function get(call: Call): Answer {
  const run = found(call);
  return run ? { status: 200, body: shown(run, call) } : notFound(call);
}

function annotations(call: Call): Answer {
  const run = found(call);
  return run ? page(call, run.annotations) : notFound(call);
}

function ofCommit(call: Call): Answer {
  const { world, params, query } = call;
  const name = query.get("check_name");
  const runs = world.checkRuns.filter(
    (run) => run.head === params["ref"] && (name === null || run.name === name),
  );
  const latest = runs.filter((run, i) => !runs.slice(i + 1).some((one) => one.name === run.name));
  const chosen = query.get("filter") === "all" ? runs : latest;
  return page(
    call,
    chosen.map((run) => shown(run, call)),
    (check_runs) => ({ total_count: chosen.length, check_runs }),
  );
}

const read = [["checks", "read"]] as const;
const write = [["checks", "write"]] as const;

export const checkRoutes: Readonly<Record<string, Served>> = {
  [`POST ${path}`]: { needs: write, answer: create },
  [`GET ${path}/{check_run_id}`]: { needs: read, answer: get },
  [`PATCH ${path}/{check_run_id}`]: { needs: write, answer: update },
  [`GET ${path}/{check_run_id}/annotations`]: { needs: read, answer: annotations },
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": { needs: read, answer: ofCommit },
};
