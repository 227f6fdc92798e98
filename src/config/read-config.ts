// Turns a configuration file into the Policy it asks for.

import { anyGlob, exactGlob } from "../base/glob.ts";
import type { ModuleFamily } from "../model/module-family.ts";
import type { Listing, OwnerReview, Policy, Preset, Severity } from "../model/policy.ts";
import { outlineFault } from "./check-outline.ts";
import { defaultPolicy } from "./defaults.ts";
import { checkGlob, escapePointer, fault, readDocument, type UserDocument } from "./document.ts";
import { nearest } from "../base/nearest.ts";
import type { Validator } from "./validators.gen.mjs";

/** Where configuration is looked for, first found wins. */
export const configPaths = [
  ".github/nhi-lint.yml",
  ".github/nhi-lint.yaml",
  "nhi-lint.yml",
  "nhi-lint.yaml",
] as const;

/** A configuration file as read: its policy and where each setting stands. */
export interface Configuration {
  readonly policy: Policy;
  readonly document: UserDocument;
}

/** What the schema has made sure of. */
interface ConfigData {
  readonly preset?: Preset;
  readonly owner?: {
    readonly keys?: readonly string[];
    readonly placeholders?: readonly string[];
    readonly comments?: "where-needed" | "anywhere";
    readonly directory?: Partial<Listing>;
    readonly review?: Partial<OwnerReview>;
  };
  readonly expiry?: {
    readonly keys?: readonly string[];
    readonly "identity-days"?: number;
    readonly "build-session-minutes"?: number;
    readonly "credential-days"?: Policy["expiry"]["credentialDays"];
  };
  readonly purpose?: {
    readonly keys?: readonly string[];
    readonly "ticket-keys"?: readonly string[];
  };
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  readonly exclude?: readonly string[];
  readonly samples?: readonly string[];
  readonly waivers?: {
    readonly "self-granted"?: Policy["waivers"]["selfGranted"];
    readonly github?: boolean;
    readonly "longest-days"?: number;
  };
  readonly workflow?: {
    readonly "default-permissions"?: Policy["workflow"]["defaultPermissions"];
    readonly "protected-environments"?: readonly string[];
  };
  readonly trusted?: {
    readonly accounts?: readonly string[];
    readonly "github-organizations"?: readonly string[];
  };
  readonly terraform?: { readonly "var-files"?: Readonly<Record<string, readonly string[]>> };
  readonly plan?: { readonly trusted?: boolean };
  readonly evidence?: {
    readonly "unused-days"?: number;
    readonly "oldest-days"?: number;
    readonly trusted?: readonly string[];
  };
  readonly monitored?: readonly string[];
  readonly modules?: readonly ModuleFamily[];
}

/** Reads a configuration file. Errors: UserError with file, line and the nearest name. `ruleIds`: for `severities`. */
export function readConfig(
  path: string,
  text: string,
  ruleIds: readonly string[],
  validate: Validator,
): Configuration {
  const document = readDocument(path, text, validate);
  const data = document.data as ConfigData;
  for (const rule of Object.keys(data.severities ?? {})) {
    if (ruleIds.includes(rule)) continue;
    const close = nearest(rule, ruleIds);
    const todo = close ? `Did you mean \`${close}\`?` : "`nhi-lint rules` lists them.";
    throw fault(document.at(`/severities/${rule}`), `there is no rule \`${rule}\``, todo);
  }
  checkGlobs(document, "exclude", data.exclude ?? []);
  checkGlobs(document, "samples", data.samples ?? []);
  checkGlobs(document, "owner/directory/backstage", data.owner?.directory?.backstage ?? []);
  checkGlobs(document, "owner/directory/patterns", data.owner?.directory?.patterns ?? []);
  for (const root of Object.keys(data.terraform?.["var-files"] ?? {}))
    checkGlob(() => exactGlob(root), document.at(`/terraform/var-files/${escapePointer(root)}`));
  checkOutlines(document, data.modules ?? []);
  return { policy: overlay(defaultPolicy(data.preset ?? "baseline"), data), document };
}

