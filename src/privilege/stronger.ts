// A role, by name → the roles that certainly hold all of it.

import { append } from "../base/grouped.ts";

/** Each role holds those behind it, and what these hold. All in lower case. */
type Holding = Readonly<Record<string, readonly string[]>>;

/** https://cloud.google.com/iam/docs/roles-overview#basic and, of each service, https://cloud.google.com/iam/docs/roles-permissions */
const google: Holding = {
  "roles/owner": ["roles/editor"],
  "roles/editor": ["roles/viewer"],
  "roles/viewer": ["roles/browser"],
  "roles/admin": ["roles/writer"],
  "roles/writer": ["roles/reader"],
  "roles/aiplatform.admin": ["roles/aiplatform.user"],
  "roles/bigquery.dataowner": ["roles/bigquery.dataeditor"],
  "roles/bigquery.dataeditor": ["roles/bigquery.dataviewer"],
  "roles/billing.admin": ["roles/billing.user", "roles/billing.costsmanager"],
  "roles/certificatemanager.owner": ["roles/certificatemanager.editor"],
  "roles/composer.admin": ["roles/composer.user"],
  "roles/compute.admin": ["roles/compute.instanceadmin.v1", "roles/compute.viewer"],
  "roles/dataproc.admin": ["roles/dataproc.editor"],
  "roles/datastore.owner": ["roles/datastore.user"],
  "roles/notebooks.admin": ["roles/notebooks.runner"],
  "roles/pubsub.editor": ["roles/pubsub.publisher", "roles/pubsub.subscriber"],
  "roles/storagetransfer.admin": ["roles/storagetransfer.user"],
  "roles/storage.objectadmin": ["roles/storage.objectuser"],
  "roles/storage.objectuser": ["roles/storage.objectviewer", "roles/storage.objectcreator"],
};

/** Services of which `roles/SERVICE.admin` holds every permission that the service's other roles hold. */
const wholeServices: ReadonlySet<string> = new Set(
  "alloydb apigateway apigee artifactregistry bigquery bigtable clouddeploy cloudfunctions cloudscheduler cloudsql cloudtasks datafusion dataform dns eventarc logging managedkafka monitoring parametermanager privateca pubsub redis run secretmanager securitycenter source spanner storage workflows".split(
    " ",
  ),
);

/** But these, which hold more, of their own service or of another. */
const notOfAdmin =
  /serviceagent$|^roles\/(artifactregistry\.(containerregistry.*|createonpush.*|editor)|bigquery\.(filtered.*|studio.*)|clouddeploy\.jobrunner|logging\.bucketwriter|run\.(builder|source.*)|storage\.(editor|hmackeyadmin|viewer))$/;

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles: actions within actions. An account's keys open all of its data. */
const azure: Holding = {
  owner: ["contributor", "user access administrator"],
  "user access administrator": ["role based access control administrator"],
  contributor: [
    "reader",
    "api management service contributor",
    "automation contributor",
    "azure kubernetes service contributor role",
    "cognitive services contributor",
    "data factory contributor",
    "documentdb account contributor",
    "eventgrid contributor",
    "key vault contributor",
    "logic app contributor",
    "network contributor",
    "redis cache contributor",
    "search service contributor",
    "sql server contributor",
    "storage account contributor",
    "virtual machine contributor",
    "website contributor",
  ],
  "app configuration data owner": ["app configuration data reader"],
  "automation contributor": ["automation operator", "automation job operator"],
  "azure event hubs data owner": ["azure event hubs data sender", "azure event hubs data receiver"],
  "azure kubernetes service contributor role": ["azure kubernetes service cluster user role"],
  "azure kubernetes service rbac admin": ["azure kubernetes service rbac writer"],
  "azure kubernetes service rbac cluster admin": ["azure kubernetes service rbac admin"],
  "azure kubernetes service rbac writer": ["azure kubernetes service rbac reader"],
  "azure service bus data owner": [
    "azure service bus data sender",
    "azure service bus data receiver",
  ],
  "cognitive services contributor": ["cognitive services user", "cognitive services openai user"],
  "documentdb account contributor": ["cosmos db operator"],
  "eventgrid contributor": ["eventgrid data sender"],
  "key vault administrator": [
    "key vault certificate user",
    "key vault certificates officer",
    "key vault crypto officer",
    "key vault reader",
    "key vault secrets officer",
  ],
  "key vault crypto officer": ["key vault crypto user", "key vault crypto service encryption user"],
  "key vault secrets officer": ["key vault secrets user"],
  "logic app contributor": ["logic app operator"],
  "search service contributor": ["search index data contributor", "search index data reader"],
  "sql server contributor": ["sql db contributor"],
  "storage account contributor": [
    "storage blob data contributor",
    "storage queue data contributor",
    "storage table data contributor",
  ],
  "storage blob data contributor": ["storage blob data reader"],
  "storage blob data owner": ["storage blob data contributor"],
};

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
const kubernetes: Holding = { "cluster-admin": ["admin"], admin: ["edit"], edit: ["view"] };

const platforms: Readonly<Record<string, Holding>> = { google, azure, kubernetes };
const turned = new Map<string, ReadonlyMap<string, readonly string[]>>();
const asked = new Map<string, readonly string[]>();

/** The roles that hold this one, itself among them. */
export function strongerNames(platform: string, name: string): readonly string[] {
  const key = `${platform} ${name}`;
  const names = asked.get(key) ?? findStronger(platform, name);
  asked.set(key, names);
  return names;
}

function findStronger(platform: string, name: string): readonly string[] {
  const holders = turned.get(platform) ?? turn(platforms[platform] ?? {});
  turned.set(platform, holders);
  const found = new Set([name]);
  // A set that grows is walked to its end.
  for (const one of found) {
    for (const holder of holders.get(one) ?? []) found.add(holder);
    const service = platform === "google" ? /^roles\/([^.]+)\./.exec(one)?.[1] : undefined;
    if (service && wholeServices.has(service) && !notOfAdmin.test(one))
      found.add(`roles/${service}.admin`);
  }
  return [...found];
}

function turn(holding: Holding): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [role, held] of Object.entries(holding))
    for (const one of held) append(holders, one, role);
  return holders;
}

const givers: Readonly<Record<string, string>> = { google: "roles/owner", azure: "owner" };

/** The role that can give itself each other where it is held. */
export function giverOf(platform: string): string | null {
  return givers[platform] ?? null;
}
