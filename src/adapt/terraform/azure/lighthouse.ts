// Turns Azure Lighthouse definitions into grants: what another tenant's principals may do here.

import { field, items, text } from "../../../base/value.ts";
import type { RoleUse } from "../../../model/privilege.ts";
import type { Adapter } from "../adapter.ts";
import { declare } from "../declare.ts";
import { written } from "../reference.ts";
import { rolesOf } from "./role.ts";
import { scopeLevel } from "./scope.ts";

/** https://learn.microsoft.com/azure/lighthouse/concepts/architecture: principals stand in the managing tenant, people or not. */
export const lighthouseDefinition: Adapter = (block, context) => {
  const scope = field(block.body, "scope");
  const all = [
    ...items(field(block.body, "authorization")),
    ...items(field(block.body, "eligible_authorization")),
  ];
  return all.flatMap((body, index) => {
    if (!body.known) return [];
    const roles = rolesOf(field(body, "role_definition_id"), block, context);
    const principal = field(body, "principal_id");
    const shown = text(field(body, "principal_display_name"));
    const label = shown.known && shown.value !== null ? shown.value : written(principal);
    return [
      {
        kind: "grant" as const,
        holders: [
          {
            link: { how: "unknown" as const, name: label, at: principal.at },
            person: "maybe" as const,
            label,
          },
        ],
        privileges: roles.flatMap((role): readonly RoleUse[] =>
          role.how === "link"
            ? []
            : [
                {
                  kind: "role",
                  platform: "azure",
                  role: role.role,
                  scope: text(scope),
                  scopeLevel: scopeLevel(scope),
                  conditions: [],
                  at: role.role.at,
                },
              ],
        ),
        grants: roles.flatMap((role) => (role.how === "link" ? [role.link] : [])),
        defines: false,
        on: written(scope) || null,
        ...declare(block, {
          platform: "azure",
          suffix: `#${principal.known ? written(principal) : index}`,
        }),
      },
    ];
  });
};
