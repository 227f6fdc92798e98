// A local GitHub: every request and every answer is held to GitHub's own description, recorded, and answered from one repository's state.

import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { answerApi, type Recorded, type Running, type ServerOptions } from "./server/api.ts";
import type { Fault } from "./server/faults.ts";
import { gitPath, serveGit } from "./server/git-remote.ts";
import type { World } from "./server/world.ts";

export interface GithubServer {
  /** GITHUB_SERVER_URL, GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly url: string;
  readonly api: string;
  readonly graphql: string;
  readonly world: World;
  /** Another host, which no token may reach. */
  readonly elsewhere: string;
  readonly requests: readonly Recorded[];
  /** What no client of ours should have done, and what this server did wrong. A test wants none. */
  readonly problems: readonly string[];
  /** The proxy to reach it through; null where there is none. */
  readonly proxy: string | null;
  /** Another run begins: what was recorded is forgotten, and other faults are due. */
  readonly begin: (faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
}

export async function startServer(
  world: World,
  options: ServerOptions = {},
): Promise<GithubServer> {
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const running: Running = {
    world,
    options,
    requests,
    problems,
    counts: new Map(),
    faults: options.faults ?? [],
    url: "",
    elsewhere: "",
  };
  const main = createServer((request, response) => {
    take(running, request, response).catch((error: unknown) => {
      problems.push(
        `the server failed: ${error instanceof Error ? (error.stack ?? "") : String(error)}`,
      );
      response.destroy();
    });
  });
  const other = createServer((request, response) => takeElsewhere(running, request, response));
  const address = await listen(main);
  running.url = options.behindProxy === true ? "http://github.test" : address;
  const proxy = options.behindProxy === true ? proxyTo(address) : null;
  running.elsewhere = await listen(other);
  const enterprise = options.enterprise === true;
  return {
    url: running.url,
    api: enterprise ? `${running.url}/api/v3` : running.url,
    graphql: enterprise ? `${running.url}/api/graphql` : `${running.url}/graphql`,
    world,
    elsewhere: running.elsewhere,
    requests,
    problems,
    proxy: proxy && (await listen(proxy)),
    begin: (faults) => {
      running.faults = faults;
      running.counts.clear();
      requests.length = 0;
      problems.length = 0;
    },
    close: async () => {
      await Promise.all([main, other, ...(proxy ? [proxy] : [])].map(shut));
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy as enterprises have one: it takes whole addresses, and tunnels; whatever is asked for, it finds one place. */
function proxyTo(address: string): Server {
  const { hostname, port } = new URL(address);
  const proxy = createServer((asked, answer) => {
    const { pathname, search } = new URL(asked.url ?? "", address);
    const { method, headers } = asked;
    const on = request({ hostname, port, path: pathname + search, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    asked.pipe(on);
  });
  proxy.on("connect", (_, client: Duplex) => {
    const to = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.pipe(to).pipe(client);
    });
    for (const one of [client, to]) one.on("error", () => one.destroy());
  });
  return proxy;
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}

function takeElsewhere(
  { world, problems }: Running,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.headers.authorization !== undefined)
    problems.push(`the token was sent to another host: ${request.url ?? ""}`);
  const found = world.artifacts.find(({ id }) => request.url === `/artifacts/${id}`);
  response.writeHead(found ? 200 : 404).end(found?.zip);
}

async function take(
  running: Running,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, options, requests } = running;
  const { pathname, searchParams } = new URL(request.url ?? "/", running.url);
  const method = request.method ?? "GET";
  const git = gitPath(pathname, world);
  if (git !== null) {
    serveGit(request, response, git, world);
    response.on("finish", () =>
      requests.push({
        method,
        path: request.url ?? "",
        route: "git",
        headers: request.headers,
        body: undefined,
        status: response.statusCode,
        fault: null,
      }),
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const prefix =
    options.enterprise === true ? (pathname === "/api/graphql" ? "/api" : "/api/v3") : "";
  const path = pathname.startsWith(prefix)
    ? pathname.slice(prefix.length)
    : `(outside of the API)${pathname}`;
  const asked = {
    method,
    path,
    query: searchParams,
    headers: request.headers,
    text: Buffer.concat(chunks).toString("utf8"),
  };
  await answerApi(running, asked, request.url ?? "", response);
}
