// A file of manifests and a service account → where the file names it: pods that run as it, subjects, patches.

import { literalPattern } from "../base/literal-pattern.ts";
import type { Use } from "../fix/removal.ts";
import { pairNamed } from "../fix/yaml-map.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { MappingNode, Node } from "../parse/yaml/tree.ts";

export interface Account {
  readonly name: string;
  /** Null: nobody can tell. */
  readonly namespace: string | null;
}

export function accountIn(path: string, text: string, account: Account): readonly Use[] {
  if (!/\.(?:ya?ml|json)$/i.test(path) || !text.includes(account.name)) return [];
  if (!/serviceAccount/i.test(text)) return [];
  if (text.includes("{{")) return inTemplate(path, text, account);
  return parseYaml(text).documents.flatMap(({ root }) => {
    const own = pairNamed(pairNamed(root, "metadata")?.value, "namespace")?.value;
    return root ? namedBelow(root, scalarText(own), { path, account }) : [];
  });
}

/** What a template makes has no documents yet. */
function inTemplate(path: string, text: string, { name }: Account): readonly Use[] {
  const word = literalPattern(name);
  const pattern = new RegExp(`\\bserviceAccount(?:Name)?:[ \\t]*["']?${word}(?![\\w.-])`, "g");
  return [...text.matchAll(pattern)].map(({ index }) => ({
    path,
    at: index,
    what: "it runs pods as the account",
  }));
}

interface Sought {
  readonly path: string;
  readonly account: Account;
}

function namedBelow(node: Node, namespace: string | null, sought: Sought): readonly Use[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "sequence")
    return node.items.flatMap((item) => namedBelow(item, namespace, sought));
  const { path, account } = sought;
  const uses: Use[] = [];
  for (const { key, value } of node.pairs) {
    const place =
      /service-?_?account/i.test(key) && mayBeIn(namespace, account)
        ? placeIn(value, account.name)
        : null;
    if (place === null) uses.push(...namedBelow(value, namespace, sought));
    else uses.push({ path, at: place, what: whatFor(key) });
  }
  const place = namedBy(node, namespace, account);
  if (place !== null) uses.push({ path, at: place, what: "it names the account" });
  return uses;
}

/** The name itself, in a list, or in what a chart's values say: `serviceAccount: { create: false, name: … }`. */
function placeIn(node: Node, name: string): number | null {
  if (node.kind === "scalar") return node.value === name ? node.start : null;
  const parts = node.kind === "mapping" ? node.pairs.map(({ value }) => value) : node.items;
  return parts.find((part) => isScalar(part, name))?.start ?? null;
}

function whatFor(key: string): string {
  return /^serviceAccount(?:Name)?$/.test(key)
    ? "it runs pods as the account"
    : "it names the account";
}

/** A subject, a patch, or a declaration: `kind: ServiceAccount` and the name. */
function namedBy(node: MappingNode, namespace: string | null, account: Account): number | null {
  if (!isScalar(pairNamed(node, "kind")?.value, "ServiceAccount")) return null;
  const metadata = pairNamed(node, "metadata");
  const holder = metadata?.value.kind === "mapping" ? metadata.value : node;
  const name = pairNamed(holder, "name")?.value;
  if (!name || !isScalar(name, account.name)) return null;
  const own = scalarText(pairNamed(holder, "namespace")?.value) ?? namespace;
  return mayBeIn(own, account) ? name.start : null;
}

function mayBeIn(namespace: string | null, account: Account): boolean {
  return namespace === null || account.namespace === null || namespace === account.namespace;
}

function scalarText(node: Node | undefined): string | null {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : null;
}

function isScalar(node: Node | undefined, text: string): boolean {
  return scalarText(node) === text;
}
