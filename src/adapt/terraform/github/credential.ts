// Turns GitHub deploy keys, SSH keys and secrets handed to Actions, Dependabot and Codespaces into credentials.

import type { Value } from "../../../base/known.ts";
import { known, mapKnown } from "../../../base/known.ts";
import { dig, field, flag, isAbsent, items, text } from "../../../base/value.ts";
import type { Credential } from "../../../model/credential.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { carrierOf, noCarrier } from "../carrier.ts";
import { attributeSlot, declare, valueSlot } from "../declare.ts";
import { endingsOf } from "../ending.ts";
import { addressIn, referenceIn, written } from "../reference.ts";

/** Read-only unless told otherwise: https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_deploy_key */
export const deployKey: Adapter = (block, context) => {
  const repository = repositoryIn(block, context);
  const readOnly = field(block.body, "read_only");
  const slot = isAbsent(readOnly)
    ? attributeSlot(block, "read_only")
    : valueSlot(block, readOnly, "read_only");
  return [
    {
      kind: "credential",
      form: "deploy-key",
      standing: true,
      of: null,
      endings: endingsOf(block, context, {}),
      carrier: carrierOf(block, null, { texts: ["title"] }),
      writes: isAbsent(readOnly)
        ? known(false, block.header)
        : mapKnown(flag(readOnly), (only) => only === false),
      ...pairOf(block),
      ...declare(block, {
        platform: "github",
        name: text(field(block.body, "title")),
        slots: slot ? { scope: slot } : {},
        within: repository,
      }),
    },
  ];
};

function pairOf(block: ResolvedBlock): Pick<Credential, "pair"> {
  const pair = linkIn(block, field(block.body, "key"));
  return pair ? { pair } : {};
}

/** A key of whoever's token Terraform uses: a person or a machine user. */
export const userKey: Adapter = (block, context) => [
  {
    kind: "credential",
    form: "ssh-key",
    standing: true,
    of: null,
    endings: endingsOf(block, context, {}),
    carrier: carrierOf(block, null, { texts: ["title"] }),
    writes: null,
    ...declare(block, { platform: "github", name: text(field(block.body, "title")) }),
  },
];

/** A copy of a credential made elsewhere; whose, where the value says. */
export const secret: Adapter = (block, context) => [
  {
    kind: "credential",
    form: "stored-secret",
    standing: true,
    of: sourceOf(block),
    endings: endingsOf(block, context, {}),
    carrier: noCarrier,
    writes: null,
    plain: plainIn(block),
    ...declare(block, {
      platform: "github",
      name: text(field(block.body, "secret_name")),
      within: readersOf(block, context),
    }),
  },
];

/** It says who is meant, where its value comes from somebody. */
export const variable: Adapter = (block, context) => {
  const of = sourceOf(block);
  if (!of) return [];
  return [
    {
      kind: "credential",
      form: "variable",
      standing: false,
      of,
      endings: [],
      carrier: noCarrier,
      writes: null,
      ...declare(block, {
        platform: "github",
        name: text(field(block.body, "variable_name")),
        within: readersOf(block, context),
      }),
    },
  ];
};

/** The repository and the environment whose jobs read it. */
function readersOf(block: ResolvedBlock, context: AdaptContext): string {
  return `${repositoryIn(block, context)}/${written(field(block.body, "environment"))}`;
}

/** A data source of a repository has the name by which it looks it up. */
function repositoryIn(block: ResolvedBlock, context: AdaptContext): string {
  const value = field(block.body, "repository");
  const address = value.known ? undefined : value.reference?.address;
  const data = address?.includes("data.github_repository.") ? context.find(address) : null;
  if (!data) return written(value);
  return written(field(data.body, "name")) || written(field(data.body, "full_name"));
}

const valueNames = ["plaintext_value", "value", "encrypted_value", "value_encrypted"];

/** Written as it is; what is changed by hand afterwards begins as something that stands for it. */
function plainIn(block: ResolvedBlock): Credential["plain"] {
  const name = ["plaintext_value", "value"].find((one) => !isAbsent(field(block.body, one)));
  if (name === undefined || isLeftAlone(block, name)) return undefined;
  const { at, ...value } = text(field(block.body, name));
  return value.known && value.value !== null && !standsFor.test(value.value)
    ? { value: value.value, at }
    : undefined;
}

const standsFor =
  /^\W*$|^(.)\1*$|^<.*>$|^\$|place_?-?holder|change_?-?me|replace|dummy|example|fill|update|manual|initial|default|unset|none|null|tbd|todo|fake|test/i;

function isLeftAlone({ body }: ResolvedBlock, name: string): boolean {
  return items(dig(body, "lifecycle", "ignore_changes")).some((one) =>
    [name, "all"].includes(written(one)),
  );
}

function sourceOf(block: ResolvedBlock): Link | null {
  for (const name of valueNames) {
    const link = linkIn(block, field(block.body, name));
    if (link) return link;
  }
  return null;
}

function linkIn(block: ResolvedBlock, value: Value): Link | null {
  const address = referenceIn(value)?.address ?? addressIn(value);
  return address !== null && !address.startsWith("data.")
    ? { how: "reference", root: block.root, address, at: value.at }
    : null;
}

/** A secret of the organization is also a grant: who may read it is `visibility`. */
export const organizationSecret: Adapter = (block, context) => {
  const visibility = field(block.body, "visibility");
  return [...secret(block, context), readers(block, visibility)];
};

function readers(block: ResolvedBlock, visibility: Value): Fact {
  const name = written(field(block.body, "secret_name"));
  const who =
    visibility.known && visibility.value === "selected"
      ? "selected repositories"
      : `${written(visibility)} repositories of the organization`;
  const slot = valueSlot(block, visibility, "visibility");
  return {
    kind: "grant",
    holders: [{ link: { how: "unknown", name: who, at: visibility.at }, person: "no", label: who }],
    privileges: [
      {
        kind: "scope",
        platform: "github",
        scope: `secret:${name}`,
        level: known("read", visibility.at),
        written: true,
        at: visibility.at,
      },
    ],
    grants: [],
    defines: false,
    on: name,
    ...declare(block, {
      platform: "github",
      suffix: "#visibility",
      name: text(field(block.body, "secret_name")),
      slots: slot ? { scope: slot } : {},
    }),
  };
}
