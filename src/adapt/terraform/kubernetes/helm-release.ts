// Turns the chart of a `helm_release` that is not in the tree into a gap, and what its values say of service accounts into these.

import { field, isAbsent, text } from "../../../base/value.ts";
import { known } from "../../../base/known.ts";
import type { Fact } from "../../../model/fact.ts";
import { chartFolder } from "../../../resolve/terraform/chart-folder.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { accountBy, accountsIn, type ChartAccount } from "../../chart-accounts.ts";
import { digest } from "../../digest.ts";
import type { Adapter } from "../adapter.ts";
import { firstIn, unread } from "../by-other-means.ts";
import { declare } from "../declare.ts";
import { written } from "../reference.ts";
import { setsOf, valuesOf } from "./chart-values.ts";

const chartInput = /^[ \t]*[\w.-]*(service-?account|rbac|cluster-?role|clusteradmin)[\w.-]*/im;

/** A chart of the tree is read as far as its templates can be. */
const gap = unread(
  ({ body, address }) => {
    const name = text(field(body, "chart"));
    return `the chart ${name.known && name.value !== null ? `\`${name.value}\` ` : ""}of \`${address}\``;
  },
  ({ body }) => {
    const inputs = [field(body, "values"), ...setsOf(body).map((one) => field(one, "name"))];
    const found = firstIn(inputs, chartInput);
    return found && `it is not in the tree, and its value \`${found}\` suggests machine identities`;
  },
);

/** A chart of the tree is rendered: see `stage/charts.ts`. */
export const helmRelease: Adapter = (block, context) => {
  if (chartFolder(block, context.has) !== null) return [];
  const accounts = accountsIn(valuesOf(block.body), block.root, text);
  return [...gap(block, context), ...accounts.map((one) => accountFact(block, one))];
};

function accountFact(block: ResolvedBlock, account: ChartAccount): Fact {
  const given = field(block.body, "namespace");
  const within = written(text(isAbsent(given) ? known("default", block.header) : given));
  const suffix = `:${account.path}`;
  return {
    ...declare(block, { platform: "kubernetes", suffix, name: account.name, within }),
    ...accountBy(account),
    type: "ServiceAccount",
    address: `${block.address}${suffix}`,
    generic: `${block.generic}${suffix}`,
    content: digest(account.body),
  };
}
