// A step → the strangers' code that it fetches, or the strangers' text that becomes part of its script.

import type { Node, ScalarNode } from "../../parse/yaml/tree.ts";
import { findExpressions } from "../../resolve/workflow/embedded.ts";
import {
  contextsIn,
  reads,
  shown,
  type Context,
  type Expression,
} from "../../resolve/workflow/syntax.ts";
import type { Event } from "../../resolve/workflow/stranger.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { pairOf } from "./job.ts";
import { runsProject } from "./script.ts";
import type { Step } from "./step.ts";
import { foreignOf, localPath, majorOf, usesOf } from "./uses.ts";
import { namedBy, resolvedText, variable, type Environment } from "./value-source.ts";

/** What a step fetches: certainly a stranger's, or perhaps. */
export interface Fetched {
  readonly what: string;
  readonly sure: boolean;
}

const pull = /refs\/pull\/|github\.event\.pull_request\.(head\.sha|merge_commit_sha)/i;
const run = /github\.event\.workflow_run\.(head_sha|head_commit\.id)/i;
const fork =
  /\.head\.repo\.(full_name|clone_url|html_url|ssh_url|git_url)|head_repository\.full_name/i;

/** https://github.com/actions/checkout#usage, and commands that do the same. */
export function fetchedBy({ node, environment, file }: Step, event: Event): Fetched | null {
  const uses = usesOf(node);
  const script = pairOf(node, "run")?.value;
  if (uses === null)
    return script ? fetchedByScript(resolvedText(script, environment), environment, event) : null;
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  if (refuses(node, file.text, event)) return null;
  const inputs = inputsOf(node);
  const ref = inputText(inputs, "ref", environment);
  const repository = inputText(inputs, "repository", environment);
  if (fork.test(repository)) return { what: `repository: ${repository}`, sure: true };
  const isNamed = headOf(ref, event);
  if (isNamed !== null) return { what: `ref: ${ref}`, sure: isNamed };
  return /\$\{\{\s*(steps|needs)\./i.test(repository)
    ? { what: `repository: ${repository}`, sure: false }
    : null;
}

/** Whether it is the head of a stranger's: true, perhaps (false), or null. */
function headOf(text: string, event: Event): boolean | null {
  if ((event.name === "workflow_run" ? run : pull).test(text)) return true;
  // What a step before found out is hardly the default branch where it is called a head.
  return /\$\{\{\s*(steps|needs)\.[^}]*(head|pr_?|pull)[^}]*(sha|ref|commit)/i.test(text)
    ? false
    : null;
}

/** From version 7 on checkout takes no fork's code where secrets are: https://github.com/actions/checkout/blob/main/CHANGELOG.md */
function refuses(node: Node, text: string, { name }: Event): boolean {
  if (name !== "pull_request_target" && name !== "workflow_run") return false;
  const allowed = inputsOf(node).get("allow-unsafe-pr-checkout")?.value;
  if (allowed && !(allowed.kind === "scalar" && String(allowed.value) === "false")) return false;
  const major = majorOf(node, text);
  return major !== null && major >= 7;
}

/** What is fetched lies beside the workspace until it is checked out. */
function fetchedByScript(script: string, environment: Environment, event: Event): Fetched | null {
  const command =
    /\b(gh\s+pr\s+checkout|git\s+(pull|checkout|merge)\b[^\n]*\bpull\/)[^\n]*/.exec(script) ??
    (/\bgit\s+(checkout|switch|merge|reset)\b/.test(script)
      ? /\bgit\s+fetch\b[^\n]*\bpull\/[^\n]*/.exec(script)
      : null);
  if (command) return { what: command[0].trim().slice(0, 80), sure: true };
  const lines = script.match(/\bgit\s+(?:checkout|switch|merge|reset|pull)\b[^\n]*/g) ?? [];
  for (const line of lines.slice(0, mostLines)) {
    const sure = headOf(withVariables(line, environment), event);
    if (sure !== null) return { what: line.trim().slice(0, 80), sure };
  }
  return null;
}

/** The variables of a shell that its step declares put in. */
function withVariables(line: string, environment: Environment): string {
  return line.replaceAll(/\$\{?([A-Za-z_]\w*)\}?/g, (found, name: string) => {
    const pair = variable(environment, name);
    return pair ? resolvedText(pair.value, environment) : found;
  });
}

/** Whether it runs what lies in the workspace. */
export function runsCode({ node }: Step): boolean {
  const script = pairOf(node, "run")?.value;
  if (script) return script.kind === "scalar" && runsProject(String(script.value));
  const uses = usesOf(node);
  if (uses === null) return false;
  // An action by a path is the workspace's.
  return localPath(uses) !== null || builders.has(foreignOf(node)?.name ?? "");
}

/** They run scripts of the project that they build or check. */
const builders: ReadonlySet<string> = new Set([
  "docker/build-push-action",
  "docker/bake-action",
  "goreleaser/goreleaser-action",
  "golangci/golangci-lint-action",
  "github/codeql-action/autobuild",
  "pre-commit/action",
  "pyo3/maturin-action",
  "pypa/cibuildwheel",
  "ruby/setup-ruby",
  "gradle/gradle-build-action",
  "borales/actions-yarn",
  "bahmutov/npm-install",
  "cypress-io/github-action",
]);

/** What strangers write, below `github`. https://docs.github.com/en/actions/concepts/security/script-injections */
const texts: readonly { readonly events: RegExp; readonly paths: RegExp }[] = [
  {
    events: /^pull_request_target$/,
    paths:
      /^(head_ref|event\.pull_request\.(title|body|head\.(ref|label)|head\.repo\.(default_branch|description|homepage)))$/,
  },
  { events: /^issue/, paths: /^event\.issue\.(title|body)$/ },
  { events: /^issue_comment$|^discussion_comment$/, paths: /^event\.comment\.body$/ },
  { events: /^discussion/, paths: /^event\.discussion\.(title|body)$/ },
  {
    events: /^workflow_run$/,
    paths:
      /^event\.workflow_run\.(head_branch|display_title|head_commit\.(message|author\.(name|email))|head_repository\.description|pull_requests\.\*\.head\.ref)$/,
  },
];

export interface Injected {
  readonly scalar: ScalarNode;
  readonly context: Context;
  readonly shown: string;
}

/** The first text of a stranger's that a script of the step takes in before a shell or an engine reads it. */
export function injectedInto({ node, environment }: Step, event: Event): Injected | null {
  const uses = usesOf(node);
  const script =
    uses === null
      ? pairOf(node, "run")?.value
      : foreignOf(node)?.name === "actions/github-script"
        ? inputsOf(node).get("script")?.value
        : undefined;
  if (script?.kind !== "scalar" || typeof script.value !== "string") return null;
  if (!script.value.includes("${{")) return null;
  for (const { expression, start, end } of findExpressions(script.value)) {
    if (!expression) continue;
    const text = script.value.slice(start, end);
    const found = strangersIn({ expression, text }, environment, event, { left: mostParts });
    if (found) return { scalar: script, ...found };
  }
  return null;
}

/** No script is made of more. */
const mostParts = 50;
const mostLines = 100;

/** By what a stranger's text gets there: named itself, or by a variable or an input that is made of it. */
function strangersIn(
  { expression, text }: { readonly expression: Expression; readonly text: string },
  environment: Environment,
  event: Event,
  parts: { left: number },
): Pick<Injected, "context" | "shown"> | null {
  // What a function makes of a text (`contains`, `==`) is no text of a stranger's any more.
  if (expression.kind === "call" && !/^(format|join|tojson)$/i.test(expression.name)) return null;
  if (expression.kind === "operation" && !["||", "&&"].includes(expression.operator)) return null;
  for (const context of contextsIn(expression)) {
    if (isStrangers(context, event)) return { context, shown: text };
    const named = --parts.left >= 0 ? namedBy(context, environment) : null;
    if (named?.node.kind !== "scalar") continue;
    const value = String(named.node.value);
    for (const inner of findExpressions(value)) {
      if (!inner.expression) continue;
      const within = { expression: inner.expression, text: value.slice(inner.start, inner.end) };
      const found = strangersIn(within, named.environment, event, parts);
      if (found) return found;
    }
  }
  return null;
}

function isStrangers(context: Context, event: Event): boolean {
  if (!reads(context, "github")) return false;
  const path = shown(context).toLowerCase().slice("github.".length);
  return texts.some(({ events, paths }) => events.test(event.name) && paths.test(path));
}
