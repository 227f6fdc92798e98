// One login of a job before it is a credential: by what, with what kind of key, and where.

import type { Node, Span } from "../../parse/yaml/tree.ts";
import type { Becomes } from "./becomes.ts";

export interface Login {
  /** Below the job: `login/azure/login`, `step-env/AWS_SECRET_ACCESS_KEY`. */
  readonly name: string;
  readonly platform: string;
  /** True for a stored key, false for one issued in the run. */
  readonly standing: boolean;
  /** What the platform offers in place of a stored key. */
  readonly replacement: string | null;
  /** The step with that in place of the key, as YAML on one line. */
  readonly rewritten?: string | undefined;
  /** As whom, as far as it can be told, and where that stands; unset where no input says so. */
  readonly becomes?: Becomes | undefined;
  /** Of a token that the run is given, for whom it is; null where nobody can tell. */
  readonly audience?: string | null | undefined;
  /** The environments in which it is, where they are not simply the job's. */
  readonly environments?: readonly string[] | undefined;
  /** Events by which no stranger certainly gets as far. */
  readonly guards?: readonly string[] | undefined;
  readonly at: Span;
  readonly header: Span;
  readonly content: Node;
}
