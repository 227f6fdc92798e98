// Loaded before the Action: it is always the same day, and waits take a fraction of their time. NHI_LINT_CLOCK: `virtual start,real start,speed`.

const [day, from, speed] = process.env.NHI_LINT_CLOCK.split(",").map(Number);
const Real = Date;
const now = () => day + (Real.now() - from) * speed;

globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};

const { setTimeout } = globalThis;
globalThis.setTimeout = (call, delay, ...args) => setTimeout(call, (delay ?? 0) / speed, ...args);
const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (delay) => timeout(Math.ceil(delay / speed));
