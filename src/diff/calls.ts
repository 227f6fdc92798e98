// Splits Terraform addresses into the module calls that lead to a block and what stands behind the last of them.

const callPattern = /module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?(?:\.|$)/gy;

/** `module.a`, then `module.a.module.c`: all the calls that lead to a block, outermost first. Nothing for what its root declares. */
export function callsTo(address: string): readonly string[] {
  const calls: string[] = [];
  callPattern.lastIndex = 0;
  for (let found = callPattern.exec(address); found; found = callPattern.exec(address))
    calls.push(address.slice(0, found.index + found[0].length).replace(/\.$/, ""));
  return calls;
}

/** `module.a.module.c.x.y` and `module.b.module.c.x.y`: `module.a` and `module.b`, then what leads deeper alike on both sides. */
export function callsApart(before: string, after: string): readonly (readonly [string, string])[] {
  const [from, to] = [
    ["", ...callsTo(before)],
    ["", ...callsTo(after)],
  ];
  const found: (readonly [string, string])[] = [];
  const pairAt = (end: number): readonly [string, string] => [from.at(-end)!, to.at(-end)!];
  for (let end = 1; end <= Math.min(from.length, to.length); end++) {
    const [was, now] = pairAt(end);
    if (behind(before, was) !== behind(after, now)) break;
    found.unshift([was, now]);
  }
  return found.length > 0 ? found : [pairAt(1)];
}

/** What the root calls the outermost of a path's modules. */
export function callee(path: string): string {
  return /^module\.([^.[]+)/.exec(path)?.[1] ?? "";
}

/** What stands behind a call in an address. */
export function behind(address: string, call: string): string {
  return call === "" ? address : address.slice(call.length + 1);
}

/** What stands behind `to`, behind `from`. */
export function readdressed(address: string, to: string, from: string): string {
  const rest = behind(address, to);
  return from === "" ? rest : `${from}.${rest}`;
}
