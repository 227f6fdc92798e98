// Counts what our own code does: how often any of its blocks ran. Unlike a clock it says the same on every machine.

import { Session } from "node:inspector";

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

let session: Session | null = null;

function post<T>(method: string, parameters?: object): T {
  session ??= new Session();
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

/** Starts over. */
export function countFromNow(): void {
  if (!session) {
    session = new Session();
    session.connect();
    post("Profiler.enable");
    // https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
    post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }
  post("Profiler.takePreciseCoverage");
}

export function stepsSince(): number {
  let sum = 0;
  for (const { url, functions } of post<Coverage>("Profiler.takePreciseCoverage").result) {
    if (!url.includes("/src/")) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}
