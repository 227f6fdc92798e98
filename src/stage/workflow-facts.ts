// A side's workflows and actions → their facts. A bundle of its own, with what is known of others' actions: most trees hold no workflow that changed.

import { adaptWorkflows } from "../adapt/workflow/adapt.ts";
import type { ManifestFile } from "../resolve/manifest.ts";
import { usedActions } from "../catalog/used-actions.gen.ts";
import type { Facts } from "../model/tree-facts.ts";

export function workflowFacts(files: readonly ManifestFile[]): Facts {
  return adaptWorkflows(files, usedActions);
}
