// Turns allow policies (`google_*_iam_member`, `_binding`, `_policy`) into grants, and into trusts where the role lets its holder become a service account.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { field, isAbsent, items } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Condition } from "../../../model/privilege.ts";
import type { Admission, Becoming } from "../../../model/trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import { linkWithin } from "../link.ts";
import { policyDocument } from "../policy-text.ts";
import { written } from "../reference.ts";
import { conditionsIn } from "./condition.ts";
import { conditionsOf, holderOf, principalOf, readMember } from "./member.ts";
import { granted, scopeOf } from "./role.ts";

interface Binding {
  readonly role: Value;
  readonly members: readonly Value[];
  readonly conditions: readonly Condition[];
  /** Set where one block holds several. */
  readonly suffix: string;
}

export const iamMember: Adapter = oneBinding("member", "members");

export const iamBinding: Adapter = oneBinding("members", "member");

/** `slip`: the sibling's word. The provider takes none of it, and whom it means is as dangerous as it will be once mended. */
function oneBinding(name: "member" | "members", slip: "member" | "members"): Adapter {
  return (block, context) => {
    const { body } = block;
    const own = field(body, name);
    return factsOf(block, context, [
      {
        role: field(body, "role"),
        members: items(isAbsent(own) ? field(body, slip) : own),
        conditions: conditionsIn(body),
        suffix: "",
      },
    ]);
  };
}

export const iamPolicy: Adapter = (block, context) =>
  factsOf(block, context, policyBindings(block, context));

/** The bindings of `policy_data`, which is JSON. */
function policyBindings(block: ResolvedBlock, context: AdaptContext): readonly Binding[] {
  const data = field(block.body, "policy_data");
  const document = policyDocument(data, context, "the allow policy");
  if (document === null) return [];
  if (document.known) return bindings(items(field(document, "bindings")));
  return [{ role: document, members: [document], conditions: [], suffix: "" }];
}

function bindings(written_: readonly Value[]): readonly Binding[] {
  const seen = new Map<string, number>();
  return written_.map((body) => {
    if (!body.known) return { role: body, members: [body], conditions: [], suffix: "#unknown" };
    const role = field(body, "role");
    const name = written(role);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const suffix = `#${name}${count === 0 ? "" : `/${count}`}`;
    return { role, members: items(field(body, "members")), conditions: conditionsIn(body), suffix };
  });
}

/** https://cloud.google.com/iam/docs/service-account-permissions: holding these on a service account is becoming it. */
const becoming =
  /^roles\/iam\.(workloadIdentityUser|serviceAccountTokenCreator|serviceAccountOpenIdTokenCreator|serviceAccountUser|serviceAccountKeyAdmin|serviceAccountAdmin)$/;

/** What it takes beside. */
const ways: Readonly<Record<string, Becoming>> = {
  "roles/iam.serviceAccountUser": "workload",
  "roles/iam.serviceAccountOpenIdTokenCreator": "id-token",
};

function factsOf(
  block: ResolvedBlock,
  context: AdaptContext,
  all: readonly Binding[],
): readonly Fact[] {
  // A binding written with no members takes a role away from everybody (`iam_remove`): it grants nothing.
  const held = all.filter((binding) => binding.members.length > 0);
  return held.map((binding) => {
    const onAccount = block.type.startsWith("google_service_account_iam_");
    return onAccount && becoming.test(written(binding.role))
      ? trustOf(block, context, binding)
      : grantOf(block, context, binding);
  });
}

function grantOf(block: ResolvedBlock, context: AdaptContext, binding: Binding): Fact {
  const { privileges, grants, confines } = granted(binding.role, block, binding.conditions);
  const scope = valueSlot(block, binding.role, "role");
  const on = scopeOf(block);
  return {
    kind: "grant",
    holders: binding.members.map((member) => holderOf(readMember(member), block, context)),
    privileges,
    grants,
    defines: false,
    on: on.known && on.value === null ? null : written(on),
    confines,
    ...declare(block, {
      platform: "google",
      suffix: binding.suffix,
      name: nameless(block),
      slots: scope ? { scope } : {},
    }),
  };
}

function trustOf(block: ResolvedBlock, context: AdaptContext, binding: Binding): Fact {
  const account = field(block.body, "service_account_id");
  const takes = ways[written(binding.role)];
  const admissions: readonly Admission[] = binding.members.map((value) => {
    const member = readMember(value);
    return {
      effect: known("allow", value.at),
      principals: [principalOf(member, block, context)],
      conditions: [...conditionsOf(member), ...binding.conditions],
      issuer: null,
      takes,
      at: value.at,
    };
  });
  const slot =
    binding.members.length === 1 && binding.members[0]
      ? valueSlot(block, binding.members[0], "member")
      : undefined;
  return {
    kind: "trust",
    into: accountOf(account, block, context),
    admissions,
    carrier: null,
    ...declare(block, {
      platform: "google",
      suffix: binding.suffix,
      name: nameless(block),
      slots: slot ? { trust: slot } : {},
    }),
  };
}

/** A service account named by reference, by `projects/P/serviceAccounts/EMAIL`, or by its address alone. */
export function accountOf(value: Value, block: ResolvedBlock, context: AdaptContext): Link | null {
  if (isAbsent(value)) return null;
  const target = {
    platform: "google",
    type: "google_service_account",
    name: (name: string) => name.split("/").at(-1) ?? name,
    dataNames: ["email", "account_id"],
  };
  return linkWithin(value, target, block, context);
}
