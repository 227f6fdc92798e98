// What HashiCorp's own parser says of files that ours rejects: the port through which it is asked.

export type OpinionOf =
  | { readonly verdict: "accepts" }
  /** Line and column are 1-based, columns in UTF-16. */
  | {
      readonly verdict: "rejects";
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  /** It was not asked or did not answer: our rejection stands. */
  | { readonly verdict: "silent"; readonly why: string };

/** Asks about every file; the answer has an entry for each path and never fails. */
export type SecondOpinion = (
  files: readonly { readonly path: string; readonly text: string }[],
) => Promise<ReadonlyMap<string, OpinionOf>>;
