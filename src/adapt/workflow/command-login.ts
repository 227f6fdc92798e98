// A step's script → the login that a command in it is.

import type { Node } from "../../parse/yaml/tree.ts";
import { pairOf } from "./job.ts";
import type { Login } from "./login.ts";
import { loginCommands } from "./login-variables.ts";
import { sourceOf, sourceOfText, type Environment } from "./value-source.ts";

const longest = 100_000;

/** Only where a secret stands in the script or in the step's own variables; what a script reads elsewhere is not seen. */
export function commandLogin(step: Node, environment: Environment): Login | null {
  const run = pairOf(step, "run");
  if (run?.value.kind !== "scalar" || typeof run.value.value !== "string") return null;
  const script = run.value.value.slice(0, longest).replaceAll(/\\\r?\n/g, " ");
  const command = loginCommands.find(({ pattern }) => pattern.test(script));
  if (!command || !holdsKey(script, step, environment)) return null;
  return {
    name: `login/${command.name}`,
    platform: command.platform,
    standing: true,
    replacement: command.replacement,
    at: step,
    header: run.keySpan,
    content: step,
  };
}

function holdsKey(script: string, step: Node, environment: Environment): boolean {
  if (script.includes("${{") && sourceOfText(script, environment) === "stored") return true;
  const env = pairOf(step, "env")?.value;
  return (
    env?.kind === "mapping" &&
    env.pairs.some(
      (pair) =>
        sourceOf(pair.value, environment) === "stored" &&
        /\$\{\{[^}]*secrets/i.test(pair.value.kind === "scalar" ? String(pair.value.value) : ""),
    )
  );
}
