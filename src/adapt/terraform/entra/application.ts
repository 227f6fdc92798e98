// Turns Entra applications and service principals into identities; both are one principal where one refers to the other.

import type { Value } from "../../../base/known.ts";
import { field, isAbsent, text } from "../../../base/value.ts";
import type { Carrier, Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { attributeSlot, declare, type Naming } from "../declare.ts";
import { referenceIn, typeOf } from "../reference.ts";
import { blockPassword } from "./credential.ts";
import { ownersTrust } from "./owner.ts";
import { requestedAccess } from "./permission.ts";

/** `tags` switch features on and off; they carry no owner. https://learn.microsoft.com/graph/api/resources/application */
const texts = ["notes", "description"];

export const application: Adapter = (block, context): readonly Fact[] => [
  {
    kind: "identity",
    form: "application",
    person: false,
    sessions: "standing",
    carrier: joined(
      carrierOf(block, null, { owners: "owners", texts }),
      principalsOf(block, context),
    ),
    ...declare(block, naming(block)),
  },
  ...blockPassword(block, context),
  ...requestedAccess(block, context),
  ...ownersTrust(block, context, actsAs(block, context)),
];

/** What is granted to an application is granted to its principal, where the root makes that too. */
function actsAs(block: ResolvedBlock, context: AdaptContext): Link {
  const { root, address } = principalsOf(block, context)[0] ?? block;
  return { how: "reference", root, address, at: block.header };
}

export const servicePrincipal: Adapter = (block, context) => {
  const own = applicationOf(block, context);
  return [
    {
      kind: "identity",
      form: "application",
      person: false,
      sessions: "standing",
      carrier: joined(carrierOf(block, null, { owners: "owners", texts }), own ? [own] : []),
      ...(own ? { sameAs: linkOf(own, block) } : {}),
      ...declare(block, {
        ...naming(block),
        name: own ? text(field(own.body, "display_name")) : text(field(block.body, "client_id")),
      }),
    },
    ...ownersTrust(block, context, {
      how: "reference",
      root: block.root,
      address: block.address,
      at: block.header,
    }),
  ];
};

/** Microsoft's own applications and gallery ones that exist already are looked up, not made. */
export const existingPrincipal: Adapter = (block, context) => {
  const existing = field(block.body, "use_existing");
  return existing.known && existing.value === true ? [] : servicePrincipal(block, context);
};

function naming(block: ResolvedBlock): Naming {
  const notes = attributeSlot(block, "notes");
  return {
    platform: "entra",
    name: text(field(block.body, "display_name")),
    slots: notes ? { tag: notes, expiry: notes } : {},
  };
}

function linkOf(target: ResolvedBlock, from: ResolvedBlock): Link {
  return {
    how: "reference",
    root: from.root,
    address: target.address,
    at: field(from.body, "client_id").at,
  };
}

/** `client_id`, before azuread 3 `application_id`, refers to the application. */
function clientOf(block: ResolvedBlock): Value {
  const client = field(block.body, "client_id");
  return isAbsent(client) && !client.reference ? field(block.body, "application_id") : client;
}

function applicationOf(block: ResolvedBlock, context: AdaptContext): ResolvedBlock | null {
  const reference = referenceIn(clientOf(block));
  if (
    !reference ||
    !/^azuread_application(_registration|_from_template)?$/.test(typeOf(reference.address))
  )
    return null;
  return context.find(reference.address);
}

function principalsOf(block: ResolvedBlock, context: AdaptContext): readonly ResolvedBlock[] {
  return context
    .all("azuread_service_principal")
    .filter((principal) => applicationOf(principal, context)?.address === block.address);
}

/** An owner on either is an owner of both. */
function joined(own: Carrier, others: readonly ResolvedBlock[]): Carrier {
  const carriers = [
    own,
    ...others.map((block) => carrierOf(block, null, { owners: "owners", texts })),
  ];
  return {
    labels: [],
    texts: carriers.flatMap((carrier) => carrier.texts),
    owners: carriers.flatMap((carrier) => carrier.owners),
    kind: "owners",
  };
}
