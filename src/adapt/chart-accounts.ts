// Values that a chart of elsewhere is given → the service accounts among them that become identities of clouds.

import { unknown, type Known, type Value } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import { entries, field, flag, isAbsent } from "../base/value.ts";
import type { LabelSet } from "../model/declaration.ts";
import type { Identity } from "../model/identity.ts";
import type { CloudIdentity } from "../model/trust.ts";
import { cloudIdentities } from "./cloud-identity.ts";

export interface ChartAccount {
  /** Of its map in the values: `controller.serviceAccount`. */
  readonly path: string;
  readonly name: Known<string | null>;
  readonly becomes: readonly CloudIdentity[];
  readonly labels: readonly LabelSet[];
  /** Its annotations. */
  readonly at: Origin;
  readonly body: Value;
}

type Read = (value: Value) => Known<string | null>;

const deepest = 10;
const mostMaps = 5000;

/** Those that the values do not keep from being made. `root`: where the values refer to. */
export function accountsIn(values: Value, root: string, read: Read): readonly ChartAccount[] {
  const found: ChartAccount[] = [];
  let left = mostMaps;
  const walk = (body: Value, path: readonly string[]): void => {
    if (path.length > deepest) return;
    for (const [key, inner] of entries(body)) {
      if (!isMap(inner) || --left < 0) continue;
      const becomes = cloudIdentities(inner, root, read);
      if (becomes.length === 0) walk(inner, [...path, key]);
      else if (isMade(body)) found.push(accountAt(body, key, inner, path, becomes, read));
    }
  };
  walk(values, []);
  return found;
}

function isMap(value: Value): boolean {
  return value.known && typeof value.value === "object";
}

/** As charts ask: https://helm.sh/docs/chart_best_practices/rbac/#using-rbac-resources */
function isMade(account: Value): boolean {
  const create = flag(field(account, "create"));
  return !create.known || create.value !== false;
}

function accountAt(
  body: Value,
  key: string,
  annotations: Value,
  path: readonly string[],
  becomes: readonly CloudIdentity[],
  read: Read,
): ChartAccount {
  const own = key === "annotations";
  const name = own ? field(body, "name") : null;
  const labels = own ? field(body, "labels") : null;
  const label = own ? path.join(".") : [...path, key].join(".");
  const { at } = annotations;
  return {
    path: label,
    name: name && !isUntold(name) ? read(name) : unknown("remote-module", at, `${label}.name`),
    becomes,
    labels: [
      { from: "annotations", map: annotations },
      ...(labels && !isAbsent(labels) ? [{ from: "labels" as const, map: labels }] : []),
    ],
    at,
    body: own ? body : annotations,
  };
}

/** The chart's own default is not in the tree. */
function isUntold(name: Value): boolean {
  return isAbsent(name) || (name.known && name.value === "");
}

/** What such an account is, wherever it is declared. */
export function accountBy({
  becomes,
  labels,
}: ChartAccount): Pick<Identity, "kind" | "form" | "person" | "sessions" | "becomes" | "carrier"> {
  return {
    kind: "identity",
    form: "service-account",
    person: false,
    sessions: "standing",
    becomes,
    carrier: { labels, texts: [], owners: [], kind: "tags" },
  };
}
