// Builds facts, privileges and models for tests: each with defaults that a test overrides where it matters.

import type { Known, UnknownValue, Value, Why } from "../../src/base/known.ts";
import { known, unknown } from "../../src/base/known.ts";
import { fields } from "../../src/base/value.ts";
import type { FileRef, Origin } from "../../src/base/origin.ts";
import { fileRef } from "../../src/base/origin.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Directory } from "../../src/directory/directory.ts";
import { emptyDirectory } from "../../src/directory/directory.ts";
import { defaultPolicy } from "../../src/config/defaults.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Control } from "../../src/model/control.ts";
import type { Credential } from "../../src/model/credential.ts";
import type { Carrier, Declaration, Link } from "../../src/model/declaration.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Grant, Holder } from "../../src/model/grant.ts";
import type { Identity } from "../../src/model/identity.ts";
import type { Model } from "../../src/model/model.ts";
import type { Policy } from "../../src/model/policy.ts";
import type {
  Condition,
  Patterns,
  RbacRule,
  RoleUse,
  Statement,
  TokenScope,
} from "../../src/model/privilege.ts";
import type { Facts } from "../../src/model/tree-facts.ts";
import type { Admission, Principal, Trust } from "../../src/model/trust.ts";

const files = new Map<string, FileRef>();

/** A file of 1,000 lines of ten characters. */
export function file(path: string): FileRef {
  const found = files.get(path) ?? fileRef(path, "123456789\n".repeat(1000));
  files.set(path, found);
  return found;
}

/** The first nine characters of a line. */
export function at(line = 1, path = "main.tf"): Origin {
  return { file: file(path), start: (line - 1) * 10, end: (line - 1) * 10 + 9 };
}

export function is<T>(value: T, line = 1): Known<T> {
  return known(value, at(line));
}

/** Unknown as a whole: `open("var.team")`. */
export function open(
  name: string,
  why: Why = "input-variable",
  more: Partial<UnknownValue> = {},
): UnknownValue {
  return unknown(why, at(), name, more);
}

/** A text with holes: `text("arn:aws:s3:::", open("var.bucket"), "/*")`. */
export function text(...pieces: readonly (string | UnknownValue)[]): Known<string> {
  if (pieces.every((piece) => typeof piece === "string")) return is(pieces.join(""));
  return open("text", "input-variable", { pieces });
}

function texts(values: string | readonly (string | Known<string>)[]): readonly Known<string>[] {
  return (typeof values === "string" ? [values] : values).map((value) =>
    typeof value === "string" ? is(value) : value,
  );
}

export function patterns(
  values: string | readonly (string | Known<string>)[],
  except = false,
): Patterns {
  return { except, patterns: texts(values), at: at() };
}

type Texts = string | readonly (string | Known<string>)[];

export function allow(
  actions: Texts,
  resources: Texts = "*",
  more: Partial<Statement> = {},
): Statement {
  return {
    kind: "statement",
    platform: "aws",
    effect: is<"allow" | "deny">("allow"),
    actions: patterns(actions),
    minus: null,
    resources: patterns(resources),
    conditions: [],
    at: at(),
    ...more,
  };
}

export function deny(
  actions: Texts,
  resources: Texts = "*",
  more: Partial<Statement> = {},
): Statement {
  return allow(actions, resources, { effect: is<"allow" | "deny">("deny"), ...more });
}

export function when(
  operator: string,
  key: string,
  ...values: readonly (string | Known<string>)[]
): Condition {
  return { operator, key, values: texts(values), at: at() };
}

export function role(name: string | Known<string>, more: Partial<RoleUse> = {}): RoleUse {
  return {
    kind: "role",
    platform: "aws",
    role: typeof name === "string" ? is(name) : name,
    scope: is<string | null>(null),
    scopeLevel: "account",
    conditions: [],
    at: at(),
    ...more,
  };
}

export function rule(verbs: Texts, resources: Texts, more: Partial<RbacRule> = {}): RbacRule {
  return {
    kind: "rbac",
    apiGroups: [is("")],
    resources: texts(resources),
    resourceNames: [],
    nonResourceURLs: [],
    verbs: texts(verbs),
    namespace: null,
    at: at(),
    ...more,
  };
}

type TokenLevel = "none" | "read" | "write" | "admin";

export function scope(
  name: string,
  level: TokenLevel | UnknownValue,
  more: Partial<TokenScope> = {},
): TokenScope {
  return {
    kind: "scope",
    platform: "github",
    scope: name,
    level: typeof level === "string" ? is(level) : level,
    written: true,
    at: at(),
    ...more,
  };
}

/** Labels as a carrier holds them; `null` values stand for unknown ones, `rest` for keys that nobody can tell. */
export function labels(
  map: Readonly<Record<string, string | null>>,
  rest: UnknownValue | null = null,
): Value {
  const entries = Object.entries(map).map(([key, value]): [string, Value] => [
    key,
    value === null ? open(`var.${key}`) : is(value),
  ]);
  return fields(new Map(entries), at(), rest);
}

export function carrier(tags: Value | null = labels({}), more: Partial<Carrier> = {}): Carrier {
  return {
    labels: tags === null ? [] : [{ from: "tags", map: tags }],
    texts: [],
    owners: [],
    kind: tags === null ? "none" : "tags",
    ...more,
  };
}

