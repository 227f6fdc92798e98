// What a `helm_release` says of its chart → the folder of the tree that the chart is, if it is one.
// https://github.com/hashicorp/terraform-provider-helm/blob/v2.17.0/helm/resource_release.go, `resolveChartName`

import { pathIn } from "../../base/folder.ts";
import { field, text } from "../../base/value.ts";
import { anchored, pathInTree } from "./anchor.ts";
import type { ResolvedBlock } from "./resolved.ts";

type Placed = Pick<ResolvedBlock, "body" | "root" | "dir">;

/** Null where it comes from elsewhere, or nobody can tell. `has`: whether the tree has such a file. */
export function chartFolder(block: Placed, has: (path: string) => boolean): string | null {
  const written = writtenPath(block);
  if (written === null) return null;
  // Paths lead from the folder in which Terraform runs; Terragrunt runs it in a copy of the module's.
  for (const from of [block.root, block.dir]) {
    const folder = pathInTree(from, written);
    if (folder !== null && has(pathIn(folder, "Chart.yaml"))) return folder;
  }
  return null;
}

function writtenPath({ body }: Pick<Placed, "body">): string | null {
  const chart = text(field(body, "chart"));
  const written = chart.known ? chart.value : anchored(chart);
  const repository = text(field(body, "repository"));
  if (written === null || written.includes("://") || !repository.known) return null;
  if (repository.value === null || repository.value === "") return written;
  const isFolder = !repository.value.includes("://") && !written.includes("/");
  return isFolder ? `${repository.value}/${written}` : null;
}
