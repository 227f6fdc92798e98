// Counts what our own code does: how often any of its blocks ran. Unlike a clock it says the same on every machine.

import { Session } from "node:inspector";

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Our sources, and the package that reads YAML for them. */
const counted = /\/(?:src|node_modules\/js-yaml)\//;

const session = new Session();

function post<T>(method: string, parameters?: object): T {
  let outcome: { readonly result: T } | { readonly error: Error } | null = null;
  session.post(method, parameters, (error: Error | null, result: object | undefined) => {
    outcome = error ? { error } : { result: result as T };
  });
  // A session of its own thread answers at once.
  const answered = outcome as { readonly result: T } | { readonly error: Error } | null;
  if (!answered) throw new Error(`no answer to ${method}`);
  if ("error" in answered) throw answered.error;
  return answered.result;
}

// From the start: only functions first called after this have their blocks counted, not just their calls.
session.connect();
post("Profiler.enable");
// https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Starts over. */
export function countFromNow(): void {
  post("Profiler.takePreciseCoverage");
}

export function stepsSince(): number {
  let sum = 0;
  for (const { url, functions } of post<Coverage>("Profiler.takePreciseCoverage").result) {
    if (!counted.test(url)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count >>> 0;
  }
  return sum;
}

export function stepsOf(run: () => void): number {
  countFromNow();
  run();
  return stepsSince();
}

/**
 * By what the steps grow when the size doubles: about 2 where they are linear, about 4 where quadratic. V8 counts in 32 bits, so the
 * square of twice the size must not come near 2 ** 32; what is larger can only be run.
 */
export function growthOf(run: (size: number) => unknown, size: number): number {
  const once = stepsOf(() => run(size));
  return stepsOf(() => run(2 * size)) / once;
}
