// Functions that write texts in another way, and digests.

import { createHash } from "node:crypto";
import { toJson } from "../yaml-text.ts";
import { isHole } from "../value.ts";
import { alsoCalled, must, onText, own, plain, str, type Table } from "./signature.ts";

/** What a template writes stands here in other blanks than Helm's, and a value in other quotes: of more than a name nobody can tell it. */
const longest = 100;

const digest = (algorithm: string) =>
  plain((args, { holes }) => {
    const value = str(args.at(-1));
    return value.length > longest || value.includes("\n")
      ? holes.make(`${algorithm}sum`)
      : createHash(algorithm).update(value).digest("hex");
  });

/** Go's encoder keeps what HTML would read from HTML. */
function forHtml(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const functions: Table = {
  b64enc: plain(onText((value) => Buffer.from(value).toString("base64"))),
  b64dec: plain(onText((value) => Buffer.from(value, "base64").toString())),
  sha1sum: digest("sha1"),
  sha256sum: digest("sha256"),
  sha512sum: digest("sha512"),
  adler32sum: plain(
    onText((value) => {
      let [a, b] = [1, 0];
      for (const byte of Buffer.from(value)) [a, b] = [(a + byte) % 65521, (b + a + byte) % 65521];
      return String(b * 65536 + a);
    }),
  ),
  toJson: own(([value = null]) => (isHole(value) ? value : forHtml(toJson(value)))),
  toPrettyJson: own(([value = null]) => (isHole(value) ? value : forHtml(toJson(value, "  ")))),
  toRawJson: own(([value = null]) => (isHole(value) ? value : toJson(value))),
  html: plain(
    onText((value) =>
      value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    ),
  ),
  js: plain(onText((value) => JSON.stringify(value).slice(1, -1))),
  urlquery: plain(onText((value) => encodeURIComponent(value))),
  base: plain(onText((value) => value.replace(/\/+$/, "").replace(/^.*\//, "") || "/")),
  dir: plain(onText((value) => value.replace(/\/[^/]*$/, "") || ".")),
};

export const encodings = alsoCalled(functions, must("toJson"));
