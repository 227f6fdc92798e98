// Bytes of a file → the file as the stages see it: text and places, made when somebody asks.

import type { Gap } from "../base/gap.ts";
import { fileRef, startOf, type FileRef } from "../base/origin.ts";
import { textOf } from "../source/decode.ts";
import type { Kind } from "../source/ours.ts";

/** A file of ours as text. Base and head share one object where path and content are the same. */
export interface SourceFile {
  readonly path: string;
  readonly blob: string;
  readonly kind: Kind;
  readonly text: string;
  readonly ref: FileRef;
  /** Whether the text holds an ASCII word; asked of files whose text nobody may need. */
  readonly holds: (word: string) => boolean;
}

/** What a file keeps: bytes until its text is asked for, which takes their place. */
interface Kept {
  readonly path: string;
  content: string | Buffer;
  place: FileRef | null;
}

/** Shared by all files, of which a tree may have a hundred thousand and a check asks a few. */
const lazily = {
  get text(): string {
    const kept = this as unknown as Kept;
    if (typeof kept.content !== "string") kept.content = textOf(kept.content);
    return kept.content;
  },
  get ref(): FileRef {
    const kept = this as unknown as Kept;
    return (kept.place ??= fileRef(kept.path, this.text));
  },
  holds(word: string): boolean {
    return (this as unknown as Kept).content.includes(word);
  },
};

export function sourceFile(path: string, blob: string, kind: Kind, bytes: Uint8Array): SourceFile {
  const content = bufferOf(bytes);
  const place: FileRef | null = null;
  return { __proto__: lazily, path, blob, kind, content, place } as unknown as SourceFile;
}

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A file that could not be read at all: its gap stands at its first line. */
export function unreadable(path: string, why: string): Gap {
  return { kind: "unreadable", at: startOf(fileRef(path, "")), what: `\`${path}\``, why };
}
