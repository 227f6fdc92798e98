// The one table of Terraform's functions that are evaluated; what is not in it is unknown.
//
// Left out on purpose, and unknown with their name: `rsadecrypt`, since what it decrypts is a secret that no report should hold;
// `base64gzip` and `base64gunzip`, whose bytes are Go's own deflate's, and nobody's policy. In it, and unknown: what differs at each run
// (`timestamp`, `uuid`, `bcrypt`), and `issensitive`, since a provider's schema marks values too, which source does not tell.

import { addresses } from "./addresses.ts";
import { collections } from "./collections.ts";
import { conversions } from "./conversions.ts";
import { dates } from "./dates.ts";
import { encoding } from "./encoding.ts";
import { formats } from "./format.ts";
import { files } from "./files.ts";
import { fileSets } from "./file-set.ts";
import type { Fn } from "./function.ts";
import { hashes } from "./hashes.ts";
import { numbers } from "./numbers.ts";
import { ofProviders } from "./of-providers.ts";
import { patterns } from "./patterns.ts";
import { picking } from "./picking.ts";
import { sets } from "./sets.ts";
import { signatureOf } from "./signature.ts";
import type { Signature } from "./signature.ts";
import { strings } from "./strings.ts";
import { types } from "./types.ts";
import { yaml } from "./yaml.ts";

interface Entry {
  readonly fn: Fn;
  readonly written: string;
  signature: Signature | null;
}

const table: ReadonlyMap<string, Entry> = new Map(
  [
    addresses,
    collections,
    conversions,
    dates,
    encoding,
    files,
    fileSets,
    formats,
    hashes,
    numbers,
    ofProviders,
    patterns,
    picking,
    sets,
    strings,
    types,
    yaml,
  ].flatMap((of) =>
    of.map(([name, written, fn]): [string, Entry] => [name, { fn, written, signature: null }]),
  ),
);

export interface Callable {
  readonly fn: Fn;
  readonly signature: Signature;
}

export function functionNamed(name: string): Callable | null {
  const entry = table.get(name);
  if (!entry) return null;
  const signature = (entry.signature ??= signatureOf(entry.written));
  return { fn: entry.fn, signature };
}
