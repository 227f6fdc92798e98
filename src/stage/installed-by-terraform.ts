// A `helm_release` → the installation of a chart of the tree, with values as Terraform gives them.

import { isOff } from "../model/active.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import { terraformRelease } from "../resolve/helm/terraform-release.ts";
import { newHoles } from "../resolve/helm/value.ts";
import { chartFolder } from "../resolve/terraform/chart-folder.ts";
import type { ResolvedBlock } from "../resolve/terraform/resolved.ts";
import type { Installed } from "./chart-work.ts";
import type { Side } from "./gather.ts";

/** None where the chart is of elsewhere, or nothing installs it. */
export function byTerraform(block: ResolvedBlock, side: Side): readonly Installed[] {
  const chart = chartFolder(block, side.has);
  if (chart === null || isOff(block)) return [];
  const { address, at, header, root, active, calls, body } = block;
  const holes = newHoles();
  const deployment = {
    chart,
    from: [],
    ...terraformRelease(body, parseYaml, holes),
    name: address,
    at,
    header,
  };
  return [
    {
      deployment,
      holes,
      by: `${root}:${address}`,
      via: [...calls, { address, at, header }],
      giver: root,
      open: active.known ? undefined : active.name,
    },
  ];
}
