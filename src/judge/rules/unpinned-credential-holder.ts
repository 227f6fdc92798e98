// An action of somebody else's that is given a credential and is used by a name that can be moved → a complaint at the step.

import { beginsAt } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { describe } from "../../privilege/describe.ts";
import { holdingsOf, jobNamed } from "../job-holdings.ts";
import { isOwnOrganization } from "../own-organizations.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, listed } from "../words.ts";

export const rule: Rule = { id: "unpinned-credential-holder", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow" || fact.type !== "handed") return [];
  const [holder] = fact.holders;
  const uses = holder?.label ?? "";
  const job = jobOf(fact, context.head);
  if (isOwnOrganization(uses.split("/")[0] ?? "", job, context)) return [];
  const before = new Set(
    !isWhole(change) && was?.kind === "grant" ? heldBy(was, context.base, context) : [],
  );
  const held = heldBy(fact, context.head, context).filter((one) => !before.has(one));
  if (held.length === 0) return [];
  const [name = uses] = uses.split("@");
  const revision = fact.on ?? "";
  const isImage = uses.startsWith("docker://");
  const variant = held.some((one) => one.startsWith("secret ")) ? "default" : "token";
  return [
    {
      variant: vendors.has(name.split("/")[0] ?? "") ? "vendor" : variant,
      message: `${code(name)} gets ${listed(held.map(code))} and is used by ${isImage ? "a tag" : code(revision)}, which can be made to mean other code at any time.`,
      remedy: isImage
        ? `Use it by the digest of the image that you have read: \`uses: ${name}@sha256:<digest>\`.`
        : `Use it by the full commit that you have read, with the version in a comment: \`uses: ${name}@<commit> # ${revision}\`.`,
      primary: fact.header,
      related: fact.privileges
        .slice(0, 5)
        .flatMap((one) =>
          one.kind === "scope" && !beginsAt(one.at, fact.header)
            ? [{ role: "definition", message: `${code(describe(one))} is given here`, at: one.at }]
            : [],
        ),
      offending: `${name} ${held.toSorted().join(" ")}`,
      identity: job?.key ?? null,
      fix: null,
    },
  ];
}

/** They own what the credential opens, or publish the runner itself. */
const vendors: ReadonlySet<string> = new Set([
  "aws-actions",
  "azure",
  "docker",
  "google-github-actions",
  "hashicorp",
]);

function jobOf(grant: Grant, model: Model): Identity | null {
  const [, id = ""] = grant.address.split("/");
  return jobNamed(id, grant.root, model);
}

/** What many keep among secrets and what opens nothing by itself: whose account it is, and where. */
function isNoSecret(scope: string): boolean {
  return /(TENANT|SUBSCRIPTION|CLIENT|ACCOUNT|PROJECT|APP|APPLICATION|ORG|ORGANIZATION|INSTALLATION)_?ID$|REGION$|ROLE(_ARN)?$|_ARN$|USER(NAME)?$|_ORG$|_?REPOSITORY$|BUCKET$|E?MAIL$|_NAME$|WORKSPACE_ID$|ADDR(ESS)?$|HOST(NAME)?$|ENDPOINT$|DOMAIN$|SERVER$|PORT$/.test(
    scope,
  );
}

/** Secrets; and of the job's token what it may write, where the action gets that. */
function heldBy(grant: Grant, model: Model, context: Context): readonly string[] {
  const job = jobOf(grant, model);
  const written = job
    ? holdingsOf(job, model, context.policy).certain.filter(
        ({ held, scope }) => held.grant.type === "permissions" && scope.scope !== "id-token",
      )
    : [];
  return grant.privileges.flatMap((one): readonly string[] => {
    if (one.kind !== "scope") return [];
    if (one.scope === "token") return written.map(({ text }) => text);
    return isNoSecret(one.scope) ? [] : [describe(one)];
  });
}
