// A token and the API's address → a client with manners: it waits when GitHub asks it to, tries again what failed by chance, and ends in time.

import { GitHub, getOctokitOptions } from "@actions/github/lib/utils";

export type Client = InstanceType<typeof GitHub>;

export interface ClientOptions {
  readonly token: string;
  /** GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly api: string;
  readonly graphql: string;
  readonly version: string;
}

/** Milliseconds. */
export interface Patience {
  /** All channels together: the check is done, and somebody waits for it. */
  readonly inAll: number;
  /** One answer; twice as much for what is written, as it is asked for once. */
  readonly each: number;
}

const usual: Patience = { inAll: 60_000, each: 15_000 };
/** Of what nobody waits for. */
export const unhurried: Patience = { inAll: 300_000, each: 30_000 };
/** Beyond these, a second between writes: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const writesAtOnce = 8;
const pause = 1000;
const tries = 3;
const apiVersion = "2022-11-28";

/** Proxies are found as `@actions/github` finds them. */
export function connect(
  { token, api, graphql, version }: ClientOptions,
  patience: Patience = usual,
): Client {
  const client = new GitHub(
    getOctokitOptions(token, {
      baseUrl: api,
      userAgent: `nhi-lint/${version}`,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    }),
  );
  mindManners(client, patience);
  return Object.assign(client, {
    graphql: client.graphql.defaults({ baseUrl: graphql.replace(/\/graphql\/?$/, "") }),
  });
}

const quiet = (): void => undefined;

function mindManners(client: Client, { inAll, each }: Patience): void {
  const deadline = Date.now() + inAll;
  let writes = 0;
  client.hook.wrap("request", async (request, options) => {
    const isRead = options.method === "GET" || options.url.endsWith("/graphql");
    if (!isRead && writes++ >= writesAtOnce) await sleep(pause);
    // Hooks before this one hold the same object.
    options.headers["x-github-api-version"] = apiVersion;
    for (let attempt = 1; ; attempt++) {
      const left = Math.max(deadline - Date.now(), 1);
      options.request.signal = AbortSignal.timeout(Math.min(isRead ? each : 2 * each, left));
      try {
        return await request(options);
      } catch (error) {
        const wait = attempt < tries ? waitFor(error, attempt, isRead) : null;
        if (wait === null || Date.now() + wait >= deadline) throw error;
        await sleep(wait);
      }
    }
  });
}

/**
 * How long GitHub asks to wait, or what one waits after bad luck; null where trying again is no use. A write whose answer was lost may
 * have been done: it is not tried again. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function waitFor(error: unknown, attempt: number, isRead: boolean): number | null {
  const status = statusOf(error);
  const after = Number(headerOf(error, "retry-after") ?? Number.NaN);
  if (status === 403 || status === 429) {
    if (Number.isFinite(after)) return after * 1000;
    if (headerOf(error, "x-ratelimit-remaining") === "0")
      return Math.max(Number(headerOf(error, "x-ratelimit-reset")) * 1000 - Date.now(), 0) + 1000;
    return isLimit(error) ? pause * 60 : null;
  }
  if (status !== null && status < 500) return null;
  if (!isRead) return null;
  return Number.isFinite(after) ? after * 1000 : attempt * attempt * pause;
}

/** GitHub asks to slow down, and does not complain about rights. */
export function isLimit(error: unknown): boolean {
  const status = statusOf(error);
  return (
    status === 429 ||
    (status === 403 &&
      (headerOf(error, "retry-after") !== null ||
        headerOf(error, "x-ratelimit-remaining") === "0" ||
        /rate limit|abuse/i.test(error instanceof Error ? error.message : "")))
  );
}

/** Null where no answer came. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return null;
  return typeof error.status === "number" && error.response ? error.status : null;
}

function headerOf(error: unknown, name: string): string | null {
  const response = error instanceof Error && "response" in error ? error.response : null;
  const headers =
    typeof response === "object" && response && "headers" in response ? response.headers : null;
  const value =
    typeof headers === "object" && headers
      ? Object.entries(headers).find(([key]) => key === name)?.[1]
      : null;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
