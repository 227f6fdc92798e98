// A file that the user names → its text, or what was to be written; else why not, in words.

import { readFileSync, writeFileSync } from "node:fs";
import { UserError } from "../base/user-error.ts";

/** `name`: as the message calls it. Errors: UserError with `todo`. */
export function readUserFile(path: string, todo: string, name = `\`${path}\``): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${whyNot(error)}`, todo);
  }
}

export function writeUserFile(path: string, text: string, todo: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`\`${path}\` cannot be written: ${whyNot(error)}`, todo);
  }
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EISDIR: "it is a folder",
  ENOTDIR: "what should be its folder is a file",
  ENOSPC: "the disk is full",
  EROFS: "the disk takes no writing",
};

function whyNot(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return words[code] ?? message;
}
