// Scripted misfortune: which answer the nth call of a route gets in place of its own.

import type { Answer } from "./answer.ts";
import { refusal } from "./answer.ts";

export interface Fault {
  /** `POST /repos/{owner}/{repo}/check-runs`, `POST /graphql`, or `*` for all of the API. */
  readonly on: string;
  /** Which call of it, from 1; all of them when absent. */
  readonly call?: number;
  readonly what:
    | { readonly kind: "status"; readonly status: number; readonly message?: string }
    /** What a proxy says in the API's name. */
    | { readonly kind: "page"; readonly status: number }
    /** The connection ends without an answer. `done`: after the server did what was asked. */
    | { readonly kind: "drop"; readonly done?: boolean }
    | { readonly kind: "slow"; readonly milliseconds: number }
    /** No answer comes, and the connection stays. */
    | { readonly kind: "hang" }
    /** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
    | { readonly kind: "primary-limit"; readonly seconds: number; readonly status?: 403 | 429 }
    | { readonly kind: "secondary-limit"; readonly seconds?: number; readonly status?: 403 | 429 }
    | { readonly kind: "redirect" };
}

/** The fault that a call meets; `counts` remembers how often each route was called. */
export function faultOf(
  faults: readonly Fault[],
  counts: Map<string, number>,
  route: string,
): Fault["what"] | null {
  const times = (name: string): number => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    return n;
  };
  const [ofRoute, ofAll] = [times(route), times("*")];
  const met = faults.find(
    ({ on, call }) =>
      (on === route && (call ?? ofRoute) === ofRoute) || (on === "*" && (call ?? ofAll) === ofAll),
  );
  return met?.what ?? null;
}

/** The answer in place of the route's own; null for what is no answer. */
export function faultAnswer(what: Fault["what"], docs: string, now: number): Answer | null {
  switch (what.kind) {
    case "status":
      return refusal(what.status, what.message ?? "Server Error", docs);
    case "page":
      return {
        status: what.status,
        body: "<html><body>Unicorn!</body></html>",
        headers: { "content-type": "text/html" },
      };
    case "primary-limit":
      return {
        ...refusal(what.status ?? 403, "API rate limit exceeded for installation ID 1.", docs),
        headers: {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Math.ceil(now / 1000) + what.seconds),
        },
      };
    case "secondary-limit":
      return {
        ...refusal(
          what.status ?? 403,
          "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
          docs,
        ),
        headers: what.seconds === undefined ? {} : { "retry-after": String(what.seconds) },
      };
    case "drop":
    case "hang":
    case "slow":
    case "redirect":
      return null;
  }
}
