// A text → what code scanning knows each of its lines by, exactly as GitHub's own upload computes it, so that both name one alert.
// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts

/** Characters of a line and what follows it that are hashed; blanks are none. */
const window = 100;
const factor = 37n;
const endOfFile = "\uffff";

/** `line` is 1-based. Null for a line that the text does not have. */
export function lineHasher(text: string): (line: number) => string | null {
  const plain = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\t ]+/g, "") + endOfFile;
  const starts = [0];
  for (let at = plain.indexOf("\n"); at !== -1; at = plain.indexOf("\n", at + 1))
    starts.push(at + 1);
  return (line) => {
    const start = starts[line - 1];
    if (start === undefined) return null;
    const shown = plain.slice(start, start + window);
    let time = 1;
    for (const before of starts.slice(0, line - 1)) if (plain.startsWith(shown, before)) time++;
    return `${hashOf(shown)}:${time}`;
  };
}

/** A polynomial in 64 bits, as if zeros followed to the window's end. */
function hashOf(shown: string): string {
  let hash = 0n;
  for (let at = 0; at < window; at++)
    hash = BigInt.asUintN(64, hash * factor + BigInt(at < shown.length ? shown.charCodeAt(at) : 0));
  return hash.toString(16);
}
