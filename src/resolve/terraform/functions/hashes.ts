// Functions that make hashes of texts.

import { createHash } from "node:crypto";
import { ofTexts } from "./function.ts";
import type { Table } from "./function.ts";

export const hash =
  (algorithm: string, form: "hex" | "base64") =>
  (text = ""): string =>
    createHash(algorithm).update(text).digest(form);

/** https://www.rfc-editor.org/rfc/rfc9562#name-namespace-id-usage-and-allo */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

const uuid = /^(?:urn:uuid:)?\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})\}?$/i;

function uuidv5(namespace: string, name: string): string | undefined {
  const space = uuid.exec(namespaces.get(namespace) ?? namespace)?.[1];
  if (space === undefined) return undefined;
  const made = createHash("sha1")
    .update(Buffer.from(space.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  made.writeUInt8((made.readUInt8(6) & 0x0f) | 0x50, 6);
  made.writeUInt8((made.readUInt8(8) & 0x3f) | 0x80, 8);
  return made.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export const hashes: Table = [
  ["md5", "s", ofTexts(hash("md5", "hex"))],
  ["sha1", "s", ofTexts(hash("sha1", "hex"))],
  ["sha256", "s", ofTexts(hash("sha256", "hex"))],
  ["sha512", "s", ofTexts(hash("sha512", "hex"))],
  ["base64sha256", "s", ofTexts(hash("sha256", "base64"))],
  ["base64sha512", "s", ofTexts(hash("sha512", "base64"))],
  ["uuidv5", "s s", ofTexts((namespace = "", name = "") => uuidv5(namespace, name))],
];
