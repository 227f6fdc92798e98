// Turns a block whose type has no adapter of its own into facts, from nothing but the catalog's entry for the type.

import type { Known } from "../../base/known.ts";
import { mapKnown } from "../../base/known.ts";
import { dig, flag, isAbsent, number, text } from "../../base/value.ts";
import type { EndEntry, FactKindName, TypeEntry } from "../../catalog/catalog.ts";
import type { CredentialForm, Ending } from "../../model/credential.ts";
import type { Declaration } from "../../model/declaration.ts";
import type { Fact } from "../../model/fact.ts";
import type { Holder } from "../../model/grant.ts";
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
  const whose = holderIn(block, entry, context);
  const of = whose?.link ?? null;
  switch (kind) {
    case "identity": {
      const form = identityForm(entry.form);
      const person = entry.person ?? false;
      return { kind, form, person, sessions: "standing", carrier, ...declaration };
    }
    case "credential": {
      const form = (entry.form ?? "token") as CredentialForm;
      const endings = endingsIn(block, entry, context);
      return { kind, form, standing: true, of, endings, carrier, writes: null, ...declaration };
    }
    case "grant": {
      const holders = whose ? [whose] : [];
      const privileges = privilegesByCatalog(block, entry);
      return { kind, holders, privileges, grants: [], defines: false, on: null, ...declaration };
    }
    case "trust":
      return { kind, into: of, admissions: [], carrier, ...declaration };
    case "control": {
      const form = entry.form === "audit" && !isSwitchedOff(block, entry) ? "audit" : "quota";
      return { kind, form, holds: of ? [of] : [], ...declaration };
    }
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

function holderIn(block: ResolvedBlock, entry: TypeEntry, context: AdaptContext): Holder | null {
  if (entry.of === undefined) return null;
  const written = dig(block.body, ...entry.of.split("."));
  const target = { platform: entry.platform, type: entry.ofType ?? "*" };
  const link = linkTo(written, target, block, context);
  return link ? { link, person: "maybe", label: labelOf(written) } : null;
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

function endingsIn(
  block: ResolvedBlock,
  { ends = [] }: TypeEntry,
  context: AdaptContext,
): readonly Ending[] {
  const own = ends.flatMap((end) => ending(block, end, context));
  return [...own, ...endingsOf(block, context, {})];
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
