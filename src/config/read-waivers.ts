// Turns the waivers file into waivers as written; whether one may take effect is the judge's to say.

import { exactGlob } from "../base/glob.ts";
import type { Origin } from "../base/origin.ts";
import { checkGlob, readDocument } from "./document.ts";
import type { Validator } from "./validators.gen.mjs";

/** Where accepted findings and gaps are looked for. */
export const waiversPaths = [
  ".github/nhi-lint-waivers.yml",
  ".github/nhi-lint-waivers.yaml",
] as const;

/** One entry of the waivers file. */
export interface FileWaiver {
  readonly rule: string;
  readonly fact: string | null;
  readonly path: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly until: string | null;
  readonly accepts: string | null;
  readonly at: Origin;
}

interface WaiversData {
  readonly waivers?:
    | readonly Partial<
        Record<"rule" | "fact" | "path" | "reason" | "owner" | "until" | "accepts", string>
      >[]
    | null;
}

/** Reads a waivers file. Errors: UserError with file, line and the nearest key. */
export function readWaivers(
  path: string,
  text: string,
  validate: Validator,
): readonly FileWaiver[] {
  const document = readDocument(path, text, validate);
  const data = document.data as WaiversData;
  const waivers = data.waivers ?? [];
  for (const [index, { path: glob }] of waivers.entries())
    if (glob !== undefined) checkGlob(() => exactGlob(glob), document.at(`/waivers/${index}/path`));
  return waivers.map((waiver, index) => ({
    rule: waiver.rule ?? "",
    fact: waiver.fact ?? null,
    path: waiver.path ?? null,
    reason: waiver.reason ?? null,
    owner: waiver.owner ?? null,
    until: waiver.until ?? null,
    accepts: waiver.accepts ?? null,
    at: document.at(`/waivers/${index}`),
  }));
}
