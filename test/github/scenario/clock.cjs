// Loaded before the Action: it is always the same day, and whoever waits wakes early, thinking that the time went by.
// NHI_LINT_CLOCK: `virtual start,real start,speed of waits,speed of patience`.

const [day, from, speed, patience] = process.env.NHI_LINT_CLOCK.split(",").map(Number);
const Real = Date;
let skipped = 0;
const now = () => day + (Real.now() - from) + skipped;

globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};

/** What waits longer guards against programs that hang: on a busy machine it must not strike early. */
const longest = 100_000;

const { setTimeout } = globalThis;
globalThis.setTimeout = (call, delay = 0, ...args) => {
  const short = delay < longest ? delay / speed : delay;
  const wake = (...given) => {
    skipped += delay - short;
    call(...given);
  };
  return setTimeout(wake, short, ...args);
};

const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (delay) => {
  const signal = timeout(Math.ceil(delay / patience));
  if (patience > 1) signal.addEventListener("abort", () => (skipped += delay - delay / patience));
  return signal;
};
