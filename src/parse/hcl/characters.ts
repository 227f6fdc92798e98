// Character codes → what HCL's grammar calls them: identifier parts, digits, white space.

const identifierStart = 1;
const identifierPart = 2;
const hexDigit = 4;
const decimalDigit = 8;

const ascii = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++)
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart;
for (let code = 0x30; code <= 0x39; code++) ascii[code] = identifierPart | decimalDigit | hexDigit;
for (const code of [0x61, 0x62, 0x63, 0x64, 0x65, 0x66]) {
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart | hexDigit;
}
ascii[0x5f] = identifierStart | identifierPart;
ascii[0x2d] = identifierPart;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isHexDigit(code: number): boolean {
  return code < 128 && (ascii[code]! & hexDigit) !== 0;
}

/** Where the identifier that starts at `start` ends; `start` itself where none starts. */
export function identifierEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  if (code < 128) {
    if ((ascii[code]! & identifierStart) === 0) return start;
    at++;
  } else {
    const width = unicodeWidth(text, at, true);
    if (width === 0) return start;
    at += width;
  }
  for (;;) {
    code = text.charCodeAt(at);
    if (code < 128) {
      if ((ascii[code]! & identifierPart) === 0) return at;
      at++;
    } else {
      const width = unicodeWidth(text, at, false);
      if (width === 0) return at;
      at += width;
    }
  }
}

/** The classes of Unicode cost the engine half a millisecond, and hardly a file needs them. */
function unicodeWidth(text: string, at: number, isStart: boolean): number {
  const pattern = isStart ? /^\p{ID_Start}$/u : /^\p{ID_Continue}$/u;
  const point = text.codePointAt(at);
  if (point === undefined || !pattern.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** White space as Go's `unicode.IsSpace` has it (https://pkg.go.dev/unicode#IsSpace): not JavaScript's, which adds U+FEFF and lacks U+0085. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** How many UTF-16 units of white space `text` starts with. */
export function leadingSpaces(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(count))) count++;
  return count;
}

/** `text` without the white space at its end. */
export function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}
