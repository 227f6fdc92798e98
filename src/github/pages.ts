// A list that GitHub gives by the page → its entries; an error for more than anybody reads, as a part would be a guess.

const perPage = 100;

/** Where in the list, as the API's parameters. */
export interface At {
  readonly per_page: number;
  readonly page: number;
}

/** `most`: pages that anybody reads. Errors: for a list that is longer. */
export async function* listed<T>(
  what: string,
  most: number,
  pageAt: (at: At) => Promise<{ readonly data: readonly T[] }>,
): AsyncIterable<T> {
  for (let page = 1; page <= most; page++) {
    const { data } = await pageAt({ per_page: perPage, page });
    yield* data;
    if (data.length < perPage) return;
  }
  throw new Error(`there are more than ${most * perPage} ${what}`);
}
