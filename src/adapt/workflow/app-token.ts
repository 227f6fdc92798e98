// The steps that make a GitHub App's token → grants of what it may do, and the tokens that outlive their job.

import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Credential } from "../../model/credential.ts";
import type { Grant } from "../../model/grant.ts";
import type { TokenScope } from "../../model/privilege.ts";
import type { Pair } from "../../parse/yaml/tree.ts";
import { holderOf } from "./calls.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { jobLink, noCarrier, origin, pairSpan, type Job } from "./job.ts";
import { declareStep, headOf, stepsOf, type Step } from "./step.ts";
import { foreignOf, type Sources } from "./uses.ts";
import { resolvedText } from "./value-source.ts";

interface Maker {
  /** The input that lists permissions, or what its inputs for one each begin with. */
  readonly permissions: RegExp;
  /** Inputs that name what it is bound to. */
  readonly repositories: readonly string[];
  /** Where none are named it is for every repository of the installation: always (null), or where this input is given. */
  readonly wide: string | null;
  /** The input that decides whether it ends with the job, and the value with which it does not. */
  readonly ends: { readonly input: string; readonly not: string; readonly usually: string };
}

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    // https://github.com/actions/create-github-app-token#inputs
    "actions/create-github-app-token",
    {
      permissions: /^permission-/,
      repositories: ["repositories"],
      wide: "owner",
      ends: { input: "skip-token-revoke", not: "true", usually: "false" },
    },
  ],
  [
    // https://github.com/tibdex/github-app-token#readme
    "tibdex/github-app-token",
    {
      permissions: /^permissions$/,
      repositories: ["repositories", "repository"],
      wide: null,
      ends: { input: "revoke", not: "false", usually: "true" },
    },
  ],
  [
    // https://github.com/peter-murray/workflow-application-token-action#parameters
    "peter-murray/workflow-application-token-action",
    {
      permissions: /^permissions$/,
      repositories: [],
      wide: "organization",
      ends: { input: "revoke_token", not: "false", usually: "false" },
    },
  ],
]);

export function appTokens(job: Job, sources: Sources): readonly (Grant | Credential)[] {
  const made = stepsOf(job, sources).flatMap((step) => {
    const name = foreignOf(step.node)?.name ?? "";
    const maker = makers.get(name);
    return maker ? [{ step, name, maker }] : [];
  });
  return made.flatMap(({ step, name, maker }, index) => {
    const suffix = index === 0 ? "" : `/${index + 1}`;
    const lives = outlives(step, maker);
    return [
      grantOf(job, step, maker, `app-token${suffix}`),
      ...(lives ? [unrevoked(job, step, lives, `unrevoked/${name}${suffix}`)] : []),
    ];
  });
}

function grantOf(job: Job, step: Step, maker: Maker, name: string): Grant {
  const inputs = inputsOf(step.node);
  const at = origin(job.file, headOf(step.own));
  const scope = (text: string, level: TokenScope["level"], where: Origin): TokenScope => ({
    kind: "scope",
    platform: "github",
    scope: text,
    level,
    written: true,
    at: where,
  });
  const listed = [...inputs].flatMap(([key, pair]) => (maker.permissions.test(key) ? [pair] : []));
  const privileges = listed.flatMap((pair) => {
    const where = step.file === job.file ? origin(job.file, pairSpan(pair)) : at;
    return permissionsIn(pair, step).map(([one, level]) =>
      scope(
        `app:${one}`,
        level === "read" || level === "write" || level === "admin" || level === "none"
          ? known(level, where)
          : unknown("expression", where, level),
        where,
      ),
    );
  });
  if (listed.length === 0)
    privileges.push(scope("app:*", unknown("computed", at, "every permission of the App"), at));
  const whose = isOfOrganization(listed) ? null : ownerOf(maker, step);
  if (whose !== null) privileges.push(scope(`app-repositories:${whose}`, known("read", at), at));
  return {
    kind: "grant",
    holders: [holderOf(job, job)],
    privileges,
    grants: [],
    defines: true,
    on: foreignOf(step.node)?.name ?? null,
    ...declareStep(job, step, name, "app-token"),
  };
}

/** What is listed opens no repository. https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps#organization-permissions-for-members */
function isOfOrganization(listed: readonly Pair[]): boolean {
  return (
    listed.length > 0 &&
    listed.every(({ key }) =>
      /^permission-(members|organization-.+|(enterprise-)?custom-properties-for-organizations)$/i.test(
        key,
      ),
    )
  );
}

/** `permission-contents: write`; or all in one input, as JSON or as `contents:write`. */
function permissionsIn({ key, value }: Pair, { environment }: Step): [string, string][] {
  const text = resolvedText(value, environment);
  const own = /^permission-(.+)$/i.exec(key)?.[1];
  if (own !== undefined) return [[own.toLowerCase(), text.trim()]];
  const found = [...text.matchAll(/["']?([\w-]+)["']?\s*[:=]\s*["']?(read|write|admin|none)\b/g)];
  return found.length === 0
    ? [["*", text]]
    : found.map(([, one = "", level = ""]) => [one.toLowerCase().replaceAll("_", "-"), level]);
}

/** Whose every repository it reaches; null where it is bound to some. */
function ownerOf(maker: Maker, step: Step): string | null {
  const inputs = inputsOf(step.node);
  const text = (name: string): string => inputText(inputs, name, step.environment);
  if (maker.repositories.some((name) => text(name) !== "")) return null;
  if (maker.wide === null) return "the installation";
  return text(maker.wide) === "" ? null : text(maker.wide);
}

/** How it says that the token stays: by an input, or by leaving one out. */
function outlives(step: Step, { ends }: Maker): Pair | "left-out" | null {
  const pair = inputsOf(step.node).get(ends.input);
  if (!pair) return ends.usually === ends.not ? "left-out" : null;
  const text = resolvedText(pair.value, step.environment).trim();
  return text === ends.not || text.includes("${{") ? pair : null;
}

function unrevoked(job: Job, step: Step, by: Pair | "left-out", name: string): Credential {
  const said = by === "left-out" ? "" : resolvedText(by.value, step.environment);
  const isOpen = said.includes("${{");
  const type =
    by === "left-out" ? "unrevoked-by-default" : isOpen ? "unrevoked-perhaps" : "unrevoked";
  const declaration = declareStep(job, step, name, type);
  const header =
    by !== "left-out" && step.file === job.file
      ? origin(job.file, pairSpan(by))
      : declaration.header;
  return {
    kind: "credential",
    form: "token",
    standing: false,
    of: jobLink(job),
    endings: [],
    carrier: noCarrier,
    writes: null,
    ...declaration,
    header,
  };
}
