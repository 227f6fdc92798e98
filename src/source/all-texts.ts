// A snapshot → the texts of all its files, whoever reads them; what is no text, or larger than any source, is left out.

import { decode } from "./decode.ts";
import { largestFile, type Snapshot } from "./snapshot.ts";

const atOnce = 500;

export async function allTexts({ entries, read }: Snapshot): Promise<ReadonlyMap<string, string>> {
  const files = entries.filter(
    ({ mode, size }) => (mode === "file" || mode === "executable") && size <= largestFile,
  );
  const texts = new Map<string, string>();
  for (let at = 0; at < files.length; at += atOnce) {
    const batch = files.slice(at, at + atOnce);
    // As one batch would hold all of them at once.
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await read(batch.map(({ blob }) => blob));
    for (const { path, blob } of batch) {
      const found = bytes.get(blob);
      const decoded = found && decode(found);
      if (decoded && "text" in decoded) texts.set(path, decoded.text);
    }
  }
  return texts;
}
