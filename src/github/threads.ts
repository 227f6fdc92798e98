// A pull request → the review threads that a job began, by what they tell of; and those that were mended, closed.

import type { Context } from "./channel.ts";
import { statusOf } from "./client.ts";
import type { Pull } from "./pull.ts";

const mostPages = 20;

/** At the very start: what strangers wrote further down is no marker. */
export function markerOf(key: string, keys: readonly string[]): string {
  return `<!-- nhi-lint:${[key, ...new Set(keys)].join(" ")} -->`;
}

/** Null for what this job did not write. */
export function keysIn(body: string, key: string): readonly string[] | null {
  const words = /^<!-- nhi-lint:([\w .:-]*) -->/.exec(body)?.[1]?.split(" ") ?? [];
  return words[0] === key ? words.slice(1) : null;
}

export interface Thread {
  readonly id: string;
  readonly commentId: string;
  readonly keys: readonly string[];
  readonly isResolved: boolean;
  /** We closed it: what it told of is to be told again when it comes back. */
  readonly isDone: boolean;
}

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { id body viewerDidAuthor minimizedReason } } }
      }
    }
  }
}`;

interface Threads {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly {
          readonly id: string;
          readonly isResolved: boolean;
          readonly comments: {
            readonly nodes: readonly {
              readonly id: string;
              readonly body: string;
              readonly viewerDidAuthor: boolean;
              readonly minimizedReason: string | null;
            }[];
          };
        }[];
      };
    } | null;
  } | null;
}

/** Those that this job began. What others wrote counts for nothing, whatever it looks like. */
export async function ownThreads(
  { client, job }: Context,
  { number }: Pull,
): Promise<readonly Thread[]> {
  const { owner, repo } = job;
  const own: Thread[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const answer: Threads = await client.graphql<Threads>(threadsQuery, {
      owner,
      repo,
      number,
      after,
    });
    const threads = answer.repository?.pullRequest?.reviewThreads;
    for (const { id, isResolved, comments } of threads?.nodes ?? []) {
      const [first] = comments.nodes;
      const keys = first?.viewerDidAuthor ? keysIn(first.body, job.key) : null;
      if (first && keys)
        own.push({ id, commentId: first.id, keys, isResolved, isDone: isClosed(first) });
    }
    if (!threads?.pageInfo.hasNextPage) return own;
    after = threads.pageInfo.endCursor;
  }
  throw new Error(`the pull request has more than ${mostPages * 100} threads`);
}

/** As we close it; a person may hide what they do not want to read again. */
function isClosed({ minimizedReason }: { readonly minimizedReason: string | null }): boolean {
  return minimizedReason?.toUpperCase() === closedAs;
}

const closedAs = "RESOLVED";

/**
 * Closes what was mended: minimized, which a token that may write here always can, and resolved, which asks for `contents: write`, too.
 * That it may not is no fault. https://github.com/github/gh-aw/issues/35726
 */
export async function closeThreads(
  { client }: Context,
  threads: readonly Thread[],
  open: ReadonlySet<string> | null,
): Promise<number> {
  if (open === null) return 0;
  const mended = threads.filter(
    ({ isDone, keys }) => !isDone && !keys.some((key) => open.has(key)),
  );
  if (mended.length === 0) return 0;
  const wishes = mended
    .slice(0, 100)
    .flatMap(({ id, commentId, isResolved }, at) => [
      `m${at}: minimizeComment(input: {subjectId: ${JSON.stringify(commentId)}, classifier: ${closedAs}}) { minimizedComment { isMinimized } }`,
      ...(isResolved
        ? []
        : [
            `r${at}: resolveReviewThread(input: {threadId: ${JSON.stringify(id)}}) { thread { id } }`,
          ]),
    ]);
  const done = await client
    .graphql<Closed>(`mutation { ${wishes.join("\n")} }`)
    .catch((error: unknown) => partOf(error));
  return mended.filter((_, at) => done[`m${at}`] ?? done[`r${at}`]).length;
}

type Closed = Readonly<Record<string, unknown>>;

/** GraphQL does what it may and tells of the rest. */
function partOf(error: unknown): Closed {
  const data = error instanceof Error && "data" in error ? error.data : null;
  if (typeof data === "object" && data !== null && statusOf(error) === null) return data as Closed;
  throw error;
}
