// Turns a resolved Terraform block into what every fact says of its declaration: key, place, digest, slots, comments.

import type { Known, Value } from "../../base/known.ts";
import { known } from "../../base/known.ts";
import { isWithin, position } from "../../base/origin.ts";
import { field, flag, items, text } from "../../base/value.ts";
import { environmentWord } from "../../model/environment.ts";
import type { Declaration, Slot, Slots, Stay } from "../../model/declaration.ts";
import { accountIn } from "../../resolve/terraform/account.ts";
import type { ProviderConfiguration, ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import { parsePragmas } from "../pragma.ts";
import { digest } from "../digest.ts";

export interface Naming {
  readonly platform: string;
  /** Set where one block declares several facts: `#trust`, `#grant/0`. Stable over edits elsewhere. */
  readonly suffix?: string;
  /** The name the platform will know it by; the attribute `name` by default. */
  readonly name?: Known<string | null>;
  /** Attribute that takes tags, labels or, where there are none, text: the slot of an owner or a review date; null: none. */
  readonly tags?: string | null;
  readonly slots?: Slots;
  /** What else a move must stay within: a project, a namespace. */
  readonly within?: string;
  /** `within` is whose account it is, and known: its folder need not tell. */
  readonly accounted?: boolean;
}

/** What every fact from this block shares. */
export function declare(block: ResolvedBlock, naming: Naming): Declaration {
  const tags = naming.tags ?? null;
  const tag = tags === null ? undefined : attributeSlot(block, tags);
  const stays = staysOf(block);
  const above = block.comments.filter(({ at }) => at.start < block.at.start);
  return {
    key: `terraform:${block.root}:${block.address}${naming.suffix ?? ""}`,
    domain: "terraform",
    platform: naming.platform,
    type: block.type,
    address: block.address,
    generic: block.generic,
    root: block.root,
    name: naming.name ?? text(field(block.body, "name")),
    at: block.at,
    header: block.header,
    via: block.calls,
    ...(block.outlined === null ? {} : { outside: block.outlined }),
    active: block.active,
    loose: block.rootKind === "loose",
    place: placeOf(block, naming),
    content: digest(block.body),
    slots: tag ? { tag, expiry: tag, ...naming.slots } : (naming.slots ?? {}),
    pragmas: block.comments.flatMap((comment) => parsePragmas(comment.text, comment.at)),
    ...(above.length > 0 ? { above } : {}),
    ...(stays.length > 0 ? { stays } : {}),
  };
}

/** https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle */
function staysOf({ body }: ResolvedBlock): readonly Stay[] {
  return items(field(body, "lifecycle")).flatMap((lifecycle): readonly Stay[] => {
    const kept = flag(field(lifecycle, "prevent_destroy"));
    const named = field(lifecycle, "ignore_changes");
    const all = text(named);
    const ignored = all.known && all.value !== null ? [all] : items(named).map(text);
    return [
      ...(kept.known && kept.value === true
        ? [{ against: "removal" as const, attribute: "prevent_destroy", at: kept.at }]
        : []),
      ...ignored.flatMap((one) =>
        one.known && one.value !== null
          ? [{ against: "change" as const, attribute: one.value, at: one.at }]
          : [],
      ),
    ];
  });
}

/**
 * Where a key of a map attribute would be written: as a new attribute, or over the value that stands in the block (a map to add to, a call
 * to wrap: only the syntax tells). None where the value comes from elsewhere.
 */
export function attributeSlot(block: ResolvedBlock, attribute: string): Slot | undefined {
  const atCall = callSlot(block, attribute);
  if (atCall) return atCall;
  if (block.outlined !== null) return undefined;
  const value = field(block.body, attribute);
  if (!value.known || value.value !== null || !isWithin(value.at, block.at))
    return valueSlot(block, value, attribute);
  const before = Math.max(block.header.end, block.at.end - 1);
  return {
    how: "insert",
    at: { file: block.at.file, start: before, end: before },
    indent: position(block.header).column + 1,
    attribute,
  };
}

/** The input of a module call that flows into an attribute, given by its path. */
export function callSlot(block: ResolvedBlock, ...path: readonly string[]): Slot | undefined {
  const input = block.input(path);
  return input ? { how: "call", at: input.at, indent: 0, attribute: input.name } : undefined;
}

/** Where a value that stands literally in the block would be replaced; none where it comes from elsewhere. */
export function valueSlot(block: ResolvedBlock, value: Value, attribute: string): Slot | undefined {
  // In a call that an outline stands for, the attribute has another name.
  if (block.outlined !== null || (value.known && value.value === null)) return undefined;
  // What comes from elsewhere is named here: in a local's place, a `merge` with it can stand.
  const at = [value.at, ...value.through].findLast((one) => isWithin(one, block.at));
  return at && { how: "replace", at, indent: position(block.header).column - 1, attribute };
}

/** The segment with its environment in that word; null where it names none. */
function environmentIn(segment: string): string | null {
  const words = segment.split(/(?=[-_])|(?<=[-_])/);
  const known = words.map(environmentWord);
  return known.some((word) => word !== undefined)
    ? words.map((word, at) => known[at] ?? word).join("")
    : null;
}

const folders = new Map<string, string>();

/** The environments that a root's folder names; worked out once a root. */
function environmentsIn(root: string): string {
  const found =
    folders.get(root) ??
    root
      .split("/")
      .flatMap((segment) => environmentIn(segment) ?? [])
      .join("/");
  folders.set(root, found);
  return found;
}

function placeOf(block: ResolvedBlock, { within, accounted }: Naming): string {
  const provider = block.provider;
  const parts = [
    provider ? `${provider.name}.${provider.alias ?? ""}` : (block.type.split("_")[0] ?? ""),
  ];
  const account = provider ? accountOf(provider) : [];
  if (account.length > 0) parts.push(...account);
  else if (accounted !== true) {
    // Roots for several accounts often share one provider configuration and differ by folder.
    const folder = environmentsIn(block.root);
    if (folder !== "") parts.push(folder);
  }
  if (within !== undefined) parts.push(within);
  return parts.join("|");
}

const accounts = new WeakMap<ProviderConfiguration, readonly string[]>();

function accountOf(provider: ProviderConfiguration): readonly string[] {
  const found = accounts.get(provider) ?? readAccount(provider);
  accounts.set(provider, found);
  return found;
}

function readAccount(provider: ProviderConfiguration): readonly string[] {
  return accountIn(provider).map(([name, value]) => `${name}=${shown(value)}`);
}

function shown(value: Value): string {
  const written = text(value);
  return written.known ? (written.value ?? "") : `?${written.name}`;
}

/** A known name for what has none: `null` at the block. */
export function nameless(block: ResolvedBlock): Known<string | null> {
  return known<string | null>(null, block.header);
}
