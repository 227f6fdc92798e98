// A clock → how long each stage of a run took, in milliseconds.

export interface Stopwatch {
  (stage: string): void;
  readonly taken: Record<string, number>;
}

export function stopwatch(clock: () => number, began: number): Stopwatch {
  let last = began;
  const taken: Record<string, number> = {};
  const mark = (stage: string): void => {
    const now = clock();
    taken[stage] = Math.round(((taken[stage] ?? 0) + now - last) * 10) / 10;
    last = now;
  };
  return Object.assign(mark, { taken });
}
