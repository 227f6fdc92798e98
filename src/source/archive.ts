// A chart as `helm package` packs it → the texts of its files by their paths in it, within bounds; nothing is written anywhere.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_92_13_06

import { gunzipSync } from "node:zlib";
import { pathFrom } from "../base/folder.ts";
import { decode } from "./decode.ts";

const largestPacked = 4_000_000;
const largest = 16_000_000;
const mostFiles = 5000;
const block = 512;

/** Paths from the chart's own folder on; why it cannot be read, as a clause, where it cannot. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> | string {
  if (bytes.length > largestPacked) return `it is larger than ${largestPacked / 1e6} MB`;
  let tar: Buffer;
  try {
    tar = gunzipSync(bytes, { maxOutputLength: largest });
  } catch {
    return `it is no gzip file, or larger than ${largest / 1e6} MB unpacked`;
  }
  return filesIn(tar) ?? "it is no archive as `helm package` writes it";
}

/** Null for what is no archive. */
function filesIn(tar: Buffer): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  let named: string | null = null;
  for (let at = 0; at + block <= tar.length && found.size < mostFiles;) {
    const header = tar.subarray(at, at + block);
    if (header[0] === 0) break;
    const size = sizeOf(header);
    if (size === null || at + block + size > tar.length) return null;
    const content = tar.subarray(at + block, at + block + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x" || type === "L") named = longName(type, content) ?? named;
    else if (type !== "g") {
      if (type === "0" || type === "\0") keep(named ?? nameOf(header), content, found);
      named = null;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return found;
}

/** The first folder is the chart's, whatever it is called. */
function keep(name: string, content: Buffer, found: Map<string, string>): void {
  const path = name.includes("\\") ? null : pathFrom("", name);
  const slash = path?.indexOf("/") ?? -1;
  if (path === null || slash < 0 || /(?:^|\/)\.\.(?:\/|$)/.test(name)) return;
  const decoded = decode(content);
  if ("text" in decoded) found.set(path.slice(slash + 1), decoded.text);
}

function textIn(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString("utf8");
}

function sizeOf(header: Buffer): number | null {
  const written = textIn(header, 124, 12).trim();
  return /^[0-7]{1,11}$/.test(written) ? Number.parseInt(written, 8) : null;
}

function nameOf(header: Buffer): string {
  const [name, prefix] = [textIn(header, 0, 100), textIn(header, 345, 155)];
  return prefix === "" || !textIn(header, 257, 6).startsWith("ustar") ? name : `${prefix}/${name}`;
}

/** Of the file that follows. */
function longName(type: string, content: Buffer): string | null {
  const text = content.toString("utf8");
  if (type === "L") return text.replace(/\0[\s\S]*$/, "");
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1] ?? null;
}
