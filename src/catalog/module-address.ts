// Turns a module call's `source` into where the module is kept: registry address or repository, folder within, and revision.
// https://developer.hashicorp.com/terraform/language/modules/sources

export interface ModuleAddress {
  /** `terraform-aws-modules/iam/aws`, `github.com/terraform-aws-modules/terraform-aws-iam`; in lower case. */
  readonly home: string;
  /** `modules/iam-role`; empty for the module at the top. */
  readonly path: string;
  /** Of a repository: what `ref` names; null: nothing. A registry's modules have a `version` instead. */
  readonly ref: string | null;
  readonly registry: boolean;
}

/** The registries that share one namespace: https://opentofu.org/docs/language/modules/sources/#module-registry */
const publicRegistry = /^registry\.(terraform\.io|opentofu\.org)\//;

/** Null for local paths and what no table lists: archives, buckets. */
export function readModuleAddress(source: string): ModuleAddress | null {
  const [written = "", query = ""] = source.split("?", 2);
  // An escaped key (`re%66=`) may name the revision, too.
  if (query.includes("%")) return null;
  const forced = written.startsWith("git::");
  const [scheme, rest] = withoutScheme(forced ? written.slice("git::".length) : written);
  const at = rest.indexOf("//");
  const package_ = at < 0 ? rest : rest.slice(0, at);
  const path = at < 0 ? "" : trimmed(rest.slice(at + 2));
  const parts = trimmed(package_).toLowerCase().split("/");
  const isRepository =
    forced || scheme !== "" || /^(github\.com|bitbucket\.org)$/.test(parts[0] ?? "");
  if (!isRepository) return registryAddress(parts, path);
  const ref = /(?:^|&)ref=([^&]*)/.exec(query)?.[1] ?? null;
  // https://developer.hashicorp.com/terraform/language/modules/sources#github: what follows the repository is a folder in it.
  const isShort = !forced && scheme === "" && parts.length > 3;
  const home = (isShort ? parts.slice(0, 3) : parts).join("/").replace(/\.git$/, "");
  const below = isShort ? trimmed(package_).split("/").slice(3).join("/") : "";
  return { home, path: trimmed(`${below}/${path}`), ref, registry: false };
}

/** `https`, `ssh` or none, and what follows it without a user: `git@github.com:a/b` is `github.com/a/b`. */
function withoutScheme(source: string): readonly [scheme: string, rest: string] {
  const url = /^(https?|ssh|git):\/\/(?:[^@/]*@)?(.*)$/.exec(source);
  if (url) return [url[1] ?? "", url[2] ?? ""];
  const short = /^[\w.-]+@([\w.-]+):(.*)$/.exec(source);
  return short ? ["ssh", `${short[1]}/${short[2]}`] : ["", source];
}

function registryAddress(parts: readonly string[], path: string): ModuleAddress | null {
  if (parts.length !== 3 && parts.length !== 4) return null;
  if (!parts.every((part) => /^[a-z0-9][a-z0-9._-]*$/.test(part))) return null;
  const home = parts.join("/").replace(publicRegistry, "");
  return { home, path, ref: null, registry: true };
}

/** Without slashes at its ends; no pattern, as a source may be a million slashes. */
function trimmed(path: string): string {
  let [start, end] = [0, path.length];
  while (start < end && path[start] === "/") start++;
  while (end > start && path[end - 1] === "/") end--;
  return path.slice(start, end);
}
