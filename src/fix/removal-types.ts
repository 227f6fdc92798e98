// A resource type → what goes with an identity when that is removed, and what switches it off before, as `rules/removal.yaml` says.

import type { RemovalType } from "./removal.ts";
import { removalTypes } from "./removal-types.gen.ts";

const nothing: RemovalType = {};

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam */
export function removalOf(type: string): RemovalType {
  if (Object.hasOwn(removalTypes, type)) return removalTypes[type] ?? nothing;
  if (type.startsWith("google_")) {
    if (type.endsWith("_iam_member")) return { of: ["member"], ends: true };
    if (type.endsWith("_iam_binding")) return { lists: ["members"] };
  }
  return nothing;
}
