// What problems of YAML and of JSON say in the same words, and how many of them are kept.

/** A hostile file may be nothing but problems. */
export const mostProblems = 100;

/** A name in a hostile file may have any length. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** `before`: where the key stood first. */
export function standsTwice(
  text: string,
  key: string,
  within: "mapping" | "object",
  before: number,
): string {
  return `the key \`${shorten(key)}\` stands twice in one ${within}, already on line ${lineNumber(text, before)}`;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line++;
  return line;
}
