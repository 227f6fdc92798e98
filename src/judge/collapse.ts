// Findings that several instances of one declaration share → one finding that says how many.

import type { Finding } from "../finding/finding.ts";

/** Same rule, same lines, same words: a `for_each` or a module called often says it once. */
export function collapse(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.rule,
      finding.primary.file.path,
      finding.primary.start,
      finding.primary.end,
      finding.message,
    ]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(join);
}

function join(group: readonly Finding[]): Finding {
  // Instances differ in severity only where their roots do; the gravest speaks for all.
  const first =
    group.find((f) => f.severity === "error") ??
    group.find((f) => f.severity === "warning") ??
    group[0];
  if (!first) throw new Error("a group of findings is never empty");
  const addresses = new Set(
    group.map((f) => `${f.change?.fact.root ?? ""}\0${f.change?.fact.address ?? ""}`),
  );
  const more = addresses.size - 1;
  if (more <= 0) return first;
  return {
    ...first,
    message: `${first.message} (and ${more} more ${more === 1 ? "instance" : "instances"})`,
  };
}
