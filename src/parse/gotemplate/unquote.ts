// A quoted literal of Go's → the text that it stands for; null where Go has no such literal.
// https://go.dev/ref/spec#String_literals

const escape =
  /\\(?:([abfnrtv\\'"])|([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]?))/g;

const plain: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

export function unquoted(literal: string): string | null {
  const inner = literal.slice(1, -1);
  if (literal.startsWith("`")) return inner.replaceAll("\r", "");
  if (!inner.includes("\\")) return inner;
  let isWrong = false;
  const text = inner.replace(
    escape,
    (
      _all,
      letter?: string,
      octal?: string,
      byte?: string,
      short?: string,
      long?: string,
    ): string => {
      if (letter !== undefined) return plain[letter] ?? letter;
      const code =
        octal === undefined
          ? Number.parseInt(byte ?? short ?? long ?? "", 16)
          : Number.parseInt(octal, 8);
      if (!(code <= 0x10ffff)) {
        isWrong = true;
        return "";
      }
      return String.fromCodePoint(code);
    },
  );
  return isWrong ? null : text;
}
