// Translates RE2 patterns to JavaScript's, where that is exact and cannot run away; else nothing.
// https://github.com/google/re2/wiki/Syntax

const cache = new Map<string, Pattern>();

/** `invalid` for what RE2 refuses too, null for what we do not follow. */
type Pattern = RegExp | "invalid" | null;

const classes: ReadonlyMap<string, string> = new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["digit", "0-9"],
  ["lower", "a-z"],
  ["upper", "A-Z"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["word", "0-9A-Za-z_"],
  ["xdigit", "0-9A-Fa-f"],
  ["punct", "!-\\/:-@\\[-`{-~"],
]);

/** A global expression, where there is one. */
export function re2(pattern: string): Pattern {
  const before = cache.get(pattern);
  if (before !== undefined) return before;
  const made = translate(pattern);
  if (cache.size > 500) cache.clear();
  cache.set(pattern, made);
  return made;
}

function translate(pattern: string): Pattern {
  if (pattern.length > 500) return null;
  let flags = "gu";
  let source = pattern;
  const inline = /^\(\?([ims]+)\)/.exec(source);
  if (inline) {
    flags += [...new Set(inline[1])].join("");
    source = source.slice(inline[0].length);
  }
  source = source
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => classes.get(name) ?? whole)
    .replaceAll("(?P<", "(?<")
    .replaceAll(/\\([pP])([LMNPSZC])/g, "\\$1{$2}")
    .replaceAll(/\\([pP])\{(\^?)([A-Z][a-z_A-Z]{2,})\}/g, "\\$1{$2Script=$3}")
    // Escapes of what needs none are errors in JavaScript's unicode mode.
    .replaceAll(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, "$1")
    .replaceAll("\\-", "\\x2d")
    .replaceAll("\\_", "_");
  source = asRe2(source, flags);
  if (/\\[QECXUGZAz]|\\\d|\(\?[^:<]|\(\?<[=!]|\[\^?\]/.test(source)) return null;
  try {
    return new RegExp(source, flags);
  } catch (error) {
    return refused.test(String(error)) ? "invalid" : null;
  }
}

/** `.` is all but a line feed, and white space that of ASCII. */
function asRe2(source: string, flags: string): string {
  let inClass = false;
  return source.replaceAll(/\\[^]|[[\].]/g, (token) => {
    if (token === "[") inClass = true;
    else if (token === "]") inClass = false;
    else if (token === ".") return inClass || flags.includes("s") ? token : "[^\\n]";
    // With `m`, these two are not what `^` and `$` are.
    else if (token === "\\A") return flags.includes("m") ? token : "^";
    else if (token === "\\z") return flags.includes("m") ? token : "$";
    else if (token === "\\s") return inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
    else if (token === "\\S" && !inClass) return "[^\\t\\n\\f\\r ]";
    return token;
  });
}

const refused = /Unterminated (?:group|character class)|Unmatched '\)'|Nothing to repeat$/;

/** All matches. Unlike JavaScript, RE2 finds nothing empty right behind another match. */
export function matchesOf(regex: RegExp, text: string): readonly RegExpExecArray[] {
  let end = -1;
  return [...text.matchAll(regex)].filter((one) => {
    const counts = one[0] !== "" || one.index !== end;
    end = one.index + one[0].length;
    return counts;
  });
}

/**
 * Whether the expression ends soon on a text of this length. A repetition inside a repeated group may take exponential time, and k
 * unbounded repetitions the k-th power of the length.
 */
export function isBounded(regex: RegExp, length: number): boolean {
  const source = regex.source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
  if (
    /[*+}]\)*\)(?:[*+]|\{\d+,)/.test(source) ||
    /\([^()]*[*+|}][^()]*\)(?:[*+]|\{\d+,)/.test(source)
  )
    return false;
  if (/\((?:[^()]|\([^()]*\))*[*+|][^)]*\)+(?:[*+]|\{\d+,)/.test(source)) return false;
  const loops = (source.match(/[*+]|\{\d+,\}|\{\d+,\d+\}/g) ?? []).length;
  return Math.max(length, 1) ** (loops + 1) <= 50_000_000;
}
