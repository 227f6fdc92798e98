// The one table of Terraform's functions that are evaluated; what is not in it is unknown.

import { collections } from "./collections.ts";
import { encoding } from "./encoding.ts";
import { files } from "./files.ts";
import type { Fn } from "./function.ts";
import { numbers } from "./numbers.ts";
import { patterns } from "./patterns.ts";
import { picking } from "./picking.ts";
import { sets } from "./sets.ts";
import { strings } from "./strings.ts";
import { types } from "./types.ts";

export const functionTable: ReadonlyMap<string, Fn> = new Map([
  ...collections,
  ...encoding,
  ...files,
  ...numbers,
  ...patterns,
  ...picking,
  ...sets,
  ...strings,
  ...types,
]);
