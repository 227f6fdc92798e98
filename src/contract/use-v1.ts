// What json-v1 says of the use of an identity, as an export shows it.

/** Days are `YYYY-MM-DD`. */
export interface UseV1 {
  /** Null: the export knows of none. */
  readonly last: string | null;
  /** Since when it exists; null where the export does not say. */
  readonly since: string | null;
  /** The day up to which the export tells. */
  readonly until: string;
  /** What tells it: `credential report`. */
  readonly by: string;
}
