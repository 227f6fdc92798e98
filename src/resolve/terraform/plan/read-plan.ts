// Turns the text of a plan into what it says of inputs, resources and configuration; or says what the file is instead.
// https://developer.hashicorp.com/terraform/internals/json-format

import { at, isObject, listAt, pairsAt, textAt } from "../../../base/json.ts";
import { UserError } from "../../../base/user-error.ts";
import type { Told } from "./planned-value.ts";
import { secretsOf, type IsSecret } from "./secrets.ts";

export interface Planned {
  readonly address: string;
  /** The address of the module instance it stands in; empty in the root. */
  readonly module: string;
  readonly mode: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: string | number | null;
  /** What it was called before, where a `moved` block gave it another address. */
  readonly previous: string | null;
  /** Null: it does not exist then. */
  readonly before: Told | null;
  readonly after: Told | null;
}

export interface Plan {
  readonly path: string;
  /** The root it is said to be of. */
  readonly dir: string | null;
  /** It says everything about its root: it was not made for some targets only, and did not end early. Null: it does not say so, as none of OpenTofu's does. */
  readonly complete: boolean | null;
  /** Values of the root's inputs that are no secrets. */
  readonly inputs: ReadonlyMap<string, unknown>;
  readonly secretInputs: ReadonlySet<string>;
  readonly isSecret: IsSecret;
  readonly resources: ReadonlyMap<string, Planned>;
  /** As Terraform writes it: `root_module` of `configuration`. */
  readonly configuration: unknown;
}

/** Characters, which is somewhat less than bytes. */
const longest = 100 * 1024 * 1024;
const howTo = "terraform show -json PLANFILE > plan.json";

/** Errors: UserError. No message holds anything of the file's own text, which may be secret. */
export function readPlan(path: string, dir: string | null, text: string): Plan {
  if (text.length > longest)
    throw new UserError(
      `the plan \`${path}\` is longer than 100 MB`,
      "Give a smaller one, of one root, or leave it out.",
    );
  const json = parsed(path, text);
  refuseOthers(path, json);
  const configuration = at(json, "configuration", "root_module");
  const declared = new Map(pairsAt(configuration, "variables"));
  const inputs = new Map<string, unknown>();
  const secretInputs = new Set<string>();
  for (const [name, input] of pairsAt(json, "variables")) {
    const declaration = declared.get(name);
    // Values of sensitive inputs stand there in plain text, and only their declaration says so.
    if (isObject(declaration) && at(declaration, "sensitive") !== true)
      inputs.set(name, at(input, "value"));
    else secretInputs.add(name);
  }
  const isSecret = secretsOf(json);
  const { resources, isWhole } = resourcesOf(json, isSecret);
  const said = at(json, "complete");
  const ended = isWhole && said !== false && at(json, "errored") !== true;
  const complete = ended && said !== true ? null : ended;
  return { path, dir, complete, inputs, secretInputs, isSecret, resources, configuration };
}

function parsed(path: string, written: string): unknown {
  const text = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  if (text.startsWith("PK"))
    throw new UserError(
      `\`${path}\` is a plan in Terraform's own binary form`,
      `Turn it into JSON in the folder it was made in: \`${howTo}\`.`,
    );
  if (text.slice(0, 200).includes("\0"))
    throw new UserError(
      `\`${path}\` is not written in UTF-8`,
      "PowerShell writes UTF-16: use `terraform show -json PLANFILE | Out-File -Encoding utf8 plan.json`.",
    );
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const streamed = text.startsWith('{"@level"');
    throw new UserError(
      streamed
        ? `\`${path}\` is the log of \`terraform plan -json\`, not a plan`
        : `\`${path}\` is not JSON`,
      `Save the plan with \`terraform plan -out PLANFILE\`, then \`${howTo}\`.`,
    );
  }
}

