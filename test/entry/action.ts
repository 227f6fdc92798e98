// Runs dist/action.js as a runner would: a process with inputs, an event file and files for outputs and summary.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { temporary } from "../source/repositories.ts";

export interface ActionRun {
  readonly exit: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: ReadonlyMap<string, string>;
  /** Null when no report was written. */
  readonly report: ReportV1 | null;
}

export interface ActionOptions {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly sha?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export function runAction(options: ActionOptions): ActionRun {
  const folder = temporary();
  const file = (name: string, text = ""): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const [summary, outputs] = [file("summary.md"), file("outputs.txt")];
  mkdirSync(join(folder, "temp"));
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const done = spawnSync(process.execPath, [resolve("dist/action.js")], {
    cwd: options.workspace,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      GITHUB_WORKSPACE: options.workspace,
      GITHUB_EVENT_NAME: options.event,
      GITHUB_EVENT_PATH: file("event.json", JSON.stringify(options.payload)),
      GITHUB_SHA: options.sha ?? "",
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
      GITHUB_REPOSITORY: "acme/payments",
      RUNNER_TEMP: join(folder, "temp"),
      ...Object.fromEntries(inputs),
      ...options.env,
    },
  });
  const values = readOutputs(readFileSync(outputs, "utf8"));
  const json = values.get("json");
  return {
    exit: done.status,
    log: done.stdout + done.stderr,
    summary: readFileSync(summary, "utf8"),
    outputs: values,
    report: json === undefined ? null : (JSON.parse(readFileSync(json, "utf8")) as ReportV1),
  };
}

/** `name<<delimiter`, lines, delimiter: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function readOutputs(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", , value = ""] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    values.set(name, value);
  return values;
}
