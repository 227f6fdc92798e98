// A function's name and what it is given → what it gives.

import { bare, step, type Machine } from "../machine.ts";
import {
  HelmFault,
  isHole,
  isList,
  untoldIn,
  withoutHoles,
  type GoValue,
  type Hole,
} from "../value.ts";
import { collections } from "./collections.ts";
import { encodings } from "./encodings.ts";
import { logic } from "./logic.ts";
import { maps } from "./maps.ts";
import { numbers } from "./numbers.ts";
import type { HelmFunction } from "./signature.ts";
import { strings } from "./strings.ts";

const tables: ReadonlyMap<string, HelmFunction> = new Map(
  [logic, strings, maps, collections, numbers, encodings].flatMap((table) => Object.entries(table)),
);

/** What they give is another thing each time, or on each machine. */
const untold =
  /^(?:rand\w*|gen\w+|uuidv4|now|date\w*|ago|htmlDate\w*|unixEpoch|toDate|mustToDate|duration\w*|env|expandenv|getHostByName|derivePassword|encryptAES|decryptAES|bcrypt|htpasswd|buildCustomCert|shuffle)$/;

export function callFunction(name: string, args: readonly GoValue[], machine: Machine): GoValue {
  const found = tables.get(name);
  if (!found) {
    if (untold.test(name)) return machine.holes.make(name);
    throw new HelmFault(`\`${name}\` is no function that nhi-lint knows`);
  }
  const given = args.map((arg) => bare(arg, machine));
  for (const arg of given)
    if (typeof arg === "string") step(machine, arg.length >> 6);
    else if (isList(arg)) step(machine, arg.length);
  if (found.holes === "own") return found.run(given, machine);
  // With the blanks around a hole, which say where it stands.
  if (found.holes === "text") return found.run(args, machine);
  return unknownIn(given, machine) ?? found.run(given.map(byDefault), machine);
}

/** What has no default. */
function unknownIn(args: readonly GoValue[], { holes }: Machine): Hole | null {
  for (const arg of args) {
    if (isHole(arg) && arg.assumed === undefined) return arg;
    const hole = typeof arg === "string" ? untoldIn(arg, holes) : undefined;
    if (hole) return hole;
  }
  return null;
}

function byDefault(arg: GoValue): GoValue {
  if (isHole(arg)) return arg.assumed ?? null;
  return typeof arg === "string" ? withoutHoles(arg) : arg;
}
