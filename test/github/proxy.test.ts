// A proxy, as runners name it: a GitHub that only the proxy can find is reached.

import { expect, test, vi } from "vitest";
import { startServer } from "./server.ts";
import { newWorld } from "./server/world.ts";

test("a proxy that is named is gone through", async () => {
  const server = await startServer(newWorld({ gitDir: "/nowhere" }), { behindProxy: true });
  const { api, graphql, proxy, world } = server;
  vi.stubEnv("http_proxy", proxy ?? "");
  vi.stubEnv("GITHUB_API_URL", api);
  try {
    // The proxy is found when the client is loaded.
    const { connect } = await import("../../src/github/client.ts");
    const client = connect({ token: world.token.value, api, graphql, version: "0.0.0" });
    expect(await client.graphql("query { viewer { login } }")).toEqual({
      viewer: { login: "github-actions[bot]" },
    });
    expect(server.problems).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
});
