// Bytes of a file, or the promise of them → the file as the stages see it: text and places, made when somebody asks.

import type { Gap } from "../base/gap.ts";
import { fileRef, startOf, type FileRef } from "../base/origin.ts";
import { textOf, whyNoText } from "../source/decode.ts";
import type { Kind } from "../source/ours.ts";

/** A file of ours as text. Base and head share one object where path and content are the same. */
export interface SourceFile {
  readonly path: string;
  readonly blob: string;
  readonly kind: Kind;
  readonly text: string;
  readonly ref: FileRef;
  /** The text, or the bytes that it will be made of when somebody asks; null: not read yet, and neither text nor words may be asked for. */
  readonly content: string | Buffer | null;
  /** Whether the text holds an ASCII word; asked of files whose text nobody may need. */
  readonly holds: (word: string) => boolean;
}

/** What a file keeps: bytes until its text is asked for, which takes their place. */
interface Kept {
  readonly path: string;
  content: string | Buffer | null;
  place: FileRef | null;
}

/** Shared by all files, of which a tree may have a hundred thousand and a check asks a few. */
const lazily = {
  get text(): string {
    const kept = this as unknown as Kept;
    if (typeof kept.content !== "string") kept.content = textOf(read(kept));
    return kept.content;
  },
  get ref(): FileRef {
    const kept = this as unknown as Kept;
    return (kept.place ??= fileRef(kept.path, this.text));
  },
  holds(word: string): boolean {
    const kept = this as unknown as Kept;
    return typeof kept.content === "string"
      ? kept.content.includes(word)
      : read(kept).includes(word);
  },
};

function read({ path, content }: Kept): Buffer {
  if (content === null || typeof content === "string") throw new Error(`${path} was not read`);
  return content;
}

/** `bytes`: null for a file that is not read yet. */
export function sourceFile(
  path: string,
  blob: string,
  kind: Kind,
  bytes: Uint8Array | null,
): SourceFile {
  const content = bytes && bufferOf(bytes);
  const place: FileRef | null = null;
  return { __proto__: lazily, path, blob, kind, content, place } as unknown as SourceFile;
}

/** Gives a file its bytes; one that cannot be read stays empty, and why is a gap. */
export function fill(
  file: SourceFile,
  bytes: Uint8Array | undefined,
  whyAbsent: string,
): Gap | null {
  const why = bytes ? whyNoText(bytes) : whyAbsent;
  (file as unknown as Kept).content = bytes && why === null ? bufferOf(bytes) : "";
  return why === null ? null : unreadable(file.path, why);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A file that could not be read at all: its gap stands at its first line. */
export function unreadable(path: string, why: string): Gap {
  return { kind: "unreadable", at: startOf(fileRef(path, "")), what: `\`${path}\``, why };
}
