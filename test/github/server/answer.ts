// What a route gives back: its own answer, GitHub's words for a refusal, one page of a list.

import type { Route } from "./description.ts";
import type { Scope, World } from "./world.ts";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly world: World;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Where the API begins: `http://127.0.0.1:1234/api/v3`. */
  readonly api: string;
  /** Where pages and git begin. */
  readonly server: string;
  /** Another host, as files lie on one: no token may be sent there. */
  readonly elsewhere: string;
  /** Says that a request was one that no client of ours should make. */
  readonly blame: (problem: string) => void;
}

export interface Served {
  /** One of these suffices. */
  readonly needs: readonly (readonly [Scope, "read" | "write"])[];
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

/** GitHub's error body. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function refusal(
  status: number,
  message: string,
  docs: string,
  more: Readonly<Record<string, unknown>> = {},
): Answer {
  return {
    status,
    body: { message, ...more, documentation_url: docs, status: String(status) },
  };
}

export const notFound = ({ route }: Pick<Call, "route">): Answer =>
  refusal(404, "Not Found", route.docs);

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function page(
  { query, api, route, params }: Call,
  all: readonly unknown[],
  wrap: (items: readonly unknown[]) => unknown = (items) => items,
): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30)));
  const at = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const link = (to: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(to));
    return `<${api}${path}?${next.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(at > 1 ? [link(at - 1, "prev")] : []),
    ...(at < last ? [link(at + 1, "next"), link(last, "last")] : []),
    ...(at > 1 ? [link(1, "first")] : []),
  ];
  return {
    status: 200,
    body: wrap(all.slice((at - 1) * size, at * size)),
    ...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
  };
}

export const user = (login: string): Readonly<Record<string, unknown>> => ({
  login,
  id: 1000 + login.length,
  type: login.endsWith("[bot]") ? "Bot" : "User",
});

/** The limit of every body a person can write: issues/779 of actions/dependency-review-action shows the message. */
export const longestBody = 65_536;

export const tooLong = (body: string): boolean =>
  body.length > longestBody && Array.from(body).length > longestBody;
