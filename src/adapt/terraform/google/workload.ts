// Turns machines, node pools, services and functions that name no service account of their own into the token of their project's default one.
// https://cloud.google.com/iam/docs/service-account-types#default

import type { Value } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { dig, field, flag, isAbsent, items, text } from "../../../base/value.ts";
import type { UsualAccount } from "../../../model/credential.ts";
import type { AdaptContext, Adapter, Adapters } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { referenceIn } from "../reference.ts";

/** Where the account is named and, for machines, what of Google they may ask for. */
interface Run {
  readonly account: Value;
  /** Null: everything, as functions and services may. */
  readonly scopes: Value | null;
}

type Runs = (body: Value) => readonly Run[];

/** Without the block it runs as nobody. https://cloud.google.com/compute/docs/access/service-accounts */
const machine: Runs = (body) =>
  items(field(body, "service_account")).map((one) => ({
    account: field(one, "email"),
    scopes: field(one, "scopes"),
  }));

const nodes: Runs = (body) =>
  items(field(body, "node_config")).map((one) => ({
    account: field(one, "service_account"),
    scopes: field(one, "oauth_scopes"),
  }));

function under(...path: readonly string[]): Runs {
  return (body) => {
    const holder = dig(body, ...path.slice(0, -1));
    return isAbsent(holder) ? [] : [{ account: dig(body, ...path), scopes: null }];
  };
}

const compute = "-compute@developer.gserviceaccount.com";

/** Google alone makes accounts of this domain, for machines: what stands before it may be a stand-in for the project's number. */
const defaultsOnly = /@developer\.gserviceaccount\.com$/;
const appEngine = "@appspot.gserviceaccount.com";

/** By type, who it is where nobody is named: https://cloud.google.com/run/docs/securing/service-identity, https://cloud.google.com/functions/docs/securing/function-identity */
export const workloads: Adapters = {
  google_compute_instance: token(compute, machine),
  google_compute_instance_template: token(compute, machine),
  google_compute_region_instance_template: token(compute, machine),
  google_compute_instance_from_template: token(compute, machine),
  google_container_node_pool: token(compute, nodes),
  google_container_cluster: token(compute, (body) => (hasOwnPool(body) ? nodes(body) : [])),
  google_cloud_run_service: token(compute, under("template", "spec", "service_account_name")),
  google_cloud_run_v2_service: token(compute, under("template", "service_account")),
  google_cloud_run_v2_job: token(compute, under("template", "template", "service_account")),
  google_cloudfunctions2_function: token(compute, under("service_config", "service_account_email")),
  google_cloudfunctions_function: token(appEngine, under("service_account_email")),
};

/** Most delete the first pool at once and make others. https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster#remove_default_node_pool */
function hasOwnPool(body: Value): boolean {
  const removed = flag(field(body, "remove_default_node_pool"));
  return removed.known && removed.value !== true;
}

function token(ending: string, runs: Runs): Adapter {
  return (block, context) => {
    const run = runs(block.body).find(({ account }) => isUsual(account));
    if (!run) return [];
    return [
      {
        kind: "credential",
        form: "token",
        standing: false,
        of: null,
        endings: [],
        carrier: carrierOf(block, block.type.startsWith("google_container_") ? null : "labels"),
        writes: null,
        usual: { ending, scope: scopeOf(run.scopes), by: lookedUpBy(run.account, context) },
        ...declare(block, { platform: "google", suffix: "#usual-account", name: nameless(block) }),
      },
    ];
  };
}

const lookup =
  /(^|\.)(data\.google_(compute|app_engine)_default_service_account|google_project_default_service_accounts)\./;

/** Named by nobody, by GKE's word for it, by its address, or by the data source that looks it up. */
function isUsual(account: Value): boolean {
  if (lookup.test(referenceIn(account)?.address ?? "")) return true;
  const name = text(account);
  if (!name.known) return false;
  return (
    name.value === null ||
    name.value === "" ||
    name.value === "default" ||
    defaultsOnly.test(name.value) ||
    name.value.endsWith(appEngine)
  );
}

/** The block that decides what becomes of the default accounts. */
function lookedUpBy(account: Value, context: AdaptContext): Origin | undefined {
  const address = referenceIn(account)?.address;
  return address === undefined ? undefined : context.find(address)?.header;
}

/** What only writes logs and measurements, and says who it is. https://developers.google.com/identity/protocols/oauth2/scopes */
const telemetry =
  /(^|\/)(logging[.-]write|monitoring(\.write|-write)?|trace[.-]append|trace|service\.management(\.readonly)?|servicecontrol|service-(control|management)|userinfo[.-]email)$/;

/** Unset, node pools may read images and with them every bucket: https://cloud.google.com/sdk/gcloud/reference/container/node-pools/create#--scopes */
function scopeOf(scopes: Value | null): UsualAccount["scope"] {
  if (scopes === null) return "all";
  const said = items(scopes).map((one) => {
    const name = text(one);
    return name.known ? (name.value ?? "") : "";
  });
  if (said.some((one) => /(^|\/)cloud-platform$/.test(one))) return "all";
  return said.length > 0 && said.every((one) => telemetry.test(one)) ? "telemetry" : "some";
}
