// What GitHub says of owners, as plain data: who of them is there, and who approved the commit judged.

/** What a run wants to know; each list once each, and short. */
export interface Enquiry {
  /** Owners that no list names: `@acme/payments`, `@jane`, `payments` alone for a team of the repository's organisation. */
  readonly exist: readonly string[];
  /** Handles whose approval of the commit judged matters: `@acme/payments`, `@jane`; null: nobody's does. */
  readonly approve: readonly string[] | null;
}

export interface Answers {
  /** By what was asked. */
  readonly known: ReadonlyMap<string, Existence>;
  /** By handle; null: no pull request is judged. */
  readonly approvals: ReadonlyMap<string, Approval> | null;
}

/** Teams that a token may not see are told as if they were not there: so nobody is ever said to be missing. */
export type Existence =
  | { readonly state: "here"; readonly handle: string; readonly kind: "team" | "person" }
  /** `why`: a clause. */
  | { readonly state: "untold"; readonly why: string };

export type Approval =
  | { readonly state: "given" }
  /** `but`: what there is and does not count, as a clause; null where there is nothing. */
  | { readonly state: "waiting"; readonly but: string | null }
  /** `why`: a clause. */
  | { readonly state: "untold"; readonly why: string };

/** Asks GitHub; answered once for the same question. */
export type Enquire = (enquiry: Enquiry) => Promise<Answers>;

/** Whether somebody who must be asked about a file is one of an owner's names. */
export type Coverage =
  | { readonly state: "covered" }
  /** `asked`: who is asked in its place. */
  | { readonly state: "uncovered"; readonly asked: readonly string[] }
  /** Nothing says what the owner is called on GitHub. */
  | { readonly state: "untold" };
