// Milliseconds since some fixed point.

/** Not `performance`, which the engine loads only when somebody asks for it: some milliseconds. */
export function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
