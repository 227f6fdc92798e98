// What a standard asks that source can show something of, as `rules/standards` says it.

export type Measure = "listed" | "owned" | "ended" | "bounded" | "keyless" | "modest" | "explained";

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** It asks of AI only. */
  readonly only: "ai" | null;
  readonly controls: readonly Control[];
}

export interface Control {
  readonly id: string;
  readonly title: string;
  /** Its names in other editions. */
  readonly aliases: readonly string[];
  readonly page: string | null;
  /** Whose rules speak of it, beside those that name it themselves. */
  readonly themes: readonly string[];
  readonly rules: readonly string[];
  readonly measures: readonly Measure[];
  /** What of it no source can show. */
  readonly beyond: string;
}
