// Turns one CODEOWNERS pattern into a test of paths, with GitHub's semantics.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax

/** Whether a pattern matches a path (relative, `/`-separated). Case-sensitive. */
export type PathTest = (path: string) => boolean;

/** A pattern that GitHub's documentation says does not work: negation, a leading escaped `#`, three asterisks. */
export function isUnsupported(pattern: string): boolean {
  return pattern.startsWith("!") || pattern.startsWith("\\#") || pattern.includes("***");
}

/** Compiles a pattern; `/` alone and an empty pattern match nothing. `[` and `]` are ordinary characters. */
export function compilePattern(pattern: string): PathTest {
  if (pattern === "" || pattern === "/") return () => false;
  const segments = anchored(pattern.split("/"));
  const deep = segments.at(-1) !== "*"; // `docs/*` stops at that depth; every other pattern also owns what lies below
  return (path) => matchSegments(segments, path.split("/"), deep);
}

/** True for patterns that match every file. */
export function isCatchAll(pattern: string): boolean {
  return pattern === "*" || pattern === "**" || pattern === "/**" || pattern === "**/*";
}

function anchored(segments: readonly string[]): readonly string[] {
  const folder = segments.length > 1 && segments.at(-1) === "";
  const named = folder ? segments.slice(0, -1) : segments;
  const rooted =
    named[0] === ""
      ? named.slice(1)
      : named.length === 1 && named[0] !== "**"
        ? ["**", ...named]
        : named;
  return folder ? [...rooted, "**"] : rooted;
}

/** Greedy with one point of return, so at worst segments × segments steps. */
function matchSegments(
  pattern: readonly string[],
  path: readonly string[],
  deep: boolean,
): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < path.length) {
    if (p === pattern.length && deep && pattern.at(-1) !== "**") return true;
    const segment = pattern[p];
    if (segment === "**") {
      if (p === pattern.length - 1) return true;
      star = p++;
      resume = s;
    } else if (segment !== undefined && matchSegment(segment, path[s] ?? "")) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  return p === pattern.length;
}

/** `*` any run, `?` one character, `\` takes the next character as it is. */
function matchSegment(pattern: string, text: string): boolean {
  if (pattern === "*") return text !== "";
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const escaped = pattern[p] === "\\";
    const wanted = escaped ? pattern[p + 1] : pattern[p];
    if (!escaped && wanted === "*") {
      star = p++;
      resume = t;
    } else if (wanted !== undefined && (wanted === text[t] || (!escaped && wanted === "?"))) {
      p += escaped ? 2 : 1;
      t++;
    } else if (star !== -1) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
