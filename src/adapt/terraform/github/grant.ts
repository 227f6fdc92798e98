// Turns GitHub's repository permissions, default workflow permissions and App installations into grants, and environments into controls.

import type { Known, Value } from "../../../base/known.ts";
import { known, mapKnown, unknown } from "../../../base/known.ts";
import { field, isAbsent, items, text } from "../../../base/value.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Holder } from "../../../model/grant.ts";
import type { Privilege } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import { linkTo } from "../link.ts";
import { written } from "../reference.ts";

function grant(
  block: ResolvedBlock,
  suffix: string,
  holder: Holder,
  privilege: Privilege,
  role: Value | null,
  attribute = "permission",
): Fact {
  const slot = role ? valueSlot(block, role, attribute) : undefined;
  return {
    kind: "grant",
    holders: [holder],
    privileges: [privilege],
    grants: [],
    defines: false,
    on: written(field(block.body, "repository")) || null,
    ...declare(block, {
      platform: "github",
      suffix,
      name: nameless(block),
      slots: slot ? { scope: slot } : {},
    }),
  };
}

function repositoryRole(block: ResolvedBlock, permission: Value, byDefault: string): Privilege {
  const role: Known<string> = isAbsent(permission)
    ? known(byDefault, block.header)
    : mapKnown(text(permission), (name) => name ?? byDefault);
  return {
    kind: "role",
    platform: "github",
    role,
    scope: text(field(block.body, "repository")),
    scopeLevel: "repository",
    conditions: [],
    at: role.at,
  };
}

/** A user named like a machine may be one. */
const machineUser =
  /(^|[-_])(bot|bots|ci|cicd|svc|service|robot|machine|automation|deploy|deployer)([-_]|$)|bot$/i;

function userHolder(user: Value): Holder {
  const label = written(user);
  const person = user.known && !machineUser.test(label) ? "yes" : "maybe";
  return { link: { how: "unknown", name: label, at: user.at }, person, label };
}

function teamHolder(team: Value): Holder {
  const label = team.reference?.address ?? written(team);
  const person = /(^|[-_.])(bots?|robots?|ci|cicd|machines?|services?|automation)([-_.]|$)/i.test(
    label,
  )
    ? "maybe"
    : "yes";
  return { link: { how: "unknown", name: label, at: team.at }, person, label };
}

/** https://registry.terraform.io/providers/integrations/github/latest/docs/resources/team_repository: `pull` by default. */
export const teamRepository: Adapter = (block) => {
  const permission = field(block.body, "permission");
  return [
    grant(
      block,
      "",
      teamHolder(field(block.body, "team_id")),
      repositoryRole(block, permission, "pull"),
      permission,
    ),
  ];
};

/** `push` by default. */
export const collaborator: Adapter = (block) => {
  const permission = field(block.body, "permission");
  return [
    grant(
      block,
      "",
      userHolder(field(block.body, "username")),
      repositoryRole(block, permission, "push"),
      permission,
    ),
  ];
};

export const collaborators: Adapter = (block) => [
  ...items(field(block.body, "user")).map((body) => listed(block, body, "username", userHolder)),
  ...items(field(block.body, "team")).map((body) => listed(block, body, "team_id", teamHolder)),
];

function listed(
  block: ResolvedBlock,
  body: Value,
  key: string,
  holder: (value: Value) => Holder,
): Fact {
  const permission = field(body, "permission");
  const who = field(body, key);
  return grant(
    block,
    `#${key}/${written(who)}`,
    holder(who),
    repositoryRole(block, permission, "push"),
    permission,
  );
}

/** What GitHub gives every job that sets no permissions. */
export const workflowPermissions: Adapter = (block) => {
  const value = field(block.body, "default_workflow_permissions");
  if (isAbsent(value)) return [];
  const level = mapKnown(
    text(value),
    (name) => (name === "write" ? "write" : "read") as "write" | "read",
  );
  const holder: Holder = {
    link: { how: "unknown", name: "every job that sets no permissions", at: value.at },
    person: "no",
    label: "every job that sets no permissions",
  };
  const scope: Privilege = {
    kind: "scope",
    platform: "github",
    scope: "*",
    level,
    written: true,
    at: value.at,
  };
  return [grant(block, "", holder, scope, value, "default_workflow_permissions")];
};

/** What the App may do stands with the App, which Terraform cannot make. */
export const appInstallation: Adapter = (block) => {
  const listed_ = field(block.body, "selected_repositories");
  const repositories = isAbsent(listed_) ? [field(block.body, "repository")] : items(listed_);
  const installation = field(block.body, "installation_id");
  const label = `the App installation ${written(installation)}`;
  return repositories.map((repository, index) => {
    const holder: Holder = {
      link: { how: "unknown", name: label, at: installation.at },
      person: "no",
      label,
    };
    const scope: Privilege = {
      kind: "scope",
      platform: "github",
      scope: `repository:${written(repository)}`,
      level: unknown("computed", repository.at, "the App's permissions"),
      written: true,
      at: repository.at,
    };
    const suffix = isAbsent(listed_) ? "" : `#${repository.known ? written(repository) : index}`;
    return grant(block, suffix, holder, scope, null);
  });
};

const guardsOf = {
  reviewers: "a review before it is deployed to",
  deployment_branch_policy: "that only some branches deploy to it",
  wait_timer: "a wait before it is deployed to",
};

/** An environment without reviewers or branches holds nothing in check. */
export const environment: Adapter = (block, context) => {
  const guards = Object.entries(guardsOf).filter(([name]) => !isAbsent(field(block.body, name)));
  if (guards.length === 0) return [];
  const repository = field(block.body, "repository");
  const link = linkTo(repository, { platform: "github", type: "*" }, block, context);
  return [
    {
      kind: "control",
      form: "environment",
      holds: link ? [link] : [],
      demands: guards.map(([, text]) => text),
      ...declare(block, {
        platform: "github",
        name: text(field(block.body, "environment")),
        within: written(repository),
      }),
    },
  ];
};
