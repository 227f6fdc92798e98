// The clock of the machine → milliseconds since some fixed point, and the day.

/** Not `performance`, which the engine loads only when somebody asks for it: some milliseconds. */
export function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** `YYYY-MM-DD`, UTC. */
export function dayNow(): string {
  return new Date().toISOString().slice(0, 10);
}
