// Bytes → text, or why they are no text.

import { isUtf8 } from "node:buffer";

/** Text without a byte order mark, or why there is none, as a clause. */
export type Decoded = { readonly text: string } | { readonly why: string };

const utf8 = new TextDecoder("utf-8");

/** Decodes UTF-8, the only encoding that Terraform, Kubernetes and GitHub all read. */
export function decode(bytes: Uint8Array): Decoded {
  const why = whyNoText(bytes);
  return why === null ? { text: textOf(bytes) } : { why };
}

/** The text of bytes that are known to be one, without a byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Why bytes are no text, as a clause; null when they are. Much cheaper than decoding them. */
export function whyNoText(bytes: Uint8Array): string | null {
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return "it is written in UTF-16; save it as UTF-8";
  }
  if (bytes.includes(0)) return "it is binary (it holds a zero byte)";
  return isUtf8(bytes) ? null : `it is not UTF-8 (byte ${firstBad(bytes)})`;
}

/** The 1-based place of the first byte that is not UTF-8. Only asked once it is known that there is one. */
function firstBad(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (readable(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Whether every byte so far may begin or continue a text; a character cut off at the end is fine. */
function readable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
