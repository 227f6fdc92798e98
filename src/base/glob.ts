// Globs → tests of paths, each in time linear in the path: `--exclude`, samples and waivers all read one language.

import { UserError } from "./user-error.ts";

/**
 * One step of a pattern. `deep` matches any text, `folders` (`**` and its `/`) any number of whole folders, `star` any text without
 * `/`, `any` one character but `/`, a number that character.
 */
type Step = "deep" | "folders" | "star" | "any" | number;

const mostAlternatives = 256;
/** Twice the longest path of Linux: a path taken literally, each character escaped, always fits. */
const longest = 8192;

/** `*` and `?` stop at `/`, `**` does not, `{a,b}` is either, `\\` takes the next character as it is. */
export type PathTest = (path: string) => boolean;

/**
 * Several patterns as readers of `.gitignore` expect them: one without `/` matches a name at any depth, one with `/` from the root;
 * a folder takes all below it. Errors: UserError for a pattern that is none.
 */
export function anyGlob(patterns: readonly string[]): PathTest {
  const compiled = patterns
    .flatMap((pattern) => expand(pattern, pattern))
    .map((glob) => compile(glob, /^\.?\//.test(glob) || trimmed(glob).includes("/")));
  return compiled.length === 0
    ? () => false
    : (path) => compiled.some((steps) => matches(steps, path, true));
}

/** One pattern from the root, no wider than it is written; only one that ends in `/` takes what lies below. Errors as above. */
export function exactGlob(pattern: string): PathTest {
  const compiled = expand(pattern, pattern).map((glob) => ({
    steps: compile(glob, true),
    below: glob.endsWith("/"),
  }));
  return (path) => compiled.some(({ steps, below }) => matches(steps, path, below));
}

/** The pattern that matches one path only. */
export function literalGlob(path: string): string {
  return path.replace(/[\\*?{},]/g, "\\$&");
}

function bad(pattern: string, why: string): UserError {
  return new UserError(
    `the pattern \`${pattern.slice(0, 80)}\` ${why}`,
    "Write a glob such as `examples/**` or `*.test.tf`.",
  );
}

/** Turns `{a,b}` into two patterns; braces may nest. */
function expand(pattern: string, whole: string): string[] {
  if (pattern === "" || pattern.length > longest)
    throw bad(whole, pattern === "" ? "is empty" : `is longer than ${longest} characters`);
  let done: string[] = [""];
  for (let at = 0; at < pattern.length;) {
    let parts: string[];
    if (pattern[at] === "\\") {
      parts = [pattern.slice(at, at + 2)];
      at += 2;
    } else if (pattern[at] === "{") {
      const { choices, end } = group(pattern, at, whole);
      parts = choices.flatMap((choice) => (choice === "" ? [""] : expand(choice, whole)));
      at = end;
    } else parts = [pattern[at++] ?? ""];
    if (done.length * parts.length > mostAlternatives)
      throw bad(whole, `stands for more than ${mostAlternatives} patterns`);
    done = done.flatMap((before) => parts.map((part) => before + part));
  }
  return done;
}

function group(pattern: string, start: number, whole: string): { choices: string[]; end: number } {
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "{") depth++;
    else if ((char === "," && depth === 1) || (char === "}" && --depth === 0)) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
      if (depth === 0) return { choices, end: at + 1 };
    }
  }
  throw bad(whole, "has a `{` without its `}`");
}

function trimmed(glob: string): string {
  return glob.replace(/^\.?\//, "").replace(/\/+$/, "");
}

function compile(glob: string, anchored: boolean): readonly Step[] {
  const text = anchored ? trimmed(glob) : `**/${trimmed(glob)}`;
  const steps: Step[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "*") {
      const run = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
      at += run - 1;
      const whole =
        run > 1 &&
        text[at + 1] === "/" &&
        (steps.length === 0 || steps.at(-1) === 47 || steps.at(-1) === "folders");
      steps.push(whole ? "folders" : run > 1 ? "deep" : "star");
      if (whole) at++;
    } else if (char === "?") steps.push("any");
    else steps.push(text.charCodeAt(char === "\\" && at + 1 < text.length ? ++at : at));
  }
  return steps;
}

/** Steps through all positions of the pattern at once, so that no path can make it go back. */
function matches(steps: readonly Step[], path: string, below: boolean): boolean {
  // Up to the first wildcard there is one position: most paths go no further.
  let start = 0;
  for (; typeof steps[start] === "number"; start++)
    if (path.charCodeAt(start) !== steps[start]) return false;
  let states = new Uint8Array(steps.length + 1);
  let next = new Uint8Array(steps.length + 1);
  enter(states, steps, start);
  for (let i = start; i < path.length; i++) {
    const char = path.charCodeAt(i);
    const slash = char === 47;
    if (below && slash && states[steps.length] === 1) return true; // a folder that matches takes all below it
    next.fill(0);
    let alive = false;
    for (let at = 0; at < steps.length; at++) {
      if (states[at] !== 1) continue;
      const step = steps[at];
      const stays = step === "deep" || step === "folders" || (step === "star" && !slash);
      const goes =
        step === char ||
        (step === "any" && !slash) ||
        (stays && step !== "folders") ||
        (step === "folders" && slash);
      if (stays) next[at] = 1;
      if (goes) enter(next, steps, at + 1);
      alive ||= stays || goes;
    }
    if (!alive) return false;
    [states, next] = [next, states];
  }
  return states[steps.length] === 1;
}

/** Marks a position, and those behind it that need no character. It is reached at its start only, so `folders` may be none. */
function enter(states: Uint8Array, steps: readonly Step[], at: number): void {
  let here = at;
  states[here] = 1;
  while (steps[here] === "star" || steps[here] === "deep" || steps[here] === "folders")
    states[++here] = 1;
}
