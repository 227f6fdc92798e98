// Requests that git makes → what `git http-backend` answers, from the bare repository, with a token where the repository is private.

import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, basename } from "node:path";
import type { World } from "./world.ts";

/** The path within a repository that git asks for: `/acme/payments.git/info/refs` → `/info/refs`. */
export function gitPath(path: string, { repository: { owner, name } }: World): string | null {
  const match =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(path);
  return match?.[1] === owner && match[2] === name ? (match[3] ?? null) : null;
}

const basic = (token: string): string =>
  `basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;

/** A token is asked for only where it is needed: https://git-scm.com/docs/http-protocol */
function allowed(request: IncomingMessage, { repository, token }: World): boolean {
  const given = request.headers.authorization;
  if (given === undefined) return !repository.private;
  return given.toLowerCase() === basic(token.value).toLowerCase();
}

export function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  world: World,
): void {
  const { gitDir } = world.repository;
  if (!allowed(request, world)) {
    response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
    return;
  }
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: dirname(gitDir),
      PATH_INFO: `/${basename(gitDir)}${path}`,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_NOSYSTEM: "1",
      REQUEST_METHOD: request.method,
      QUERY_STRING: (request.url ?? "").split("?")[1] ?? "",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      ...(request.headers["content-encoding"] === undefined
        ? {}
        : { HTTP_CONTENT_ENCODING: request.headers["content-encoding"] }),
      ...(typeof request.headers["git-protocol"] === "string"
        ? { GIT_PROTOCOL: request.headers["git-protocol"] }
        : {}),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("close", () => answer(Buffer.concat(chunks), response));
}

/** CGI's headers, then the body. */
function answer(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf("\r\n\r\n");
  const headers = output.subarray(0, Math.max(0, end)).toString("latin1").split("\r\n");
  const pairs = headers.map((line) => line.split(/: (.*)/s) as [string, string]);
  const status = pairs.find(([name]) => name.toLowerCase() === "status")?.[1] ?? "200";
  response.writeHead(
    end < 0 ? 500 : Number.parseInt(status, 10),
    Object.fromEntries(pairs.filter(([name]) => name !== "" && name.toLowerCase() !== "status")),
  );
  response.end(output.subarray(end + 4));
}
