// What a check found → a check run beside the job, on the commit that people look at.

import type { Channel } from "./channel.ts";

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly conclusion: "success" | "neutral" | "failure";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export function checkRunChannel(_run: CheckRun): Channel {
  return { name: "check-run", tell: async () => ({ state: "nothing", why: "not built yet" }) };
}
