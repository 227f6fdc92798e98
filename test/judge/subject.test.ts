import { describe, expect, test } from "vitest";
import { issuerOf } from "../../src/privilege/issuer.ts";
import { breadthOf } from "../../src/judge/federation/subject.ts";

const github = "https://token.actions.githubusercontent.com";
const everybody = "any repository on GitHub whose owner has its subjects made so";
const cases: Readonly<Record<string, readonly (readonly [subject: string, who: string | null])[]>> =
  {
    [github]: [
      ["*", "any repository on GitHub"],
      ["repo:*", "any repository on GitHub"],
      ["repo:acme*", "any repository on GitHub"],
      ["repo:acme-*/app:ref:refs/heads/main", "any repository on GitHub"],
      ["r*", "any repository on GitHub"],
      ["repo:acme/*", "any repository of `acme`"],
      ["repo:acme@*/*@*:*", "any repository of `acme`"],
      ["repo:acme@12/app@34:*", "any branch, tag or pull request of `acme/app`"],
      ["repo:acme@12/app@34:ref:refs/heads/main", null],
      ["repo:acme*@12/app@34:ref:refs/heads/main", "any repository on GitHub"],
      ["repo:acme/*:ref:refs/heads/main", "any repository of `acme`"],
      ["repo:acme/app*", "any repository like `app*` of `acme`"],
      ["repo:acme/app-*:environment:prod", "any repository like `app-*` of `acme`"],
      ["repo:acme/ap?:environment:prod", "any repository like `ap?` of `acme`"],
      ["repo:acme/app:*", "any branch, tag or pull request of `acme/app`"],
      ["repo:acme/app:ref:*", "any branch, tag or pull request of `acme/app`"],
      ["repo:acme/app:ref:refs/*", "any branch, tag or pull request of `acme/app`"],
      ["repo:acme/app:ref:refs/heads/*", "any branch of `acme/app`"],
      ["repo:acme/app:ref:refs/tags/*", "any tag of `acme/app`"],
      ["repo:acme/app:environment:*", "any environment of `acme/app`"],
      ["repo:acme/app:pull_request", "any pull request of `acme/app`"],
      ["repo:acme/app:pull*", "any branch, tag or pull request of `acme/app`"],
      ["repository_owner:acme:*", "any repository of `acme`"],
      [
        "repository_owner:acme:job_workflow_ref:acme/ci/.github/workflows/x.yml@refs/heads/main",
        null,
      ],
      ["repo:acme/app:ref:refs/heads/main", null],
      ["repo:acme/app:ref:refs/heads/release/*", null],
      ["repo:acme/app:ref:refs/tags/v*", null],
      ["repo:acme/app:environment:prod", null],
      ["repo:acme/app:environment:prod-*", null],
      ["job_workflow_ref:acme/app/.github/workflows/deploy.yml@*", null],
      ["repo:\uE000/\uE000:ref:refs/heads/main", null],
      ["environment:prod", everybody],
      ["ref:refs/heads/main", everybody],
      ["ref:refs/heads/*", everybody],
      ["pull_request", everybody],
      ["workflow:release:environment:\uE000", everybody],
      ["environment:prod:\uE000:app", null],
      ["environment:prod:repo:acme/app", null],
      ["actor:acme-bot", null],
      ["workflow:release:repo:acme/app:ref:refs/heads/main", null],
      ["repo:\uE000/*", "any repository of `…`"],
    ],
    "https://gitlab.com": [
      ["project_path:*", "any project on GitLab"],
      ["project_path:acme/*:ref_type:branch:ref:main", "any project of `acme`"],
      ["project_path:acme/tools/*:*", "any project of `acme/tools`"],
      ["project_path:acme/app:*", "any branch or tag of `acme/app`"],
      ["project_path:acme/app:ref_type:branch:ref:*", "any branch of `acme/app`"],
      ["project_path:acme/app:ref_type:tag:ref:*", "any tag of `acme/app`"],
      ["project_path:acme/app:ref_type:branch:ref:main", null],
    ],
    "https://app.terraform.io": [
      ["organization:*", "any organization on HCP Terraform"],
      ["organization:acme:*", "any project of `acme`"],
      ["organization:acme:project:*:workspace:*:run_phase:*", "any project of `acme`"],
      ["organization:acme:project:*:workspace:prod:run_phase:*", null],
      ["organization:acme:project:app:workspace:*:run_phase:*", null],
      ["organization:acme:project:app:workspace:prod:run_phase:apply", null],
    ],
    "https://oidc.circleci.com/org/9f": [
      ["org/9f/project/*", "any project of the CircleCI organization"],
      ["org/9f/*", "any project of the CircleCI organization"],
      ["org/9f/project/77/user/*", null],
    ],
    "https://agent.buildkite.com": [
      ["organization:*", "any organization on Buildkite"],
      ["organization:acme:pipeline:*", "any pipeline of `acme`"],
      ["organization:acme:pipeline:app:*", "any branch of `acme/app`"],
      ["organization:acme:pipeline:app:ref:refs/heads/*", "any branch of `acme/app`"],
      ["organization:acme:pipeline:app:ref:refs/heads/main:*", null],
    ],
    "https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc": [
      ["*", "any repository of the Bitbucket workspace"],
      ["{11aa*", "any repository of the Bitbucket workspace"],
      ["{11aa}:{22bb}:*", null],
    ],
    "https://oidc.eks.eu-west-1.amazonaws.com/id/AB": [
      ["system:serviceaccount:*", "any service account of the cluster"],
      ["system:serviceaccount:*:*", "any service account of the cluster"],
      ["system:serviceaccount:*:exporter", "the service account `exporter` of any namespace"],
      ["system:serviceaccount:payments:*", "any service account of the namespace `payments`"],
      ["system:serviceaccount:payments:exporter", null],
      ["system:serviceaccount:payments:exporter-*", null],
    ],
  };

describe.each(Object.entries(cases))("%s", (issuer, subjects) => {
  test.each(subjects)("%s", (subject, who) => {
    const found = issuerOf(issuer, []);
    expect(found && breadthOf(subject, found)?.who).toBe(who ?? undefined);
  });
});

test("tells an issuer by its subjects where its name cannot be read", () => {
  expect(issuerOf(null, ["system:serviceaccount:a:b"])?.kind).toBe("cluster");
  expect(issuerOf(null, ["repo:acme/app:*"])?.kind).toBe("github");
  expect(issuerOf(null, ["whatever"])).toBeNull();
});
