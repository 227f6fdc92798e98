// Turns HCL text into tokens in one pass: code, quoted strings and heredocs are three modes on a stack.

import type { Rescue } from "./rescue.ts";
import { scanCode } from "./scan-code.ts";
import { scanHeredoc, scanString } from "./scan-text.ts";
import { emit, newScan, push } from "./scan.ts";
import { k } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** Scans the whole text. `rescue` is given on the second, tolerant pass and says where an unclosed heredoc may be left. */
export function scan(text: string, rescue: Rescue | null): Tokens {
  const scan = newScan(text, rescue);
  push(scan, "code", "");
  while (scan.at < text.length) {
    const frame = scan.frames[scan.frames.length - 1]!;
    if (frame.mode === "code") scanCode(scan, frame);
    else if (frame.mode === "string") scanString(scan);
    else scanHeredoc(scan, frame);
  }
  emit(scan, k.end, text.length, text.length);
  return scan;
}
