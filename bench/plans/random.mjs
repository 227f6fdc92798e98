// A seed → numbers that look random and are the same each time (mulberry32).

export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return {
    below,
    chance: (part) => next() < part,
    pick: (items) => items[below(items.length)],
    times: (end, make) => Array.from({ length: below(end) }, make),
  };
}
