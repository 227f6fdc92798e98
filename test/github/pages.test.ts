// Lists of many pages, as the API gives them.

import { expect, test } from "vitest";
import { listed } from "../../src/github/pages.ts";

async function read(count: number, most: number) {
  const asked: number[] = [];
  const all: number[] = [];
  const numbers = listed("numbers", most, ({ per_page, page }) => {
    asked.push(page);
    const first = (page - 1) * per_page;
    const length = Math.max(0, Math.min(per_page, count - first));
    return Promise.resolve({ data: Array.from({ length }, (_, i) => first + i) });
  });
  for await (const one of numbers) all.push(one);
  return { asked, all };
}

test.each([
  [0, [1]],
  [99, [1]],
  [100, [1, 2]],
  [201, [1, 2, 3]],
])("%d entries are all read, and no page after the last", async (count, asked) => {
  const found = await read(count, 3);
  expect(found.asked).toEqual(asked);
  expect(found.all).toEqual(Array.from({ length: count }, (_, i) => i));
});

test("a list that is longer than anybody reads is no list", async () => {
  await expect(read(300, 3)).rejects.toThrow("there are more than 300 numbers");
});
