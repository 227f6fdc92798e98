// How an installation of a chart is called.

export interface Release {
  readonly name: string;
  readonly namespace: string;
}

/** Nobody in the tree says how it is called; names in capitals are nobody's. */
export const unnamed: Release = { name: "RELEASE-NAME", namespace: "_" };