function checkGlobs(document: UserDocument, key: string, globs: readonly string[]): void {
  for (const [index, glob] of globs.entries())
    checkGlob(() => anyGlob([glob]), document.at(`/${key}/${index}`));
}

function checkOutlines(document: UserDocument, families: readonly ModuleFamily[]): void {
  for (const [index, { modules }] of families.entries())
    for (const [place, { outline = "" }] of modules.entries()) {
      const wrong = outlineFault(outline);
      if (wrong === null) continue;
      const at = document.at(`/modules/${index}/modules/${place}/outline`);
      throw fault(at, `the outline ${wrong}`, "See docs/modules.md.");
    }
}

function listing({
  files = [],
  codeowners = false,
  github = false,
  backstage = [],
  patterns = [],
}: Partial<Listing>): Listing {
  return { files, codeowners, github, backstage, patterns };
}

type Part<K extends keyof Policy & keyof ConfigData> = (
  defaults: Policy[K],
  data: NonNullable<ConfigData[K]>,
) => Policy[K];

const ownerOf: Part<"owner"> = (defaults, owner) => ({
  keys: owner.keys ?? defaults.keys,
  placeholders: [...defaults.placeholders, ...(owner.placeholders ?? [])],
  commentsAnywhere: owner.comments === "anywhere",
  directory: owner.directory ? listing(owner.directory) : null,
  review: { ...defaults.review, ...owner.review },
});

const expiryOf: Part<"expiry"> = (defaults, expiry) => ({
  keys: expiry.keys ?? defaults.keys,
  identityDays: expiry["identity-days"] ?? defaults.identityDays,
  buildSessionMinutes: expiry["build-session-minutes"] ?? defaults.buildSessionMinutes,
  credentialDays: { ...defaults.credentialDays, ...expiry["credential-days"] },
});

const waiversOf: Part<"waivers"> = (defaults, waivers) => ({
  selfGranted: waivers["self-granted"] ?? defaults.selfGranted,
  github: waivers.github ?? defaults.github,
  longestDays: waivers["longest-days"] ?? defaults.longestDays,
});

const evidenceOf: Part<"evidence"> = (defaults, evidence) => ({
  unusedDays: evidence["unused-days"] ?? defaults.unusedDays,
  oldestDays: evidence["oldest-days"] ?? defaults.oldestDays,
  trusted: evidence.trusted ?? defaults.trusted,
});

const varFilesOf = ({ "var-files": named = {} }: NonNullable<ConfigData["terraform"]>) =>
  Object.entries(named).map(([root, files]) => ({ root, files }));

function overlay(defaults: Policy, data: ConfigData): Policy {
  return {
    preset: defaults.preset,
    owner: ownerOf(defaults.owner, data.owner ?? {}),
    expiry: expiryOf(defaults.expiry, data.expiry ?? {}),
    purpose: {
      keys: data.purpose?.keys ?? defaults.purpose.keys,
      ticketKeys: data.purpose?.["ticket-keys"] ?? defaults.purpose.ticketKeys,
    },
    severities: new Map(Object.entries(data.severities ?? {})),
    exclude: data.exclude ?? [],
    samples: data.samples ?? null,
    waivers: waiversOf(defaults.waivers, data.waivers ?? {}),
    workflow: {
      defaultPermissions:
        data.workflow?.["default-permissions"] ?? defaults.workflow.defaultPermissions,
      protectedEnvironments: data.workflow?.["protected-environments"] ?? [],
    },
    trusted: {
      accounts: data.trusted?.accounts ?? [],
      githubOrganizations: data.trusted?.["github-organizations"] ?? [],
    },
    terraform: { varFiles: varFilesOf(data.terraform ?? {}) },
    plan: { trusted: data.plan?.trusted ?? defaults.plan.trusted },
    evidence: evidenceOf(defaults.evidence, data.evidence ?? {}),
    monitored: data.monitored ?? [],
    modules: data.modules ?? [],
  };
}
