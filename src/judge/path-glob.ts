// A glob and a path → whether it matches: `*` and `?` within a folder, `**` across folders, a folder for all below it.

/** Cost is bounded by the product of both lengths, whatever a stranger writes. */
export function matchesPath(glob: string, path: string): boolean {
  const pattern = glob
    .replace(/^\.?\//, "")
    .replace(/\/$/, "/**")
    .split("/");
  return matchSegments(pattern, path.split("/"));
}

function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  // reachable[j]: the pattern read so far matches the first j segments.
  let reachable = [true, ...path.map(() => false)];
  for (const part of pattern) {
    const next = reachable.map(() => false);
    for (let j = 0; j <= path.length; j++) {
      if (part === "**") next[j] = reachable[j] === true || (j > 0 && next[j - 1] === true);
      else if (j > 0)
        next[j] = reachable[j - 1] === true && matchesWildcard(part, path[j - 1] ?? "");
    }
    reachable = next;
  }
  return reachable[path.length] === true;
}

/** `*` any run, `?` any one character; case counts. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (
      p < pattern.length &&
      pattern[p] !== "*" &&
      (pattern[p] === "?" || pattern[p] === text[t])
    ) {
      p += 1;
      t += 1;
    } else if (pattern[p] === "*") {
      star = p;
      mark = t;
      p += 1;
    } else if (star !== -1) {
      p = star + 1;
      mark += 1;
      t = mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}