/** Everything but the kind, from an address: `aws_iam_role.ci`, `ServiceAccount/pay/api`, `job/deploy`. */
export function declare(
  address: string,
  more: Partial<Declaration> & { readonly suffix?: string } = {},
): Declaration {
  const { suffix = "", ...rest } = more;
  const domain =
    more.domain ??
    (address.startsWith("job/") ? "workflow" : /^[A-Z]/.test(address) ? "kubernetes" : "terraform");
  const root = more.root ?? (domain === "workflow" ? ".github/workflows/ci.yml" : "");
  const generic = address.replaceAll(/\[[^\]]*\]/g, "");
  const parts = generic.split(domain === "terraform" ? "." : "/");
  const platform =
    domain === "workflow"
      ? "github"
      : domain === "kubernetes"
        ? "kubernetes"
        : (parts.at(-2)?.split("_")[0] ?? "aws");
  const type =
    domain === "workflow"
      ? "job"
      : domain === "kubernetes"
        ? (parts[0] ?? "")
        : (parts.at(-2) ?? "");
  return {
    key: `${domain}:${root}:${address}${suffix}`,
    domain,
    platform,
    type,
    address,
    generic,
    root,
    name: is<string | null>(parts.at(-1) ?? null),
    at: at(1, domain === "workflow" ? root : "main.tf"),
    header: at(1, domain === "workflow" ? root : "main.tf"),
    via: [],
    active: is(true),
    loose: false,
    place: domain === "terraform" ? "aws." : (parts.at(-2) ?? ""),
    content: address,
    slots: {},
    pragmas: [],
    ...rest,
  };
}

type More<F> = Partial<F> & { readonly suffix?: string };

export function identity(address: string, more: More<Identity> = {}): Identity {
  const declared = declare(address, more);
  const form =
    declared.domain === "workflow"
      ? "job"
      : declared.type.includes("role")
        ? "role"
        : declared.type.includes("group")
          ? "group"
          : "service-account";
  return {
    ...declared,
    kind: "identity",
    form,
    person: false,
    sessions: "standing",
    carrier: carrier(),
    ...without(more),
  };
}

export function credential(address: string, more: More<Credential> = {}): Credential {
  return {
    ...declare(address, more),
    kind: "credential",
    form: "access-key",
    standing: true,
    of: null,
    endings: [],
    carrier: carrier(null),
    writes: null,
    ...without(more),
  };
}

export function grant(address: string, more: More<Grant> = {}): Grant {
  return {
    ...declare(address, more),
    kind: "grant",
    holders: [],
    privileges: [],
    grants: [],
    defines: true,
    on: null,
    ...without(more),
  };
}

export function trust(address: string, more: More<Trust> = {}): Trust {
  return {
    ...declare(address, { suffix: "#trust", ...more }),
    kind: "trust",
    into: reference(address, more.root),
    admissions: [],
    carrier: null,
    ...without(more),
  };
}

export function control(address: string, more: More<Control> = {}): Control {
  return {
    ...declare(address, { suffix: "#boundary", ...more }),
    kind: "control",
    form: "boundary",
    holds: [],
    ...without(more),
  };
}

function without<F>(more: More<F>): Partial<F> {
  const { suffix: _, ...rest } = more;
  return rest as unknown as Partial<F>;
}

export function reference(address: string, root = ""): Link {
  return { how: "reference", root, address, at: at() };
}

export function named(
  platform: string,
  type: string,
  name: string,
  namespace: string | null = null,
): Link {
  return { how: "name", platform, type, namespace, name, at: at() };
}

export function holder(link: Link | string, more: Partial<Holder> = {}): Holder {
  const made = typeof link === "string" ? reference(link) : link;
  return {
    link: made,
    person: "no",
    label: made.how === "reference" ? made.address : made.name,
    ...more,
  };
}

export function principal(
  value: string | Known<string>,
  kind: Principal["kind"] = "identity",
): Principal {
  return { kind, value: typeof value === "string" ? is(value) : value, at: at() };
}

export function admit(
  principals: readonly Principal[],
  conditions: readonly Condition[] = [],
  more: Partial<Admission> = {},
): Admission {
  return {
    effect: is<"allow" | "deny">("allow"),
    principals,
    conditions,
    issuer: null,
    at: at(),
    ...more,
  };
}

export const bareCatalog: Catalog = {
  types: new Map(),
  roles: new Map(),
  actions: new Map(),
  modules: () => Promise.resolve(() => null),
  unboundable: () => Promise.resolve(null),
};

export interface BuildOptions extends Partial<Omit<Facts, "facts">> {
  readonly policy?: Policy;
  readonly directory?: Directory;
  readonly catalog?: Catalog;
  readonly today?: string;
}

/** The model of some facts, evaluated on 2026-06-01. */
export function model(facts: readonly Fact[], options: BuildOptions = {}): Model {
  const {
    policy = defaultPolicy("baseline"),
    directory = emptyDirectory,
    catalog = bareCatalog,
    today = "2026-06-01",
    ...more
  } = options;
  return evaluate(
    { facts, moves: [], adoptions: [], releases: [], gaps: [], ...more },
    { policy, directory, catalog, today, repository: () => null },
  );
}
