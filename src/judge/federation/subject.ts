// A subject pattern and its issuer → whose tokens match it beyond one project and one branch; null when it is bounded.

import type { Known } from "../../base/known.ts";
import type { Issuer } from "../../privilege/issuer.ts";

export interface Breadth {
  /** `any-project`: other people's or other projects' tokens. `any-ref`: any branch, tag, environment or pull request of one project. */
  readonly wide: "any-project" | "any-ref";
  /** Whose: "any repository of `acme`". */
  readonly who: string;
}

/** Stands for a part nobody can read, which is taken for one ordinary name. */
const hole = "\uE000";
/** A `*` that the operator takes for itself. */
const literalStar = "\uE001";

/** The text to judge: `*` and `?` are wildcards in it. `like`: the operator takes them so. */
export function patternText(value: Known<string>, like: boolean): string {
  const plain = (text: string): string =>
    like ? text : text.replaceAll("*", literalStar).replaceAll("?", literalStar);
  if (value.known) return plain(value.value);
  return (value.pieces ?? [value])
    .map((piece) => (typeof piece === "string" ? plain(piece) : hole))
    .join("");
}

export function breadthOf(pattern: string, issuer: Issuer): Breadth | null {
  const wild = pattern.search(/[*?]/);
  if (wild === 0) return { wide: "any-project", who: issuer.anybody };
  switch (issuer.kind) {
    case "github":
      return githubBreadth(pattern, issuer);
    case "gitlab":
      return gitlabBreadth(pattern, issuer);
    case "terraform":
      return fieldsBreadth(pattern, issuer, ["organization", "project", "workspace"]);
    case "buildkite":
      return fieldsBreadth(pattern, issuer, ["organization", "pipeline", "ref"]);
    case "circleci":
      return /^org\/[^/]*\/project\/[^/*?]+(\/|$)/.test(pattern) || wild === -1
        ? null
        : { wide: "any-project", who: issuer.anybody };
    case "bitbucket":
      // The repository's id comes first, in braces.
      return wild === -1 || /^\{[^}*?]+\}/.test(pattern) || pattern.startsWith(hole)
        ? null
        : { wide: "any-project", who: issuer.anybody };
    case "cluster":
      return clusterBreadth(pattern, issuer);
    case "azure-devops":
      return wild === -1 || pattern.slice(0, wild).split("/").length > 4
        ? null
        : { wide: "any-project", who: issuer.anybody };
    case "google":
    case "cognito":
    case "private":
      return null;
  }
}

/** No name holds an `@`: what follows it is an id, which tells no more than the name does. */
function withoutIds(subject: string): string {
  return subject.replace(/^(repo|repository):([^/:@]+)@[^/:]*\/([^:@]+)(?:@[^:]*)?/, "$1:$2/$3");
}

/** https://docs.github.com/actions/reference/security/oidc#example-subject-claims */
function githubBreadth(subject: string, issuer: Issuer): Breadth | null {
  const pattern = withoutIds(subject);
  const wild = pattern.search(/[*?]/);
  const claim = /^([a-z_]+):/.exec(pattern)?.[1];
  if (claim === "repository_owner") {
    // A customised subject may name more behind the owner.
    if (/:(repo|repository|repository_id|job_workflow_ref):[^*?]/.test(pattern)) return null;
    return anyOf(pattern.slice("repository_owner:".length).split(":")[0] ?? "", issuer);
  }
  if (claim !== "repo" && claim !== "repository") {
    // A customised subject, or none that GitHub would sign. What a wildcard follows must at least name owner and repository.
    if (wild !== -1 && !pattern.slice(0, wild).includes("/"))
      return { wide: "any-project", who: issuer.anybody };
    return isEverybodys(pattern, issuer)
      ? { wide: "any-project", who: `${issuer.anybody} whose owner has its subjects made so` }
      : null;
  }
  const rest = pattern.slice(claim.length + 1);
  // One variable may hold owner and repository both.
  const whole = /^([^:/*?]*):(.*)$/s.exec(rest);
  if (whole?.[1]?.includes(hole)) return githubRefBreadth(whole[2] ?? "", spelt(whole[1]));
  const slash = rest.indexOf("/");
  const owner = slash === -1 ? rest : rest.slice(0, slash);
  if (slash === -1 || /[*?]/.test(owner))
    return wild === -1 ? null : { wide: "any-project", who: issuer.anybody };
  const after = rest.slice(slash + 1);
  const colon = after.indexOf(":");
  const repository = colon === -1 ? after : after.slice(0, colon);
  if (/[*?]/.test(repository)) return anyOf(owner, issuer, repository);
  if (colon === -1) return null;
  return githubRefBreadth(after.slice(colon + 1), `${spelt(owner)}/${spelt(repository)}`);
}

/** What every repository can have of its own, whoever owns it. */
const ofAnybody =
  /^(environment|ref|ref_type|ref_protected|head_ref|base_ref|workflow|event_name|pull_request|repository_visibility|runner_environment)$/;

/** Whoever owns a repository says of which claims its subjects are made; a `:` within a value is written `%3A`.
 * https://docs.github.com/actions/reference/security/oidc#customizing-the-subject-claims-for-an-organization-or-repository */
export function isEverybodys(pattern: string, { kind }: Issuer): boolean {
  if (kind !== "github") return false;
  const parts = pattern.split(":");
  const claims = parts.filter((_, index) => index % 2 === 0);
  return claims.every((claim) => ofAnybody.test(claim));
}

/** Every subject that GitHub signs begins with the name of a claim, and all but pull requests' go on with its value. */
export function isNobodys(pattern: string, { kind }: Issuer): boolean {
  if (kind !== "github") return false;
  const end = pattern.search(/[:*?\uE000]/);
  const first = end === -1 ? pattern : pattern.slice(0, end);
  return !/^[a-z_]*$/i.test(first) || (end === -1 && first !== "pull_request" && first !== "");
}

function anyOf(owner: string, issuer: Issuer, repository = "*"): Breadth {
  if (/[*?]/.test(owner)) return { wide: "any-project", who: issuer.anybody };
  const which =
    repository === "*" ? "any repository" : `any repository like \`${spelt(repository)}\``;
  return { wide: "any-project", who: `${which} of \`${spelt(owner)}\`` };
}

function githubRefBreadth(context: string, repository: string): Breadth | null {
  const of = `of \`${repository}\``;
  if (context === "pull_request") return { wide: "any-ref", who: `any pull request ${of}` };
  if (/^[*?]/.test(context) || /^ref(:(refs(\/)?)?)?\*$/.test(context))
    return { wide: "any-ref", who: `any branch, tag or pull request ${of}` };
  if (/^ref:(refs\/)?heads\/\*/.test(context) || context.startsWith("ref:refs/*"))
    return { wide: "any-ref", who: `any branch ${of}` };
  if (context.startsWith("ref:refs/tags/*")) return { wide: "any-ref", who: `any tag ${of}` };
  if (context.startsWith("environment:*")) return { wide: "any-ref", who: `any environment ${of}` };
  // A wildcard before the kind of context is told: `pull*`, `r*`.
  return /^[a-z_]*[*?]/.test(context)
    ? { wide: "any-ref", who: `any branch, tag or pull request ${of}` }
    : null;
}

/** https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload: `project_path:G/P:ref_type:T:ref:R`. */
function gitlabBreadth(pattern: string, issuer: Issuer): Breadth | null {
  const found = /^project_path:([^:]*)(:.*)?$/s.exec(pattern);
  if (!found)
    return pattern.search(/[*?]/) === -1 ? null : { wide: "any-project", who: issuer.anybody };
  const [, path = "", rest = ""] = found;
  const wild = path.search(/[*?]/);
  if (wild !== -1) {
    const group = path.slice(0, wild).split("/").slice(0, -1).join("/");
    return {
      wide: "any-project",
      who: group === "" ? issuer.anybody : `any project of \`${spelt(group)}\``,
    };
  }
  const project = `of \`${spelt(path)}\``;
  if (/^:[*?]/.test(rest) || /^:ref_type:[*?]/.test(rest))
    return { wide: "any-ref", who: `any branch or tag ${project}` };
  return /:ref:[*?]/.test(rest)
    ? { wide: "any-ref", who: `any ${rest.includes("ref_type:tag") ? "tag" : "branch"} ${project}` }
    : null;
}

/** `name:VALUE:name:VALUE…`: the first two values must be told, the third is the branch where there is one. */
function fieldsBreadth(
  pattern: string,
  issuer: Issuer,
  names: readonly [string, string, string],
): Breadth | null {
  const [first, second, third] = names;
  const value = (name: string): string | null =>
    new RegExp(`(?:^|:)${name}:([^:]*)`).exec(pattern)?.[1] ?? null;
  const wild = pattern.search(/[*?]/);
  if (wild === -1) return null;
  const organization = value(first);
  if (organization === null || /[*?]/.test(organization))
    return { wide: "any-project", who: issuer.anybody };
  const project = value(second);
  const inner = value(third);
  if (project === null || /[*?]/.test(project)) {
    // One workspace's name is told although its project is not: it is unique within the organization.
    if (third === "workspace" && inner !== null && !/[*?]/.test(inner)) return null;
    return { wide: "any-project", who: `any ${second} of \`${spelt(organization)}\`` };
  }
  if (third === "workspace") return null;
  if (inner === null || /^[*?]/.test(inner) || /^refs\/heads\/[*?]/.test(inner))
    return { wide: "any-ref", who: `any branch of \`${spelt(organization)}/${spelt(project)}\`` };
  return null;
}

/** `system:serviceaccount:NAMESPACE:NAME`. */
function clusterBreadth(pattern: string, issuer: Issuer): Breadth | null {
  if (pattern.search(/[*?]/) === -1) return null;
  const found = /^system:serviceaccount:([^:]*)(?::(.*))?$/s.exec(pattern);
  const namespace = found?.[1];
  if (namespace === undefined || /[*?]/.test(namespace)) {
    const name = found?.[2];
    const told = name !== undefined && !/[*?]/.test(name) && name !== "";
    return {
      wide: "any-project",
      who: told ? `the service account \`${spelt(name)}\` of any namespace` : issuer.anybody,
    };
  }
  return /^[*?]/.test(found?.[2] ?? "*")
    ? { wide: "any-ref", who: `any service account of the namespace \`${spelt(namespace)}\`` }
    : null;
}

/** For messages: what nobody can read is shown as `…`. */
function spelt(text: string): string {
  return text.replaceAll(hole, "…").replaceAll(literalStar, "*").slice(0, 100);
}
