// Turns Google's custom roles into grants that define privileges, and deny policies, boundaries and audit settings into controls.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Control, Denial } from "../../../model/control.ts";
import { googlePlace } from "../../../privilege/google-place.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import { labelOf } from "../link.ts";
import { textOf } from "../reference.ts";
import { placesUnder } from "./hierarchy.ts";

/** A custom role lists permissions, no resources: it holds wherever it is granted. */
export const customRole: Adapter = (block) => {
  const permissions = field(block.body, "permissions");
  const slot = valueSlot(block, permissions, "permissions");
  return [
    {
      kind: "grant",
      holders: [],
      privileges: [
        {
          kind: "statement",
          platform: "google",
          effect: known("allow", permissions.at),
          actions: {
            except: false,
            patterns: items(permissions).map(textOf),
            at: permissions.at,
          },
          minus: null,
          resources: { except: false, patterns: [known("*", block.header)], at: block.header },
          conditions: [],
          at: permissions.at,
        },
      ],
      grants: [],
      defines: true,
      on: null,
      ...declare(block, {
        platform: "google",
        name: text(field(block.body, "role_id")),
        slots: slot ? { scope: slot } : {},
      }),
    },
  ];
};

/** `denials`: of what denies by names. */
export function controlOf(
  block: ResolvedBlock,
  form: Control["form"],
  denials?: readonly Denial[],
): Control {
  return {
    kind: "control",
    form,
    holds: [],
    ...(denials && { denials }),
    ...declare(block, { platform: "google", name: nameless(block) }),
  };
}

/** https://cloud.google.com/iam/docs/deny-overview */
export const denyPolicy: Adapter = (block, context) => {
  const rules = items(field(block.body, "rules")).flatMap((rule) =>
    items(field(rule, "deny_rule")),
  );
  const texts = (rule: Value, name: string): readonly string[] =>
    items(field(rule, name)).map(labelOf);
  const denials = rules.map((rule): Denial => {
    const condition = dig(rule, "denial_condition", "expression");
    return {
      denied: texts(rule, "denied_permissions"),
      to: texts(rule, "denied_principals"),
      except: [...texts(rule, "exception_permissions"), ...texts(rule, "exception_principals")],
      condition: isAbsent(condition) ? null : labelOf(condition),
    };
  });
  const over = attachedTo(text(field(block.body, "parent")));
  const control = controlOf(block, "deny", denials);
  return [
    over === null ? control : { ...control, over: [over], below: placesUnder(over, context) },
  ];
};

const service = /^cloudresourcemanager\.googleapis\.com\//;

/** `projects/acme-shop`: the attachment point, whose name is encoded as a part of a URL. https://cloud.google.com/iam/docs/deny-overview#attachment-point */
function attachedTo(parent: Known<string | null>): string | null {
  const decoded = (part: string): string => part.replaceAll(/%2F/gi, "/");
  if (parent.known) {
    const name = decoded(parent.value ?? "");
    return service.test(name) ? googlePlace({ ...parent, value: name.replace(service, "") }) : null;
  }
  const [first, ...others] = parent.pieces ?? [];
  if (typeof first !== "string" || !service.test(decoded(first))) return null;
  const pieces = [decoded(first).replace(service, ""), ...others].filter((one) => one !== "");
  return googlePlace({ ...parent, pieces });
}

export const accessBoundary: Adapter = (block) => [controlOf(block, "boundary")];
export const auditConfig: Adapter = (block) => [controlOf(block, "audit")];
