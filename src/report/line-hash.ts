// A text → what code scanning knows each of its lines by, exactly as GitHub's own upload computes it, so that both name one alert.
// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts

/** Characters of a line and what follows it that are hashed; blanks are none. */
const window = 100;
const factor = 37n;
const endOfFile = "\uffff";

/** `line` is 1-based. Null for a line that the text does not have. */
export function lineHasher(text: string): (line: number) => string | null {
  const plain = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\t ]+/g, "") + endOfFile;
  const lines: { readonly shown: string; readonly time: number }[] = [];
  const times = new Map<string, number>();
  for (let at = 0; ;) {
    const shown = plain.slice(at, at + window);
    const time = (times.get(shown) ?? 0) + 1;
    times.set(shown, time);
    lines.push({ shown, time });
    const end = plain.indexOf("\n", at);
    if (end === -1) break;
    at = end + 1;
  }
  return (line) => {
    const found = lines[line - 1];
    return found ? `${hashOf(found.shown)}:${found.time}` : null;
  };
}

/** A polynomial in 64 bits, as if zeros followed to the window's end. */
function hashOf(shown: string): string {
  let hash = 0n;
  for (let at = 0; at < window; at++)
    hash = BigInt.asUintN(64, hash * factor + BigInt(at < shown.length ? shown.charCodeAt(at) : 0));
  return hash.toString(16);
}
