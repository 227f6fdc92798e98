// A proxy, as runners name it: requests go through it.

import { createServer, type Server } from "node:http";
import { connect as dial, type AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { startServer, type GithubServer } from "./server.ts";
import { newWorld } from "./server/world.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function start(): Promise<GithubServer> {
  const server = await startServer(newWorld({ gitDir: "/nowhere" }));
  closing.push(server.close);
  return server;
}

interface Proxy {
  readonly url: string;
  readonly asked: readonly string[];
}

async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const proxy: Server = createServer();
  proxy.on("connect", (request, socket, head) => {
    asked.push(request.url ?? "");
    const [host = "", port = ""] = request.url?.split(":") ?? [];
    const there = dial(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      there.write(head);
      there.pipe(socket).pipe(there);
    });
    there.on("error", () => socket.destroy());
    socket.on("error", () => there.destroy());
    closing.push(async () => {
      there.destroy();
      socket.destroy();
    });
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  closing.push(() => new Promise((done) => void proxy.close(() => done())));
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
}

/** Nobody goes through a proxy to this machine by its usual names: https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts */
const elsewhere = (url: string): string => url.replace("127.0.0.1", "0.0.0.0");

/** The proxy is found when the client is loaded. */
async function viewer(server: GithubServer): Promise<unknown> {
  const { world } = server;
  const [api, graphql] = [elsewhere(server.api), elsewhere(server.graphql)];
  vi.stubEnv("GITHUB_API_URL", api);
  const { connect } = await import("../../src/github/client.ts");
  const client = connect({ token: world.token.value, api, graphql, version: "0.0.0" });
  return client.graphql("query { viewer { login } }");
}

test("a proxy that is named is gone through", async () => {
  const [server, proxy] = [await start(), await startProxy()];
  vi.stubEnv("http_proxy", proxy.url);
  expect(await viewer(server)).toEqual({ viewer: { login: "github-actions[bot]" } });
  expect(proxy.asked).toEqual([elsewhere(server.api).slice("http://".length)]);
});
