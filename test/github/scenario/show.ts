// What a step left → texts to compare, one a file of `expected/`.

import type { Recorded } from "../server/api.ts";
import type { Analysis, CheckRun, Issue, ReviewComment, World } from "../server/world.ts";
import type { Ran } from "./run.ts";

/** The files that `expected/` may hold. */
export const shown: Readonly<Record<string, (ran: Ran) => string>> = {
  "exit.txt": ({ exit }) => `${exit}\n`,
  "annotations.txt": (ran) => orNone(commandsOf(ran).map(annotation)),
  "commands.txt": (ran) => named(ran, linesOf(ran, true)),
  "log.txt": (ran) => named(ran, linesOf(ran, false)),
  "summary.md": (ran) => named(ran, ran.summary),
  "summary-end.md": (ran) => named(ran, ran.summary.slice(-400)),
  "outputs.txt": (ran) =>
    orNone([...ran.outputs].map(([name, value]) => `${name}=${named(ran, value)}`)),
  "comment.md": (ran) => named(ran, comments(ran.world)),
  "comment-end.md": (ran) => named(ran, comments(ran.world).slice(-400)),
  "review.txt": (ran) => named(ran, reviews(ran)),
  "check-run.txt": (ran) =>
    named(ran, orNone(ran.world.checkRuns.map((run) => checkRun(run, ran)))),
  "issues.md": (ran) => named(ran, orNone(ran.world.issues.map((one) => issue(one, ran.world)))),
  "pulls.md": (ran) => named(ran, orNone(ownPulls(ran.world))),
  "issues-end.md": (ran) => named(ran, (ran.world.issues.at(-1)?.body ?? "none\n").slice(-400)),
  "code-scanning.txt": (ran) => orNone(ran.world.analyses.map((one) => analysis(one, ran))),
  "requested.txt": ({ world }) => orNone(world.requested),
  "fetches.txt": ({ requests }) => orNone([...new Set(requests.flatMap(fetched))]),
  "calls.txt": (ran) => named(ran, orNone(inFamilies(callsOf(ran.requests)).map(call))),
};

const ownPulls = ({ pulls, viewer }: World): readonly string[] =>
  pulls
    .filter(({ author }) => author === viewer)
    .map(({ number, title, head, base, body = "" }) => {
      const branches = `${head.ref} into ${base.ref}`;
      return `#${number} ${title} (${branches})\n\n${body}`;
    });

const orNone = (parts: readonly string[]): string =>
  `${parts.length === 0 ? "none" : parts.join("\n")}\n`;

const isAnnotation = /^::(?:error|warning|notice) file=/;

/** The lines that are annotations of files, or the others. */
const linesOf = ({ log }: Ran, annotations: boolean): string =>
  orNone(
    log
      .split("\n")
      .filter((line) => line !== "" && isAnnotation.test(line) === annotations)
      .map((line) => line.replace(/^::add-mask::.*/, "::add-mask::***")),
  );

/** Without what differs from run to run, and with commits called what they are. */
function named({ names, history }: Ran, text: string): string {
  let out = text;
  for (const [from, to] of names) out = out.replaceAll(from, to);
  for (const [name, id] of Object.entries(history))
    if (typeof id === "string")
      out = out.replace(new RegExp(`\\b${id.slice(0, 7)}[0-9a-f]*`, "g"), name);
  return out
    .replace(/nhi-lint \d+\.\d+\.\d+\S*/g, "nhi-lint VERSION")
    .replace(/nhi-lint-[A-Za-z0-9]{6}\b/g, "nhi-lint-XXXXXX")
    .replace(/\bv\d+\.\d+\.\d+\b/g, "vVERSION");
}

export const callsOf = (requests: readonly Recorded[]): readonly Recorded[] =>
  requests.filter(({ route }) => route !== "git");

const families = ["/graphql", "/pulls", "/issues", "/check-runs", "/code-scanning"];

/** Channels ask side by side: what belongs together stays in order. A label is an issue's. */
function inFamilies(requests: readonly Recorded[]): readonly Recorded[] {
  const rank = ({ route }: Recorded): number =>
    families.findIndex((family) => route.replace("/labels", "/issues").includes(family));
  return requests.toSorted((a, b) => rank(a) - rank(b));
}

/** How often git asks is its own affair. */
function fetched({ route, path, headers, status }: Recorded): readonly string[] {
  if (route !== "git") return [];
  const who = headers.authorization === undefined ? "by anyone" : "with the token";
  return [`${path.replace(/\?.*/, "")} ${who}: ${status ?? ""}`];
}

