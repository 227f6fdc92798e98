// A JSON string, from its opening quote → the text it stands for.

import { stop } from "./reader.ts";
import type { Reader } from "./reader.ts";

export function readString(reader: Reader): string {
  const { text } = reader;
  const start = reader.at + 1;
  let at = start;
  for (let c = text.charCodeAt(at); c !== 34 && c !== 92 && c >= 32; c = text.charCodeAt(at)) at++;
  if (text.charCodeAt(at) === 34) {
    reader.at = at + 1;
    return text.slice(start, at);
  }
  reader.at = at;
  return readEscaped(reader, start);
}

const escapes = new Map<number, string>([
  [34, '"'],
  [92, "\\"],
  [47, "/"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "\t"],
]);

function readEscaped(reader: Reader, start: number): string {
  const { text } = reader;
  let value = "";
  let from = start;
  let at = reader.at;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === 34) {
      reader.at = at + 1;
      return value + text.slice(from, at);
    }
    if (c === 92) {
      value += text.slice(from, at);
      const escape = text.charCodeAt(at + 1);
      const simple = escapes.get(escape);
      if (simple !== undefined) {
        value += simple;
        at += 2;
      } else if (escape === 117 && isHex(text, at + 2)) {
        value += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
        at += 6;
      } else {
        reader.at = at + 1;
        stop(reader, 'one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000`');
      }
      from = at;
    } else if (c >= 32) at++;
    else {
      reader.at = at;
      stop(reader, at < text.length ? 'a closing `"` or an escape such as `\\n`' : 'a closing `"`');
    }
  }
}

function isHex(text: string, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const c = text.charCodeAt(at);
    if (!((c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102))) return false;
  }
  return true;
}
