// A step that uses an action by which one logs in → that login, and the step with federation in place of its key.

import type { Node } from "../../parse/yaml/tree.ts";
import { becomes } from "./becomes.ts";
import { registryLogin } from "./container-login.ts";
import { inputsOf, type Inputs } from "./inputs.ts";
import { pairOf, pairSpan } from "./job.ts";
import { loginActions, type LoginAction } from "./login-actions.ts";
import type { Login } from "./login.ts";
import { usesOf } from "./uses.ts";
import { resolvedText, sourceOf, type Environment } from "./value-source.ts";

/** What the action of a step is among those by which one logs in; null for others. */
export function loginActionOf(step: Node): LoginAction | null {
  return loginActions.get(actionOf(step)) ?? null;
}

function actionOf(step: Node): string {
  return (usesOf(step)?.split("@")[0] ?? "").trim().toLowerCase();
}

export function actionLogin(step: Node, environment: Environment): Login | null {
  const uses = pairOf(step, "uses");
  const written = usesOf(step);
  if (!uses || written === null) return null;
  const action = actionOf(step);
  if (action === "docker/login-action") return registryLogin(step, inputsOf(step), environment);
  const kind = loginActionOf(step);
  if (!kind) return null;
  const inputs = inputsOf(step);
  const given = (name: string): boolean =>
    sourceOf(inputs.get(name)?.value, environment) !== "none";
  const keys = kind.keys.flatMap((name) => inputs.get(name) ?? []);
  const stored = keys.find((pair) => sourceOf(pair.value, environment) === "stored");
  const as = becomes(kind, inputs, environment);
  const { platform } = kind;
  const login = { name: `login/${action}`, platform, becomes: as, at: step, content: step };
  if (stored && !(kind.temporary ?? []).some(given)) {
    const replacement = offeredBy(kind, inputs, environment);
    const rewritten = replacement === null ? undefined : rewrittenStep(written, kind, inputs);
    return { header: pairSpan(stored), standing: true, replacement, rewritten, ...login };
  }
  const issued =
    kind.issued === "always" ? uses : kind.issued.flatMap((name) => inputs.get(name) ?? [])[0];
  const header = keys.find((pair) => sourceOf(pair.value, environment) !== "none") ?? issued;
  return header
    ? {
        header: pairSpan(header),
        standing: false,
        replacement: null,
        ...(!isChained(inputs) && { audience: audienceOf(kind, inputs, environment) }),
        ...login,
      }
    : null;
}

/** It goes on from whom the job is already. https://github.com/aws-actions/configure-aws-credentials#assuming-a-role */
function isChained(inputs: Inputs): boolean {
  const chaining = inputs.get("role-chaining")?.value;
  return (
    (chaining?.kind === "scalar" && String(chaining.value) !== "false") ||
    inputs.has("web-identity-token-file")
  );
}

/** For whom the token is; null where nobody can tell. */
function audienceOf(
  { audience }: LoginAction,
  inputs: Inputs,
  environment: Environment,
): string | null {
  const asked = resolvedText(inputs.get("audience")?.value, environment).trim();
  if (asked.includes("${{")) return null;
  return asked === "" ? (audience ?? null) : asked;
}

function offeredBy(kind: LoginAction, inputs: Inputs, environment: Environment): string | null {
  const server = (kind.server?.inputs ?? [])
    .map((name) => resolvedText(inputs.get(name)?.value, environment))
    .find((text) => text !== "");
  return server === undefined || kind.server?.ours.test(server) ? kind.replacement : null;
}

/** Its other inputs stay as they are. */
function rewrittenStep(
  uses: string,
  { keys, temporary = [], instead, beside = [] }: LoginAction,
  inputs: Inputs,
): string | undefined {
  if (!instead) return undefined;
  const gone = new Set([...keys, ...temporary, ...beside, ...Object.keys(instead)]);
  const kept = [...inputs].flatMap(([name, { key, value }]) => {
    if (gone.has(name) || value.kind !== "scalar" || value.value === null) return [];
    const text = String(value.value);
    return text.includes("\n") || text.length > 80 ? [] : [`${key}: ${quoted(text)}`];
  });
  const added = Object.entries(instead).map(([name, text]) => `${name}: ${quoted(text)}`);
  const given = [...added, ...kept];
  return given.length === 0
    ? `- uses: ${uses}`
    : `- { uses: ${uses}, with: { ${given.join(", ")} } }`;
}

/** As it must be written within braces. */
function quoted(text: string): string {
  return /^[\w./@:-]+$/.test(text) && !text.endsWith(":") ? text : `"${text.replaceAll('"', "'")}"`;
}