function call({ method, path, status, fault }: Recorded): string {
  const bare = path.replace(/^\/api\/(v3\/|(?=graphql))/, "/");
  return `${method} ${bare} ${status ?? "no answer"}${fault === null ? "" : ` (${fault})`}`;
}

export interface Command {
  readonly level: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

const decoded = (text: string): string =>
  text
    .replace(/%0D/g, "\r")
    .replace(/%0A/g, "\n")
    .replace(/%3A/g, ":")
    .replace(/%2C/g, ",")
    .replace(/%25/g, "%");

/** The lines that a runner takes for annotations, as it reads them. */
export function commandsOf({ log }: Pick<Ran, "log">): readonly Command[] {
  return [...log.matchAll(/^::(error|warning|notice)(?: (.*?))?::(.*)$/gm)].map(
    ([, level = "", properties = "", message = ""]) => ({
      level,
      properties: new Map(
        properties.split(",").map((one) => {
          const [name = "", ...value] = one.split("=");
          return [name, decoded(value.join("="))];
        }),
      ),
      message: decoded(message),
    }),
  );
}

/** `error infra/main.tf:3 role.x: ownerless-identity`: what is wrong in words is for log.txt. */
function annotation({ level, properties, message }: Command): string {
  const [file, line] = [properties.get("file"), properties.get("line")];
  const place = file === undefined ? "" : ` ${file}:${line ?? "?"}`;
  const title = properties.get("title") ?? message;
  return `${level}${place} ${title}`;
}

function comments({ comments: all }: World): string {
  const texts = all
    .filter(({ author }) => author !== "somebody")
    .map(({ author, body, edited }) => `--- ${author}${edited ? ", edited" : ""}\n${body}`);
  return orNone(texts);
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");

function commitName(commit: string, { history }: Ran): string {
  const found = Object.entries(history).find(([, id]) => id === commit);
  return found?.[0] ?? "an older commit";
}

function reviews(ran: Ran): string {
  const { world } = ran;
  const texts = world.reviews.map(({ id, author, state, commit, body }) => {
    const own = world.reviewComments.filter((one) => one.review === id).map(comment);
    return [`${state} by ${author} at ${commitName(commit, ran)}`, indented(body), ...own].join(
      "\n",
    );
  });
  return orNone(texts);
}

function comment(one: ReviewComment): string {
  const { path, line, startLine, originalLine, resolved, minimized } = one;
  const place =
    originalLine === null
      ? path
      : `${path}:${startLine === null ? "" : `${startLine}-`}${line ?? `(${originalLine})`}`;
  const states = [line === null && "outdated", resolved && "resolved", minimized && "minimized"];
  return [
    `  ${[place, ...states.filter((word) => word !== false)].join(" ")}`,
    indented(one.body),
  ].join("\n");
}

function issue(
  { number, author, title, body, labels, ...one }: Issue,
  { comments }: World,
): string {
  const state = one.reason === null ? one.state : `${one.state} (${one.reason})`;
  const said = comments.filter((comment) => comment.issue === number);
  return [
    `--- #${number} ${state} by ${author}, labels: ${labels.join(", ") || "none"}`,
    `title: ${title}`,
    indented(body),
    ...said.map((comment) => `  ${comment.author}: ${comment.body}`),
  ].join("\n");
}

function checkRun(run: CheckRun, ran: Ran): string {
  const lines = run.annotations.map((one) => {
    const to = one.end_line === one.start_line ? "" : `-${one.end_line}`;
    return `  ${one.annotation_level} ${one.path}:${one.start_line}${to} ${one.title ?? ""}`;
  });
  return [
    `${run.name} at ${commitName(run.head, ran)}: ${run.status}, ${run.conclusion ?? "open"}`,
    `title: ${run.title ?? ""}`,
    indented(run.summary ?? ""),
    ...lines,
  ].join("\n");
}

interface Sarif {
  readonly runs?: readonly {
    readonly results?: readonly {
      readonly ruleId?: string;
      readonly level?: string;
      readonly locations?: readonly {
        readonly physicalLocation?: {
          readonly artifactLocation?: { readonly uri?: string };
          readonly region?: { readonly startLine?: number };
        };
      }[];
    }[];
  }[];
}

function analysis({ commit, ref, sarif }: Analysis, ran: Ran): string {
  const { runs = [] } = sarif as Sarif;
  const results = runs
    .flatMap((run) => run.results ?? [])
    .map(({ ruleId, level, locations }) => {
      const place = locations?.[0]?.physicalLocation;
      return `  ${level ?? ""} ${place?.artifactLocation?.uri ?? "?"}:${place?.region?.startLine ?? "?"} ${ruleId ?? ""}`;
    });
  return [`${ref} at ${commitName(commit, ran)}`, ...results].join("\n");
}
