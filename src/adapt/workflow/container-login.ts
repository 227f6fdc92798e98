// Registry passwords of a job's containers and of `docker/login-action` → logins.

import type { Node, Pair } from "../../parse/yaml/tree.ts";
import { pairOf, pairSpan } from "./job.ts";
import type { Login } from "./login.ts";
import { registryOf } from "./registries.ts";
import { resolvedText, sourceOf, variable, type Environment } from "./value-source.ts";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainercredentials */
export function containerLogins(job: Node, environment: Environment): readonly Login[] {
  const services = pairOf(job, "services")?.value;
  const containers = [
    pairOf(job, "container")?.value,
    ...(services?.kind === "mapping" ? services.pairs.map((pair) => pair.value) : []),
  ];
  return containers.flatMap((container) => {
    const credentials = pairOf(container, "credentials")?.value;
    const password = pairOf(credentials, "password");
    if (!container || !credentials || !password) return [];
    const host = resolvedText(pairOf(container, "image")?.value, environment);
    const user = pairOf(credentials, "username");
    const login = loginTo(host, user, password, "container", container, environment);
    if (!login) return [];
    // A job before it may log in and hand the password on; Docker Hub's action hands out none.
    const replacement = login.platform === "docker" ? null : login.replacement;
    return [{ ...login, replacement, rewritten: undefined }];
  });
}

/** https://github.com/docker/login-action#usage */
export function registryLogin(
  step: Node,
  inputs: ReadonlyMap<string, Pair>,
  environment: Environment,
): Login | null {
  const password = inputs.get("password");
  if (!password) return connection(step, environment);
  const host = resolvedText(inputs.get("registry")?.value, environment);
  const user = inputs.get("username") ?? null;
  return loginTo(host, user, password, "login/docker/login-action", step, environment);
}

/** Docker Hub issues a token to a workflow that names its connection: https://github.com/docker/login-action#docker-hub */
function connection(step: Node, environment: Environment): Login | null {
  const named = variable(environment, "DOCKERHUB_OIDC_CONNECTIONID");
  if (!named) return null;
  return {
    name: "login/docker/login-action",
    platform: "docker",
    standing: false,
    replacement: null,
    at: step,
    header: pairSpan(pairOf(step, "uses") ?? named),
    content: step,
  };
}

function loginTo(
  host: string,
  user: Pair | null,
  password: Pair,
  name: string,
  at: Node,
  environment: Environment,
): Login | null {
  const source = sourceOf(password.value, environment);
  // The job's own token is its permissions' matter.
  if (source === "none" || source === "own-token") return null;
  const { platform, replacement, instead } = registryOf(
    host,
    resolvedText(user?.value, environment),
  );
  const standing = source === "stored";
  return {
    name,
    platform,
    standing,
    replacement: standing ? replacement : null,
    rewritten: standing ? instead : undefined,
    at,
    header: pairSpan(password),
    content: at,
  };
}
