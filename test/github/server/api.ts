// A request to the API → its answer: what is wrong with either is a problem, what was asked is recorded.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Call, Served } from "./answer.ts";
import { notFound, refusal } from "./answer.ts";
import {
  filled,
  routeOf,
  wrongAnswer,
  wrongBody,
  wrongParameters,
  type Route,
} from "./description.ts";
import { faultAnswer, faultOf, type Fault } from "./faults.ts";
import { answerGraphql } from "./graphql.ts";
import { served } from "./routes/table.ts";
import type { World } from "./world.ts";

export interface Recorded {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `POST /repos/{owner}/{repo}/check-runs`; `git` for git's own. */
  readonly route: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
  /** Null where no answer was given, or none yet. */
  status: number | null;
  readonly fault: Fault["what"]["kind"] | null;
}

export interface ServerOptions {
  readonly faults?: readonly Fault[];
  /** As on GitHub Enterprise Server: the API under `/api/v3`. */
  readonly enterprise?: boolean;
  /** Its name is one that only its proxy can find. */
  readonly behindProxy?: boolean;
  /** What the clock says, for limits that end; the machine's when absent. */
  readonly now?: () => number;
}

export interface Running {
  readonly world: World;
  readonly options: ServerOptions;
  readonly requests: Recorded[];
  readonly problems: string[];
  readonly counts: Map<string, number>;
  faults: readonly Fault[];
  url: string;
  elsewhere: string;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

export async function answerApi(
  running: Running,
  asked: Asked,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const { requests, problems, counts, options, faults } = running;
  const graphql = asked.path === "/graphql";
  const taken = graphql ? null : routeOf(asked.method, asked.path);
  const route = graphql
    ? `${asked.method} /graphql`
    : taken
      ? `${asked.method} ${taken.route.path}`
      : "?";
  problems.push(...wrongHeaders(asked).map((one) => `${asked.method} ${asked.path}: ${one}`));
  const fault = faultOf(faults, counts, route);
  const body = jsonOf(asked.text);
  const recorded: Recorded = {
    method: asked.method,
    path: url,
    route,
    headers: asked.headers,
    body,
    status: null,
    fault: fault?.kind ?? null,
  };
  requests.push(recorded);
  if (fault?.kind === "hang") return;
  if (fault?.kind === "slow") await new Promise((done) => setTimeout(done, fault.milliseconds));
  if (fault?.kind === "drop" && fault.done !== true) {
    response.destroy();
    return;
  }
  const docs = taken?.route.docs ?? "https://docs.github.com/graphql";
  const instead =
    fault?.kind === "redirect"
      ? { status: 307, headers: { location: `${running.elsewhere}${asked.path}` } }
      : fault && faultAnswer(fault, docs, (options.now ?? Date.now)());
  const answer = instead ?? (await ownAnswer(running, asked, taken, body));
  if (fault?.kind === "drop") {
    response.destroy();
    return;
  }
  recorded.status = answer.status;
  send(response, answer);
}

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#headers */
function wrongHeaders({ headers, path, text }: Asked): readonly string[] {
  const wrong: string[] = [];
  const agent = headers["user-agent"] ?? "";
  if (!/^nhi-lint\b/.test(agent)) wrong.push(`the user agent is \`${agent}\``);
  if (path !== "/graphql") {
    if (!/^application\/vnd\.github\.?[\w.+-]*json/.test(headers.accept ?? ""))
      wrong.push(`it accepts \`${headers.accept ?? ""}\``);
    if (headers["x-github-api-version"] === undefined) wrong.push("it names no version of the API");
  }
  if (text !== "" && headers["content-type"]?.startsWith("application/json") !== true)
    wrong.push("the body is not said to be JSON");
  return wrong;
}

function isKnown({ world }: Running, { headers }: Asked): boolean {
  const given = headers.authorization?.replace(/^(token|bearer) /i, "");
  return given === undefined || given === world.token.value;
}

function jsonOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function ownAnswer(
  running: Running,
  asked: Asked,
  taken: ReturnType<typeof routeOf>,
  body: unknown,
): Promise<Answer> {
  const { world, problems } = running;
  const where = `${asked.method} ${asked.path}`;
  if (
    asked.headers.authorization === undefined &&
    (world.repository.private || asked.method !== "GET")
  )
    return refusal(401, "Requires authentication", "https://docs.github.com/rest");
  if (!isKnown(running, asked))
    return refusal(401, "Bad credentials", "https://docs.github.com/rest");
  if (asked.path === "/graphql") return answerGraphql(world, body);
  const entry = taken && served.get(`${asked.method} ${taken.route.path}`);
  if (!taken || !entry) {
    problems.push(`${where}: no such route`);
    return refusal(404, "Not Found", "https://docs.github.com/rest");
  }
  const { owner, name } = world.repository;
  const { params, route } = taken;
  const elsewhere = (params["owner"] ?? owner) !== owner || (params["repo"] ?? name) !== name;
  if (elsewhere) problems.push(`${where}: not the repository of the run`);
  const refused = elsewhere ? notFound({ route }) : forbidden(world, route, entry);
  if (refused) return refused;
  const wrong = [...wrongParameters(taken, asked.query), ...wrongBody(route, body)];
  problems.push(...wrong.map((one) => `${where}: ${one}`));
  if (wrong.length > 0) return refusal(422, `Invalid request.\n\n${wrong.join("\n")}`, route.docs);
  return checked(running, where, route, await entry.answer(callOf(running, asked, taken, body)));
}

function callOf(
  running: Running,
  asked: Asked,
  { route, params }: NonNullable<ReturnType<typeof routeOf>>,
  body: unknown,
): Call {
  const { world, options, url, elsewhere, problems } = running;
  return {
    world,
    route,
    params,
    query: asked.query,
    body,
    api: options.enterprise === true ? `${url}/api/v3` : url,
    server: url,
    elsewhere,
    blame: (problem) => problems.push(`${asked.method} ${asked.path}: ${problem}`),
  };
}

/** A public repository is read by anyone; to write, and to read a private one, a token must have the permission. */
function forbidden({ repository, token }: World, route: Route, { needs }: Served): Answer | null {
  if (needs.length === 0 || (route.method === "GET" && !repository.private)) return null;
  const enough = needs.some(([scope, level]) => {
    const has = token.permissions[scope];
    return has === "write" || (has === "read" && level === "read");
  });
  return enough ? null : refusal(403, "Resource not accessible by integration", route.docs);
}

function checked({ problems }: Running, where: string, route: Route, answer: Answer): Answer {
  if (answer.status === 302) return answer;
  const body = filled(route, answer.status, answer.body);
  const wrong = wrongAnswer(route, answer.status, body);
  problems.push(...wrong.map((one) => `the server's own ${where}: ${one}`));
  return { ...answer, body };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "x-github-request-id": "0000:0000:0000000:0000000:00000000",
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "900",
    "x-ratelimit-reset": "1795690800",
    ...headers,
  });
  response.end(body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body));
}
