// Turns client secrets, certificates and federated credentials of Entra applications into credentials and trusts.

import type { Value } from "../../../base/known.ts";
import { field, isAbsent, items, text } from "../../../base/value.ts";
import type { CredentialForm, Ending } from "../../../model/credential.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { noCarrier } from "../carrier.ts";
import { attributeSlot, callSlot, declare, valueSlot } from "../declare.ts";
import { dateEnding, endingsOf } from "../ending.ts";
import { federatedTrust } from "../federated.ts";
import { linkWithin } from "../link.ts";

/** `application_object_id` was `application_id`'s name before azuread 3. */
function ownerLink(block: ResolvedBlock, context: AdaptContext): Link | null {
  const attributes = ["application_id", "application_object_id", "service_principal_id"];
  for (const attribute of attributes) {
    const value = field(block.body, attribute);
    if (isAbsent(value) && !value.reference) continue;
    const target = { platform: "entra", type: "*", dataNames: ["display_name", "client_id"] };
    return linkWithin(value, target, block, context);
  }
  return null;
}

function credential(form: CredentialForm): Adapter {
  return (block, context) => {
    const endings = endingsOf(block, context, {
      dates: ["end_date"],
      durations: ["end_date_relative"],
      keepers: ["rotate_when_changed"],
    });
    const relative = field(block.body, "end_date_relative");
    const own = isAbsent(relative)
      ? attributeSlot(block, "end_date_relative")
      : valueSlot(block, relative, "end_date_relative");
    const slot = callSlot(block, "end_date") ?? own;
    return [
      {
        kind: "credential",
        form,
        standing: true,
        of: ownerLink(block, context),
        endings,
        carrier: noCarrier,
        writes: null,
        ...declare(block, {
          platform: "entra",
          name: text(field(block.body, "display_name")),
          slots: slot ? { expiry: slot } : {},
        }),
      },
    ];
  };
}

/** Without an end the directory decides, for now two years; nothing in source holds it. */
export const password: Adapter = credential("client-secret");
export const certificate: Adapter = credential("certificate");

/** The `password` block inside an application. */
export function blockPassword(block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  return items(field(block.body, "password")).flatMap((body): readonly Fact[] => {
    if (!body.known) return [];
    const end = field(body, "end_date");
    const endings: readonly Ending[] =
      isAbsent(end) && !end.reference ? [] : [dateEnding(end, context)];
    return [
      {
        kind: "credential",
        form: "client-secret",
        standing: true,
        of: { how: "reference", root: block.root, address: block.address, at: body.at },
        endings,
        carrier: noCarrier,
        writes: null,
        ...declare(block, {
          platform: "entra",
          suffix: "#password",
          name: text(field(body, "display_name")),
        }),
        header: headerOf(body, block),
      },
    ];
  });
}

function headerOf(body: Value, block: ResolvedBlock): ResolvedBlock["header"] {
  const inside =
    body.at.file.path === block.at.file.path &&
    body.at.start >= block.at.start &&
    body.at.end <= block.at.end;
  return inside ? body.at : block.header;
}

export const federatedCredential: Adapter = (block, context) => [
  federatedTrust(block, {
    platform: "entra",
    into: ownerLink(block, context),
    issuer: field(block.body, "issuer"),
    subject: field(block.body, "subject"),
    audiences: field(block.body, "audiences"),
    expression: null,
  }),
];

export const flexibleCredential: Adapter = (block, context) => [
  federatedTrust(block, {
    platform: "entra",
    into: ownerLink(block, context),
    issuer: field(block.body, "issuer"),
    subject: null,
    audiences: field(block.body, "audience"),
    expression: field(block.body, "claims_matching_expression"),
  }),
];
