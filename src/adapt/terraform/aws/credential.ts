// Turns what proves IAM users and other AWS identities (access keys, passwords, SSH keys, certificates) into credentials.

import { known, mapKnown } from "../../../base/known.ts";
import { field, isAbsent, items, number, text } from "../../../base/value.ts";
import type { Credential, CredentialForm, Ending } from "../../../model/credential.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf, noCarrier } from "../carrier.ts";
import { attributeSlot, declare, nameless } from "../declare.ts";
import { endingsOf } from "../ending.ts";
import { linkOf } from "./names.ts";
import { isPerson } from "./user.ts";

interface Made {
  readonly form: CredentialForm;
  /** Attribute that names whose it is, and the type of that. */
  readonly of: string;
  readonly ofType: string;
}

function credentialOf(block: ResolvedBlock, context: AdaptContext, made: Made): Credential {
  return {
    kind: "credential",
    form: made.form,
    standing: !isInactive(block),
    of: linkOf(field(block.body, made.of), made.ofType, block, context),
    endings: endingsOf(block, context, {}),
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "aws", name: nameless(block) }),
  };
}

/** An inactive key proves nothing. */
function isInactive(block: ResolvedBlock): boolean {
  const status = text(field(block.body, "status"));
  return status.known && status.value?.toLowerCase() === "inactive";
}

/** It never ends by itself: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html */
export const accessKey: Adapter = (block, context) => [
  credentialOf(block, context, {
    form: "access-key",
    of: "user",
    ofType: "aws_iam_user",
  }),
];

/** A person's console password is the person's affair; a machine's is a standing credential. */
export const loginProfile: Adapter = (block, context): readonly Fact[] => {
  const made = { form: "password", of: "user", ofType: "aws_iam_user" } as const;
  const credential = credentialOf(block, context, made);
  const owner = credential.of?.how === "reference" ? context.find(credential.of.address) : null;
  return owner && !isPerson(owner, context) ? [credential] : [];
};

export const sshKey: Adapter = (block, context) => [
  credentialOf(block, context, {
    form: "ssh-key",
    of: "username",
    ofType: "aws_iam_user",
  }),
];

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html: `CredentialAgeDays` ends it. */
export const serviceSpecific: Adapter = (block, context) => {
  const days = field(block.body, "credential_age_days");
  const slot = attributeSlot(block, "credential_age_days");
  const own: Ending[] = isAbsent(days)
    ? []
    : [
        {
          means: "hours",
          value: mapKnown(number(days), (count) => (count === null ? null : count * 24)),
          at: days.at,
        },
      ];
  const credential = credentialOf(block, context, {
    form: "service-specific",
    of: "user_name",
    ofType: "aws_iam_user",
  });
  const slots = slot ? { ...credential.slots, expiry: slot } : credential.slots;
  return [{ ...credential, slots, endings: [...own, ...credential.endings] }];
};

export const signingCertificate: Adapter = (block, context) => [
  credentialOf(block, context, {
    form: "certificate",
    of: "user_name",
    ofType: "aws_iam_user",
  }),
];

export const transferSshKey: Adapter = (block, context) => [
  credentialOf(block, context, {
    form: "ssh-key",
    of: "user_name",
    ofType: "aws_transfer_user",
  }),
];

/** A device's certificate; the end stands inside it, in text that the tree seldom holds. */
export const iotCertificate: Adapter = (block, context) => {
  const active = field(block.body, "active");
  const off = active.known && (active.value === false || active.value === "false");
  const made = { form: "certificate", of: "", ofType: "*" } as const;
  return [{ ...credentialOf(block, context, made), of: null, standing: !off }];
};

/** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html: seven days when nothing is said, a year at most. */
export const appsyncKey: Adapter = (block) => [
  shortLived(block, "api-key", "expires", 7 * 24, { texts: ["description"], tags: null }),
];

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-activation-managed-nodes.html: a day when nothing is said, thirty at most. */
export const ssmActivation: Adapter = (block, context) => [
  {
    ...shortLived(block, "token", "expiration_date", 24, { texts: ["description"], tags: "tags" }),
    of: linkOf(field(block.body, "iam_role"), "aws_iam_role", block, context),
  },
];

function shortLived(
  block: ResolvedBlock,
  form: CredentialForm,
  attribute: string,
  hours: number,
  places: { readonly texts: readonly string[]; readonly tags: string | null },
): Credential {
  const date = field(block.body, attribute);
  const unsaid = isAbsent(date) && !date.reference;
  const end: Ending = unsaid
    ? { means: "hours", value: known(hours, block.header), at: block.header }
    : { means: "date", value: text(date), at: date.at };
  return {
    kind: "credential",
    form,
    standing: true,
    of: null,
    endings: [end],
    carrier: carrierOf(block, places.tags, { texts: places.texts }),
    writes: null,
    ...declare(block, { platform: "aws", tags: places.tags }),
  };
}

/** A client with a secret; with the client-credentials flow it is a machine by itself. https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html */
export const cognitoClient: Adapter = (block, context): readonly Fact[] => {
  const secret = field(block.body, "generate_secret");
  const has = !secret.known || secret.value === true || secret.value === "true";
  if (isAbsent(secret) || !has) return [];
  const made = { form: "client-secret", of: "", ofType: "*" } as const;
  const flows = items(field(block.body, "allowed_oauth_flows"));
  const alone = flows.some((flow) => flow.known && flow.value === "client_credentials");
  const credential = credentialOf(block, context, made);
  if (!alone) return [{ ...credential, of: null }];
  const self = {
    how: "reference",
    root: block.root,
    address: block.address,
    at: block.header,
  } as const;
  return [
    {
      kind: "identity",
      form: "application",
      person: false,
      sessions: "standing",
      carrier: noCarrier,
      ...declare(block, { platform: "aws" }),
    },
    { ...credential, key: `${credential.key}#secret`, of: self },
  ];
};
