// YAML or JSON text → whether a key in it is not written as plain text before its colon, so that looking for it there does not find it.

/** The last escape or line break within it: those before would be sought to its end again and again. */
const escaped = /\\(?:[uUx/]|\r?\n|\r)[^"\r\n\\]*"\s*:/;
/** Behind a `?` it may stand elsewhere. */
const explicit = /\?(?<![^\s,[{]\?)\s+(?:[*&!|>#]|"[^"\n]*\\)/;
const alias = /\*(?<![^\s,[{]\*)[\w-][^\s,[\]{}]{0,200}[ \t]+:/;
/** A comment stands between the two. */
const commented = /:(?<=\s#[^\r\n]*[\r\n]\s*:)/;

export function hidesKey(text: string): boolean {
  return (
    (text.includes("\\") && escaped.test(text)) ||
    (text.includes("?") && explicit.test(text)) ||
    (text.includes("*") && alias.test(text)) ||
    (text.includes("#") && commented.test(text))
  );
}
