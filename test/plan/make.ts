// Makes plans as Terraform prints them, from what a test says of each resource.

import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import type { Plans } from "../../src/resolve/terraform/overlay.ts";

export interface Change {
  readonly address: string;
  readonly actions?: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
  /** Of the configuration; by default each attribute is written by a constant. */
  readonly expressions?: unknown;
}

export interface Made {
  readonly changes?: readonly Change[];
  /** Values of inputs; those whose names begin with `secret` are declared as sensitive. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Only for addresses in the root: `aws_iam_role.ci["a"]`, `data.aws_iam_policy.x`. */
export function planText({ changes = [], inputs = {}, more = {} }: Made): string {
  const resources = new Map<string, unknown>();
  const listed = changes.map((change) => {
    const [, data, type = "", name = "", key] =
      /^(data\.)?([^.]+)\.([^.[]+)(?:\[(.*)\])?$/.exec(change.address) ?? [];
    const mode = data === undefined ? "managed" : "data";
    const address = `${data ?? ""}${type}.${name}`;
    const { expressions = constants(change.after) } = change;
    resources.set(address, { address, mode, type, name, expressions, schema_version: 0 });
    const index = key === undefined ? {} : { index: JSON.parse(key) as unknown };
    return { address: change.address, mode, type, name, ...index, change: written(change) };
  });
  const variables = Object.entries(inputs);
  const declared = variables.map(([name]) => [name, { sensitive: name.startsWith("secret") }]);
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    variables: Object.fromEntries(variables.map(([name, value]) => [name, { value }])),
    planned_values: { root_module: {} },
    resource_changes: listed,
    configuration: {
      root_module: { resources: [...resources.values()], variables: Object.fromEntries(declared) },
    },
    complete: true,
    ...more,
  });
}

function written({
  actions = ["create"],
  before = null,
  after = null,
  unknown,
  sensitive,
}: Change) {
  return {
    actions,
    before,
    after,
    after_unknown: unknown ?? {},
    before_sensitive: {},
    after_sensitive: sensitive ?? {},
  };
}

function constants(after: unknown): unknown {
  return Object.fromEntries(
    Object.entries((after ?? {}) as object).map(([name, value]) => [
      name,
      { constant_value: value as unknown },
    ]),
  );
}

export function plansOf(made: Made, dir: string | null = null): Plans {
  return openPlans([{ path: "plan.json", dir, text: planText(made) }]);
}