function refuseOthers(path: string, json: unknown): void {
  const save = `Save the plan with \`terraform plan -out PLANFILE\`, then \`${howTo}\`.`;
  if (typeof at(json, "lineage") === "string" || typeof at(json, "version") === "number")
    throw new UserError(`\`${path}\` is a state file, not a plan`, save);
  const version = textAt(json, "format_version");
  if (version === null)
    throw new UserError(`\`${path}\` is JSON, but no plan: it has no \`format_version\``, save);
  const isPlan =
    isObject(at(json, "planned_values")) || Array.isArray(at(json, "resource_changes"));
  if (!isPlan && isObject(at(json, "values")))
    throw new UserError(
      `\`${path}\` is a state as \`terraform show -json\` prints it without a plan's name`,
      save,
    );
  if (!isPlan) throw new UserError(`\`${path}\` is JSON of Terraform's, but no plan`, save);
  if (!/^1\.\d+$/.test(version))
    throw new UserError(
      `\`${path}\` has a format that nhi-lint does not read: 1.x is read, and \`format_version\` is another`,
      "Make it with Terraform 1.0 or later or with OpenTofu, or use a newer nhi-lint.",
    );
}

interface Resources {
  readonly resources: ReadonlyMap<string, Planned>;
  /** Every entry could be read. */
  readonly isWhole: boolean;
}

function resourcesOf(json: unknown, isSecret: IsSecret): Resources {
  const found = new Map<string, Planned>();
  let isWhole = true;
  // Data sources that were read while planning stand in the state the plan began with, and nowhere else.
  const modules: unknown[] = [at(json, "prior_state", "values", "root_module")];
  for (const module of modules) {
    for (const child of listAt(module, "child_modules")) modules.push(child);
    for (const resource of listAt(module, "resources")) {
      if (at(resource, "mode") !== "data") continue;
      const secrets = at(resource, "sensitive_values");
      const after = { values: at(resource, "values"), unknowns: false, secrets, isSecret };
      const one = plannedOf(resource, textAt(module, "address") ?? "");
      if (one) found.set(one.address, { ...one, before: after, after });
    }
  }
  for (const change of listAt(json, "resource_changes")) {
    if (at(change, "deposed") !== undefined) continue;
    const one = plannedOf(change, textAt(change, "module_address") ?? "");
    if (one) found.set(one.address, { ...one, ...timesOf(at(change, "change"), isSecret) });
    else isWhole &&= isOther(change);
  }
  return { resources: found, isWhole };
}

/** https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
function timesOf(change: unknown, isSecret: IsSecret): Pick<Planned, "before" | "after"> {
  const actions = listAt(change, "actions");
  const stays = actions.some((one) => ["create", "update", "no-op", "read"].includes(String(one)));
  const before = at(change, "before");
  return {
    before: isObject(before)
      ? { values: before, unknowns: false, secrets: at(change, "before_sensitive"), isSecret }
      : null,
    after: stays
      ? {
          values: at(change, "after"),
          unknowns: at(change, "after_unknown"),
          secrets: at(change, "after_sensitive"),
          isSecret,
        }
      : null,
  };
}

function plannedOf(json: unknown, module: string): Planned | null {
  const mode = at(json, "mode");
  const address = textAt(json, "address");
  const type = textAt(json, "type");
  const name = textAt(json, "name");
  if (address === null || type === null || name === null) return null;
  if (Math.max(address.length, module.length) > longestAddress) return null;
  if (mode !== "managed" && mode !== "data") return null;
  const index = at(json, "index");
  const previous = textAt(json, "previous_address");
  return {
    address: plain(address),
    module: plain(module),
    mode: mode === "data" ? "data" : "resource",
    type,
    name,
    key: typeof index === "string" || typeof index === "number" ? index : null,
    previous: previous === null ? null : plain(previous),
    before: null,
    after: null,
  };
}

/** Ephemeral resources leave nothing behind. */
function isOther(change: unknown): boolean {
  const mode = at(change, "mode");
  return typeof mode === "string" && mode !== "managed" && mode !== "data";
}

/** Far longer than anybody's. */
const longestAddress = 4096;

/** Terraform quotes keys as its own language does. */
function plain(address: string): string {
  return address.replaceAll("$${", "${").replaceAll("%%{", "%{");
}
