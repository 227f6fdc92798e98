// Turns Google service accounts and their standing keys into identities and credentials.

import { X509Certificate } from "node:crypto";
import type { Known } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { field, isAbsent, items, text } from "../../../base/value.ts";
import type { Ending } from "../../../model/credential.ts";
import type { Adapter } from "../adapter.ts";
import { carrierOf, noCarrier } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { endingsOf } from "../ending.ts";
import { written } from "../reference.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { accountOf } from "./iam.ts";
import { projectOf } from "./role.ts";

/** It takes no labels: https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts */
export const serviceAccount: Adapter = (block) => {
  const project = projectOf(block);
  return [
    {
      kind: "identity",
      form: "service-account",
      person: false,
      sessions: "standing",
      carrier: carrierOf(block, null, { texts: ["description", "display_name"] }),
      ...declare(block, {
        platform: "google",
        tags: "description",
        name: emailOf(block, project),
        within: written(project),
        accounted: project.known && project.value !== null,
      }),
    },
  ];
};

/** Its address where the project is known, as members name it; else its account id. */
function emailOf(block: ResolvedBlock, project: Known<string | null>): Known<string | null> {
  const id = text(field(block.body, "account_id"));
  if (!id.known || id.value === null || !project.known || project.value === null) return id;
  // Projects of a domain (`example.com:app`) turn round in addresses.
  const host = project.value.split(":").toReversed().join(".");
  return known(`${id.value}@${host}.iam.gserviceaccount.com`, id.at, id.through);
}

/** https://cloud.google.com/iam/docs/keys-create-delete: no end unless an organization policy sets one. */
export const serviceAccountKey: Adapter = (block, context) => [
  {
    kind: "credential",
    form: "service-account-key",
    standing: true,
    of: accountOf(field(block.body, "service_account_id"), block, context),
    endings: [...endingsOf(block, context, { keepers: ["keepers"] }), ...certificateEnd(block)],
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "google", name: nameless(block) }),
  },
];

/** An uploaded key ends with its certificate. https://cloud.google.com/iam/docs/keys-upload */
function certificateEnd(block: ResolvedBlock): readonly Ending[] {
  const value = field(block.body, "public_key_data");
  if (isAbsent(value)) return [];
  const { at } = value;
  const data = text(value);
  if (!data.known) return [{ means: "date", value: data, at }];
  const end = data.value === null ? null : lastDay(data.value);
  const name = "the end of the certificate";
  return [
    { means: "date", value: end === null ? unknown("expression", at, name) : known(end, at), at },
  ];
}

/** The day on which a base64 X.509 certificate ends, or null where it is none. */
function lastDay(base64: string): string | null {
  try {
    const { validTo } = new X509Certificate(Buffer.from(base64, "base64"));
    return new Date(validTo).toISOString().slice(0, 10);
  } catch {
    return null;
  }
}

export const hmacKey: Adapter = (block, context) => [
  {
    kind: "credential",
    form: "hmac-key",
    standing: true,
    of: accountOf(field(block.body, "service_account_email"), block, context),
    endings: endingsOf(block, context, {}),
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "google", name: nameless(block) }),
  },
];

export const apiKey: Adapter = (block, context) => [
  {
    kind: "credential",
    form: "api-key",
    standing: true,
    of: accountOf(field(block.body, "service_account_email"), block, context),
    endings: endingsOf(block, context, {}),
    carrier: carrierOf(block, null, { texts: ["display_name"] }),
    writes: null,
    ...declare(block, { platform: "google" }),
  },
];

/** `action` takes the default service accounts' editor role away, or the accounts themselves. */
export const defaultServiceAccounts: Adapter = (block) => {
  const action = field(block.body, "action");
  if (isAbsent(action) || items(action).length === 0) return [];
  return [
    {
      kind: "control",
      form: "deny",
      holds: [],
      ...declare(block, { platform: "google", name: nameless(block) }),
    },
  ];
};
