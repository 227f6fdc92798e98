// A strategic merge patch laid over an object, as kustomize does it.
// https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.2/kyaml/yaml/merge2/merge2.go

import { known, type Value } from "../../base/known.ts";
import { field, isAbsent, text } from "../../base/value.ts";
import { listOf, membersOf, withItems, withMembers } from "./edit.ts";

/** Lists whose items are told apart by a key, in kinds that Kubernetes itself defines; other lists are replaced as a whole. */
const keys: ReadonlyMap<string, string> = new Map([
  ["containers", "name"],
  ["initContainers", "name"],
  ["ephemeralContainers", "name"],
  ["volumes", "name"],
  ["env", "name"],
  ["volumeMounts", "mountPath"],
  ["volumeDevices", "devicePath"],
  ["ports", "containerPort"],
  ["imagePullSecrets", "name"],
  ["secrets", "name"],
  ["hostAliases", "ip"],
]);

const deepest = 100;

/** `isBuiltIn`: of Kubernetes' own kinds the lists are known. Null: nothing is left. */
export function merged(under: Value, over: Value, isBuiltIn: boolean): Value | null {
  return laid(under, over, "", { isBuiltIn, depth: 0 });
}

interface Way {
  readonly isBuiltIn: boolean;
  readonly depth: number;
}

function laid(under: Value, over: Value, name: string, way: Way): Value | null {
  if (isAbsent(over)) return null;
  const next = { ...way, depth: way.depth + 1 };
  const [below, above] = [membersOf(under), membersOf(over)];
  if (above) return below ? mapLaid(under, over, above, next) : plain(over, next.depth);
  const [items, more] = [listOf(under), listOf(over)];
  return items && more ? listLaid(under, over, items, more, name, next) : over;
}

function mapLaid(
  under: Value,
  over: Value,
  above: ReadonlyMap<string, Value>,
  way: Way,
): Value | null {
  const directive = directiveOf(over);
  if (directive === "delete") return null;
  if (directive === "replace" || way.depth > deepest) return plain(over, way.depth);
  const members = new Map(membersOf(under));
  for (const [key, value] of above) {
    if (key.startsWith("$")) continue;
    const before = members.get(key);
    const made =
      before && !isAbsent(before) ? laid(before, value, key, way) : added(value, way.depth);
    if (made) members.set(key, made);
    else members.delete(key);
  }
  return withMembers(under, members);
}

function listLaid(
  under: Value,
  over: Value,
  items: readonly Value[],
  more: readonly Value[],
  name: string,
  way: Way,
): Value | null {
  const isWhole = (one: Value): boolean => membersOf(one)?.size === 1 && directiveOf(one) !== null;
  const whole = more.find(isWhole);
  const own = more.filter((one) => !isWhole(one));
  if (whole && directiveOf(whole) === "delete") return null;
  const key = way.isBuiltIn ? keys.get(name) : undefined;
  if (whole || key === undefined || !own.some(membersOf))
    return plain(withItems(over, own), way.depth);
  const idOf = (one: Value): string | null => {
    const id = text(field(one, key));
    return id.known ? id.value : null;
  };
  const before = new Map(items.map((one) => [idOf(one), one]));
  const touched = new Set(own.map(idOf));
  const first = own.flatMap((one): readonly Value[] => {
    const found = before.get(idOf(one));
    const made = found ? laid(found, one, "", way) : added(one, way.depth);
    return made ? [made] : [];
  });
  return withItems(under, [...first, ...items.filter((one) => !touched.has(idOf(one)))]);
}

function added(value: Value, depth: number): Value | null {
  return isAbsent(value) || directiveOf(value) === "delete" ? null : plain(value, depth);
}

function directiveOf(value: Value): string | null {
  const said = text(membersOf(value)?.get("$patch") ?? known(null, value.at));
  return said.known ? said.value : null;
}

/** Without what only the patch's reader needs. */
function plain(value: Value, depth: number): Value {
  const members = membersOf(value);
  if (depth > deepest) return value;
  if (members) {
    const left = new Map<string, Value>();
    for (const [key, one] of members)
      if (!key.startsWith("$") && !isAbsent(one)) left.set(key, plain(one, depth + 1));
    return withMembers(value, left);
  }
  const items = listOf(value);
  if (!items) return value;
  const left = items.map((one) => plain(one, depth + 1));
  return left.every((one, at) => one === items[at]) ? value : withItems(value, left);
}
