// A text → the source of a regular expression that matches it and nothing else.

export function literalPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
