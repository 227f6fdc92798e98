// The steps and environments by which a job logs in to a platform → credentials: standing keys or issued per run.

import { known } from "../../base/known.ts";
import type { Credential } from "../../model/fact.ts";
import type { Node, Pair } from "../../parse/yaml/tree.ts";
import { declareJob, jobLink, noCarrier, origin, pairOf, pairSpan, type Job } from "./job.ts";

/** An action that logs in. `standing`: inputs that take a stored key; `issued`: inputs by which a token is issued for the run. */
interface Login {
  readonly platform: string;
  readonly standing: readonly string[];
  readonly issued: readonly string[];
  /** Inputs that show the key to be temporary. */
  readonly temporary: readonly string[];
  readonly replacement: string;
}

const aws: Omit<Login, "standing" | "issued"> = {
  platform: "aws",
  temporary: ["aws-session-token"],
  replacement: "OpenID Connect: `role-to-assume` with `id-token: write` and no key", // https://github.com/aws-actions/configure-aws-credentials#oidc
};

const logins: ReadonlyMap<string, Login> = new Map([
  [
    "aws-actions/configure-aws-credentials",
    {
      ...aws,
      standing: ["aws-access-key-id", "aws-secret-access-key"],
      issued: ["role-to-assume"],
    },
  ],
  [
    "google-github-actions/auth",
    {
      platform: "google",
      standing: ["credentials_json"],
      issued: ["workload_identity_provider"],
      temporary: [],
      replacement:
        "Workload Identity Federation: `workload_identity_provider` in place of `credentials_json`", // https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation
    },
  ],
  [
    "google-github-actions/setup-gcloud",
    {
      platform: "google",
      standing: ["service_account_key"],
      issued: [],
      temporary: [],
      replacement: "`google-github-actions/auth` with `workload_identity_provider`", // https://github.com/google-github-actions/setup-gcloud#authorization
    },
  ],
  [
    "azure/login",
    {
      platform: "azure",
      standing: ["creds"],
      issued: ["client-id"],
      temporary: [],
      replacement:
        "OpenID Connect: `client-id`, `tenant-id` and `subscription-id` in place of `creds`", // https://github.com/Azure/login#login-with-openid-connect-oidc-recommended
    },
  ],
  [
    "hashicorp/vault-action",
    {
      platform: "vault",
      standing: ["token", "secretId", "roleId"],
      issued: ["role"],
      temporary: [],
      replacement: "Vault's JWT method: `method: jwt` with `role`", // https://github.com/hashicorp/vault-action#jwt-with-github-oidc-tokens
    },
  ],
]);

/** Variables by which command-line tools log in with a stored key. */
const variables: ReadonlyMap<string, { readonly platform: string; readonly replacement: string }> =
  new Map([
    [
      "AWS_SECRET_ACCESS_KEY",
      {
        platform: "aws",
        replacement:
          "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`",
      },
    ], // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
    [
      "ARM_CLIENT_SECRET",
      { platform: "azure", replacement: "OpenID Connect: `ARM_USE_OIDC: true`" },
    ], // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
    [
      "AZURE_CLIENT_SECRET",
      { platform: "azure", replacement: "OpenID Connect: `azure/login` with `client-id`" },
    ], // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-azure
    [
      "GOOGLE_CREDENTIALS",
      {
        platform: "google",
        replacement: "Workload Identity Federation: `google-github-actions/auth`",
      },
    ], // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform
  ]);

/** Every login of a job. A key from a step's or another job's output is issued in the run, not stored. */
export function loginsOf(job: Job): readonly Credential[] {
  const steps = pairOf(job.body, "steps")?.value;
  const found = [...environmentLogins(job, job.body, "env")];
  const taken = new Map<string, number>();
  for (const step of steps?.kind === "sequence" ? steps.items : []) {
    found.push(...environmentLogins(job, step, "step-env"));
    const login = actionLogin(job, step);
    if (login) found.push(login);
  }
  return found.map((credential) => numbered(credential, taken));
}

/** The second login of a kind in a job gets a number, so that keys are unique and do not move with other steps. */
function numbered(credential: Credential, taken: Map<string, number>): Credential {
  const count = (taken.get(credential.key) ?? 0) + 1;
  taken.set(credential.key, count);
  if (count === 1) return credential;
  const address = `${credential.address}/${count}`;
  return { ...credential, key: `${credential.key}/${count}`, address, generic: address };
}

function actionLogin(job: Job, step: Node): Credential | null {
  const uses = pairOf(step, "uses")?.value;
  if (uses?.kind !== "scalar" || typeof uses.value !== "string") return null;
  const action = (uses.value.split("@")[0] ?? "").toLowerCase();
  const login = logins.get(action);
  const inputs = pairOf(step, "with")?.value;
  if (!login || !inputs) return null;
  const key = login.standing
    .map((input) => pairOf(inputs, input))
    .find((pair) => pair !== null && isStored(pair));
  const issued = login.issued.map((input) => pairOf(inputs, input)).find((pair) => pair !== null);
  const temporary = login.temporary.some((input) => pairOf(inputs, input) !== null);
  if (key && !temporary)
    return credential(job, `login/${action}`, login.platform, login.replacement, step, key);
  return issued ? credential(job, `login/${action}`, login.platform, null, step, issued) : null;
}

function environmentLogins(job: Job, holder: Node, name: string): readonly Credential[] {
  const env = pairOf(holder, "env")?.value;
  if (env?.kind !== "mapping" || pairOf(env, "AWS_SESSION_TOKEN")) return [];
  return env.pairs.flatMap((pair) => {
    const login = variables.get(pair.key);
    if (!login || !isStored(pair)) return [];
    return [credential(job, `${name}/${pair.key}`, login.platform, login.replacement, env, pair)];
  });
}

/** A stored key is written out, or comes from a secret, a variable or an input; not from what a step of this run issued. */
function isStored(pair: Pair): boolean {
  const { value } = pair;
  if (value.kind !== "scalar" || value.value === null || value.value === "") return false;
  const text = String(value.value);
  return (
    !text.includes("${{") || /\b(?:secrets|vars|inputs|github\.event\.inputs)\s*[.[]/.test(text)
  );
}

function credential(
  job: Job,
  name: string,
  platform: string,
  replacement: string | null,
  at: Node,
  line: Pair,
): Credential {
  const declaration = declareJob(job, {
    name,
    type: "login",
    platform,
    at,
    header: pairSpan(line),
    content: at,
  });
  return {
    ...declaration,
    kind: "credential",
    form: "login",
    standing: replacement !== null,
    of: jobLink(job),
    endings: [],
    carrier: noCarrier,
    replacement,
    writes: null,
    name: known<string | null>(name, origin(job.file, line.keySpan)),
  };
}
