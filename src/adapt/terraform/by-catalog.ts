// Turns a block whose type has no adapter of its own into facts, from nothing but the catalog's entry for the type.

import type { Known, Value } from "../../base/known.ts";
import { mapKnown } from "../../base/known.ts";
import { dig, flag, isAbsent, number, text } from "../../base/value.ts";
import type { EndEntry, FactKindName, TypeEntry } from "../../catalog/catalog.ts";
import type { CredentialForm, Ending } from "../../model/credential.ts";
import type { Declaration, Link } from "../../model/declaration.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { carrierOf } from "./carrier.ts";
import { attributeSlot, declare } from "./declare.ts";
import { dateEnding, endingsOf } from "./ending.ts";
import { privilegesByCatalog } from "./grant-by-catalog.ts";
import { labelOf, linkTo } from "./link.ts";

export function adaptByCatalog(
  block: ResolvedBlock,
  entry: TypeEntry,
  context: AdaptContext,
): readonly Fact[] {
  return entry.kinds.map((kind, index) => make(kind, index, block, entry, context));
}

function make(
  kind: FactKindName,
  index: number,
  block: ResolvedBlock,
  entry: TypeEntry,
  context: AdaptContext,
): Fact {
  const declaration = declarationOf(block, entry, index === 0 ? "" : `#${kind}`);
  const carrier = carrierOf(block, entry.tags, { texts: entry.texts ?? [] });
  const of = entry.of === undefined ? null : dig(block.body, ...entry.of.split("."));
  const link =
    of === null
      ? null
      : linkTo(of, { platform: entry.platform, type: entry.ofType ?? "*" }, block, context);
  switch (kind) {
    case "identity":
      return {
        kind,
        form: identityForm(entry.form),
        person: entry.person ?? false,
        sessions: "standing",
        carrier,
        ...declaration,
      };
    case "credential":
      return {
        kind,
        form: (entry.form ?? "token") as CredentialForm,
        standing: true,
        of: link,
        endings: [
          ...(entry.ends ?? []).flatMap((end) => ending(block, end, context)),
          ...endingsOf(block, context, {}),
        ],
        carrier,
        writes: null,
        ...declaration,
      };
    case "grant":
      return {
        kind,
        holders: link && of ? [holder(link, of)] : [],
        privileges: privilegesByCatalog(block, entry),
        grants: [],
        defines: false,
        on: null,
        ...declaration,
      };
    case "trust":
      return { kind, into: link, admissions: [], carrier, ...declaration };
    case "control":
      return {
        kind,
        form: entry.form === "audit" && !isSwitchedOff(block, entry) ? "audit" : "quota",
        holds: link ? [link] : [],
        ...declaration,
      };
  }
}

/** A trail that records nothing. What may be on is. */
function isSwitchedOff(block: ResolvedBlock, { off }: TypeEntry): boolean {
  const said = off && flag(dig(block.body, off.attribute));
  return said?.known === true && said.value === off?.value;
}

function declarationOf(block: ResolvedBlock, entry: TypeEntry, suffix: string): Declaration {
  const name = text(dig(block.body, ...(entry.name ?? "name").split(".")));
  const first = entry.ends?.[0];
  const expiry = first ? attributeSlot(block, first.attribute) : undefined;
  return declare(block, {
    platform: entry.platform,
    suffix,
    name,
    tags: entry.tags ?? entry.texts?.[0] ?? null,
    slots: expiry ? { expiry } : {},
  });
}

function holder(
  link: Link,
  written: Value,
): { readonly link: Link; readonly person: "maybe"; readonly label: string } {
  return { link, person: "maybe", label: labelOf(written) };
}

const forms: ReadonlySet<string> = new Set([
  "role",
  "user",
  "group",
  "service-account",
  "application",
  "managed-identity",
  "job",
  "runner",
  "agent",
  "installation",
]);

function identityForm(form: string | undefined): Identity["form"] {
  return form !== undefined && forms.has(form) ? (form as Identity["form"]) : "service-account";
}

/** An attribute that nobody set ends nothing. */
function ending(block: ResolvedBlock, end: EndEntry, context: AdaptContext): readonly Ending[] {
  const written = dig(block.body, ...end.attribute.split("."));
  if (end.means === "date")
    return isAbsent(written) && !written.reference ? [] : [dateEnding(written, context)];
  if (isAbsent(written)) return [];
  const factor = end.means === "seconds" ? 1 / 3600 : end.means === "days" ? 24 : 1;
  const hours: Known<number | null> = mapKnown(number(written), (value) =>
    value === null ? null : value * factor,
  );
  return [{ means: "hours", value: hours, at: written.at }];
}
