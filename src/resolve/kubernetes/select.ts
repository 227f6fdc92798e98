// What a patch or a replacement aims at → which objects that means: patterns of names and kinds, labels, annotations.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/

import type { Value } from "../../base/known.ts";
import { isBounded, re2 } from "../regex.ts";
import { membersOf } from "./edit.ts";
import { firstId, isClusterWide, namespaceOf, wordAt, type Id, type Item } from "./item.ts";

export interface Selector {
  readonly selects: (item: Item) => boolean;
  /** How much an object costs: patterns go over a name more than once. */
  readonly weight: number;
}

interface Test {
  readonly accepts: (text: string) => boolean;
  readonly weight: number;
}

type Accepts = (item: Item) => boolean;

/** A Kubernetes name is no longer. */
const longest = 253;

/** Null: nobody can tell. */
export function selector(target: Value): Selector | null {
  const [group, version, kind, name, namespace] = [
    "group",
    "version",
    "kind",
    "name",
    "namespace",
  ].map((key) => pattern(wordAt(target, key)));
  const labels = labelTest(wordAt(target, "labelSelector"), "labels");
  const annotations = labelTest(wordAt(target, "annotationSelector"), "annotations");
  if (!group || !version || !kind || !name || !namespace || !labels || !annotations) return null;
  const selects: Accepts = (item) => {
    const [first, now] = [firstId(item), item.id];
    return (
      kind.accepts(now.kind) &&
      (name.accepts(first.name) || name.accepts(now.name)) &&
      group.accepts(now.group) &&
      version.accepts(now.version) &&
      (namespace.accepts(namespaceOf(first)) || namespace.accepts(namespaceOf(now))) &&
      labels(item) &&
      annotations(item)
    );
  };
  const tests = [group, version, kind, name, namespace];
  return { selects, weight: Math.max(...tests.map(({ weight }) => weight)) };
}

/** Anchored; empty means any. */
function pattern(text: string): Test | null {
  if (text === "") return { accepts: () => true, weight: 1 };
  if (/^[\w/-]+$/.test(text)) return { accepts: (one) => one === text, weight: 1 };
  const found = re2(`^(?:${text})$`);
  if (!found || found === "invalid" || !isBounded(found, longest)) return null;
  const regex = new RegExp(found.source, found.flags.replace("g", ""));
  const loops = (text.match(/[*+{]/g) ?? []).length;
  return {
    accepts: (one) => one.length <= longest && regex.test(one),
    weight: loops < 2 ? 1 : Math.ceil(longest ** (loops - 1) / 50),
  };
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function labelTest(text: string, where: "labels" | "annotations"): Accepts | null {
  if (text === "") return () => true;
  const terms = text.split(/,(?![^(]*\))/).map((one) => termOf(one.trim()));
  const asked = terms.flatMap((one) => (one ? [one] : []));
  if (asked.length < terms.length) return null;
  return ({ body }) => {
    const found = membersOf(membersOf(membersOf(body)?.get("metadata"))?.get(where));
    return asked.every(({ key, accepts }) => {
      const value = found?.get(key);
      return accepts(value ? wordAt(value) : null);
    });
  };
}

interface Term {
  readonly key: string;
  readonly accepts: (value: string | null) => boolean;
}

function termOf(text: string): Term | null {
  const set = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(text);
  if (set) {
    const [, key = "", how, list = ""] = set;
    const values = new Set(list.split(",").map((one) => one.trim()));
    return how === "in"
      ? { key, accepts: (value) => value !== null && values.has(value) }
      : { key, accepts: (value) => value === null || !values.has(value) };
  }
  const [, absent, key = "", how, wanted = ""] =
    /^(!?)([\w./-]+)(?:\s*(==?|!=)\s*([\w./@-]*))?$/.exec(text) ?? [];
  if (key === "") return null;
  if (absent === "!") return { key, accepts: (value) => value === null };
  if (how === undefined) return { key, accepts: (value) => value !== null };
  return how === "!="
    ? { key, accepts: (value) => value !== wanted }
    : { key, accepts: (value) => value === wanted };
}

/** As the source of a replacement means one: by words, of now or before. */
export function isMeant(item: Item, source: Value): boolean {
  const [group, version, kind, name, namespace] = [
    "group",
    "version",
    "kind",
    "name",
    "namespace",
  ].map((key) => wordAt(source, key));
  const fits = (id: Id): boolean =>
    (group === "" || group === id.group) &&
    (version === "" || version === id.version) &&
    (kind === "" || kind === id.kind) &&
    (name === "" || name === id.name) &&
    (namespace === "" || (!isClusterWide(id) && namespace === namespaceOf(id)));
  return fits(item.id) || item.before.some(fits);
}
