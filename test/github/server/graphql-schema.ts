// What GitHub's GraphQL schema offers of review threads: objects whose fields read, and mutations that change, what the server knows.
// https://docs.github.com/en/graphql/reference/objects#pullrequestreviewthread

import type { Permissions, Pull, ReviewComment, World } from "./world.ts";

/** What a field of an object gives: a value, or an object whose fields are asked for in turn. */
export type Resolve = (args: Readonly<Record<string, unknown>>) => unknown;
export interface Node {
  readonly type: string;
  readonly fields: Readonly<Record<string, Resolve>>;
}

/** An error of one field: that field is null, the others stand. */
export class Refused extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** The threads of a pull request: each begins with a comment that replies to none. */
const firsts = (world: World, pull: number): readonly ReviewComment[] =>
  world.reviewComments.filter((one) => one.pull === pull && one.replyTo === null);

export function queryRoot(world: World): Node {
  const { owner, name } = world.repository;
  return {
    type: "Query",
    fields: {
      viewer: () => ({ type: "User", fields: { login: () => world.viewer } }),
      repository: (args) => {
        if (args["owner"] === owner && args["name"] === name) return repository(world);
        const asked = `${String(args["owner"])}/${String(args["name"])}`;
        throw new Refused(
          "NOT_FOUND",
          `Could not resolve to a Repository with the name '${asked}'.`,
        );
      },
    },
  };
}

function repository(world: World): Node {
  return {
    type: "Repository",
    fields: {
      pullRequest: ({ number }) => {
        const pull = world.pulls.find((one) => one.number === number);
        if (!pull)
          throw new Refused(
            "NOT_FOUND",
            `Could not resolve to a PullRequest with the number of ${String(number)}.`,
          );
        if (world.repository.private) demand(world.token.permissions, "pull-requests", "read");
        return pullRequest(world, pull);
      },
    },
  };
}

function pullRequest(world: World, { number, state, draft, base, head }: Pull): Node {
  const threads = (): readonly Node[] => firsts(world, number).map((one) => thread(world, one));
  return {
    type: "PullRequest",
    fields: {
      id: () => `PR_${number}`,
      number: () => number,
      state: () => state.toUpperCase(),
      closed: () => state === "closed",
      isDraft: () => draft,
      baseRefOid: () => base.sha,
      headRefOid: () => head.sha,
      reviewThreads: (args) => connection("PullRequestReviewThread", args, threads()),
    },
  };
}

function connection(
  of: string,
  args: Readonly<Record<string, unknown>>,
  all: readonly Node[],
): Node {
  const { first, after } = args;
  if (typeof first !== "number" || first < 1 || first > 100)
    throw new Error(
      `You must provide a \`first\` or \`last\` value between 1 and 100 to properly paginate the \`${of}\` connection.`,
    );
  const start = typeof after === "string" ? Number(after) : 0;
  const nodes = all.slice(start, start + first);
  const pageInfo: Node = {
    type: "PageInfo",
    fields: {
      hasNextPage: () => start + first < all.length,
      endCursor: () => (nodes.length === 0 ? null : String(start + nodes.length)),
    },
  };
  return {
    type: `${of}Connection`,
    fields: { nodes: () => nodes, pageInfo: () => pageInfo, totalCount: () => all.length },
  };
}

function thread(world: World, first: ReviewComment): Node {
  const replies = world.reviewComments.filter((one) => one.replyTo === first.id);
  return {
    type: "PullRequestReviewThread",
    fields: {
      id: () => `PRRT_${first.id}`,
      isResolved: () => first.resolved,
      isOutdated: () => first.line === null && first.originalLine !== null,
      isCollapsed: () => first.resolved,
      path: () => first.path,
      line: () => first.line,
      startLine: () => first.startLine,
      originalLine: () => first.originalLine,
      diffSide: () => first.side,
      subjectType: () => (first.originalLine === null ? "FILE" : "LINE"),
      viewerCanResolve: () => may(world.token.permissions, "contents", "write"),
      comments: (args) =>
        connection(
          "PullRequestReviewComment",
          args,
          [first, ...replies].map((one) => comment(one)),
        ),
    },
  };
}

function comment(one: ReviewComment): Node {
  const login = one.author.replace(/\[bot\]$/, "");
  return {
    type: "PullRequestReviewComment",
    fields: {
      id: () => `PRRC_${one.id}`,
      databaseId: () => one.id,
      fullDatabaseId: () => String(one.id),
      body: () => one.body,
      path: () => one.path,
      line: () => one.line,
      isMinimized: () => one.minimized,
      minimizedReason: () => one.minimizedReason ?? null,
      outdated: () => one.line === null,
      author: () => ({
        type: one.author === login ? "User" : "Bot",
        fields: { login: () => login },
      }),
      viewerDidAuthor: () => one.author === "github-actions[bot]",
    },
  };
}

const may = (
  permissions: Permissions,
  scope: keyof Permissions,
  level: "read" | "write",
): boolean => permissions[scope] === "write" || (level === "read" && permissions[scope] === "read");

function demand(permissions: Permissions, scope: keyof Permissions, level: "read" | "write"): void {
  if (!may(permissions, scope, level))
    throw new Refused("FORBIDDEN", "Resource not accessible by integration");
}

export function mutationRoot(world: World): Node {
  // Resolving asks for contents: write, odd as it is: https://github.com/github/gh-aw/issues/35726
  const settle = (resolved: boolean) => (args: Readonly<Record<string, unknown>>) => {
    const { threadId } = inputOf(args);
    const found = world.reviewComments.find(({ id }) => `PRRT_${id}` === threadId);
    if (!found) throw unknownNode(threadId);
    demand(world.token.permissions, "pull-requests", "write");
    demand(world.token.permissions, "contents", "write");
    const changed = { ...found, resolved };
    world.reviewComments = world.reviewComments.map((one) => (one === found ? changed : one));
    return { type: "ResolveReviewThreadPayload", fields: { thread: () => thread(world, changed) } };
  };
  return {
    type: "Mutation",
    fields: {
      resolveReviewThread: settle(true),
      unresolveReviewThread: settle(false),
      minimizeComment: (args) => minimize(world, args),
    },
  };
}

const classifiers = [
  "SPAM",
  "ABUSE",
  "OFF_TOPIC",
  "OUTDATED",
  "DUPLICATE",
  "RESOLVED",
  "LOW_QUALITY",
];

function minimize(world: World, args: Readonly<Record<string, unknown>>): Node {
  const { subjectId, classifier } = inputOf(args);
  if (!classifiers.includes(String(classifier)))
    throw new Error(
      `Argument 'classifier' on InputObject 'MinimizeCommentInput' has an invalid value (${String(classifier)})`,
    );
  const found = world.reviewComments.find(({ id }) => `PRRC_${id}` === subjectId);
  if (!found) throw unknownNode(subjectId);
  demand(world.token.permissions, "pull-requests", "write");
  const minimizedReason = String(classifier).toLowerCase();
  const changed = { ...found, minimized: true, minimizedReason };
  world.reviewComments = world.reviewComments.map((one) => (one === found ? changed : one));
  const minimized: Node = {
    type: "Minimizable",
    fields: { isMinimized: () => true, minimizedReason: () => minimizedReason },
  };
  return { type: "MinimizeCommentPayload", fields: { minimizedComment: () => minimized } };
}

const unknownNode = (id: unknown): Refused =>
  new Refused("NOT_FOUND", `Could not resolve to a node with the global id of '${String(id)}'.`);

const inputOf = (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  (args["input"] ?? {}) as Readonly<Record<string, unknown>>;
