// Texts by path → an archive as `helm package` packs one.

import { gzipSync } from "node:zlib";

function header(name: string, size: number, type: string): Buffer {
  const made = Buffer.alloc(512);
  made.write(name, 0, 100);
  made.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  made.write(type, 156);
  made.write("ustar\0", 257);
  return made;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** `links`: names of links, which point out of the archive. */
export function packed(
  files: Readonly<Record<string, string>>,
  links: readonly string[] = [],
): Buffer {
  const parts = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    const pax = Buffer.from(`${String(name.length + 10).padStart(3, "0")} path=${name}\n`);
    const long = name.length > 100 ? [header("pax", pax.length, "x"), padded(pax)] : [];
    return [...long, header(name, content.length, "0"), padded(content)];
  });
  const more = links.map((name) => header(name, 0, "2"));
  return gzipSync(Buffer.concat([...parts, ...more, Buffer.alloc(1024)]));
}
