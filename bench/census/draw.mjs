// A list, a number and a seed → so many of the list, the same ones each time.

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, with the constants of Numerical Recipes. */
export function drawn(list, count, seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const left = [...list];
  for (let i = 0; i < Math.min(count, left.length); i += 1) {
    const j = i + Math.floor(next() * (left.length - i));
    [left[i], left[j]] = [left[j], left[i]];
  }
  return left.slice(0, count);
}
