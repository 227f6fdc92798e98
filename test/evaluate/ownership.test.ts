import { describe, expect, test } from "vitest";
import type { UnknownValue } from "../../src/base/known.ts";
import { emptyDirectory, type Directory } from "../../src/directory/directory.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Ownership } from "../../src/model/model.ts";
import { defaultPolicy } from "../../src/config/defaults.ts";
import type { BuildOptions } from "../model/build.ts";
import {
  at,
  carrier,
  credential,
  identity,
  is,
  labels,
  model,
  open,
  reference,
  text,
  trust,
} from "../model/build.ts";

function ownerOf(
  fact: Fact,
  others: readonly Fact[] = [],
  options: BuildOptions = {},
): Ownership | undefined {
  return model([fact, ...others], options).owners.get(fact.key);
}

const role = "aws_iam_role.ci";
const tagged = (map: Readonly<Record<string, string | null>>): Fact =>
  identity(role, { carrier: carrier(labels(map)) });

describe("tags", () => {
  test.each([
    "owner",
    "Owner",
    "TEAM",
    "owned-by",
    "OwnedBy",
    "nhi/owner",
    "nhi_owner",
    "GithubTeam",
  ])("`%s` names an owner", (key) => {
    expect(ownerOf(tagged({ [key]: "@acme/pay" }))).toMatchObject({
      state: "declared",
      value: "@acme/pay",
      from: `tag ${key}`,
    });
  });

  test.each([
    ["TODO", "placeholder"],
    ["", "empty"],
    ["<your-team>", "placeholder"],
    ["ci", "own name"],
    ["https://github.com/acme/app", "repository"],
    ["git@github.com:acme/app.git", "repository"],
    ["terraform", "placeholder"],
    ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "id"],
    ["123456789012", "id"],
  ])("`%s` names nobody", (value, why) => {
    const fact = identity(role, {
      name: is<string | null>("ci"),
      carrier: carrier(labels({ owner: value })),
    });
    expect(ownerOf(fact)).toMatchObject({
      state: "placeholder",
      value,
      why: expect.stringContaining(why) as string,
    });
  });

  test.each(["payments", "acme/payments", "sre@example.org", "Platform Team", "team-7"])(
    "`%s` is an owner",
    (value) => {
      expect(ownerOf(tagged({ owner: value }))).toMatchObject({ state: "declared", value });
    },
  );

  test("`managed-by` and `Name` do not count; another owner key outweighs a placeholder", () => {
    expect(ownerOf(tagged({ "managed-by": "payments", Name: "x" }))).toMatchObject({
      state: "absent",
    });
    expect(ownerOf(tagged({ owner: "TODO", team: "payments" }))).toMatchObject({
      state: "declared",
      value: "payments",
    });
  });

  test("unknown tags hide, unless a known key names an owner", () => {
    expect(ownerOf(identity(role, { carrier: carrier(open("var.tags")) }))).toMatchObject({
      state: "unknown",
      why: "`var.tags` cannot be told from source",
    });
    expect(
      ownerOf(identity(role, { carrier: carrier(labels({ team: "pay" }, open("var.tags"))) })),
    ).toMatchObject({ state: "declared" });
    expect(
      ownerOf(identity(role, { carrier: carrier(labels({ Name: "x" }, open("var.tags"))) })),
    ).toMatchObject({ state: "unknown" });
    expect(ownerOf(tagged({ owner: null }))).toMatchObject({ state: "unknown" });
  });

  test("default tags count where the resource does not set the same key", () => {
    const both = (own: Record<string, string>): Fact =>
      identity(role, {
        carrier: {
          ...carrier(),
          labels: [
            { from: "tags", map: labels(own) },
            { from: "default_tags", map: labels({ owner: "payments" }) },
          ],
        },
      });
    expect(ownerOf(both({ Name: "x" }))).toMatchObject({
      state: "declared",
      from: "default tag owner",
    });
    expect(ownerOf(both({ owner: "TODO" }))).toMatchObject({ state: "placeholder" });
  });
});

describe("where there are no tags", () => {
  const textual = (...pieces: readonly (string | UnknownValue)[]): Fact =>
    identity("google_service_account.ci", {
      carrier: carrier(null, { kind: "text", texts: [text(...pieces)] }),
    });

  test.each([
    ["nightly export, owner=@acme/pay", "@acme/pay"],
    ['team="Data Platform"; nightly', "Data Platform"],
    ["Owner: sre@example.org", "sre@example.org"],
  ])("`%s`", (said, value) =>
    expect(ownerOf(textual(said))).toMatchObject({ state: "declared", value, from: "description" }),
  );

  test("prose is no owner; a text that is all unknown hides one", () => {
    expect(ownerOf(textual("Owner: the team that deploys"))).toMatchObject({ state: "absent" });
    expect(ownerOf(textual("Service account of ", open("var.name")))).toMatchObject({
      state: "absent",
    });
    expect(ownerOf(textual("owner=", open("var.team")))).toMatchObject({ state: "unknown" });
    expect(ownerOf(textual(open("var.description")))).toMatchObject({ state: "unknown" });
  });

  const pragmas = [{ fields: new Map([["owner", "@acme/pay"]]), at: at(3) }];
  test("a comment counts, but not where there are tags, unless the policy says so", () => {
    expect(
      ownerOf(identity("aws_iam_group.ci", { carrier: carrier(null), pragmas })),
    ).toMatchObject({ state: "declared", from: "comment", at: at(3) });
    expect(ownerOf(identity(role, { pragmas }))).toMatchObject({ state: "absent" });
    const policy = defaultPolicy("baseline");
    expect(
      ownerOf(identity(role, { pragmas }), [], {
        policy: { ...policy, owner: { ...policy.owner, commentsAnywhere: true } },
      }),
    ).toMatchObject({ state: "declared" });
  });

  test("`owners` names principals; whoever runs Terraform is none", () => {
    const owned = (address: string): Fact =>
      identity("azuread_application.ci", {
        carrier: carrier(null, {
          kind: "owners",
          owners: [
            open(`${address}.object_id`, "data-source", {
              reference: { address, path: ["object_id"] },
            }),
          ],
        }),
      });
    expect(ownerOf(owned("data.azuread_user.ada"))).toMatchObject({
      state: "declared",
      value: "data.azuread_user.ada",
    });
    expect(ownerOf(owned("data.azuread_client_config.current"))).toMatchObject({
      state: "placeholder",
    });
    expect(ownerOf(owned("data.external.who"))).toMatchObject({ state: "unknown" });
  });

  const directory: Directory = {
    ownersOf: (path) =>
      path.endsWith("ci.yml") ? { owners: ["@ada", "@acme/pay"], catchAll: true, at: at(9) } : null,
    who: emptyDirectory.who,
    handles: emptyDirectory.handles,
    covers: emptyDirectory.covers,
  };
  test("a job is its file's team's", () => {
    const job = identity("job/deploy", { carrier: carrier(null) });
    expect(ownerOf(job, [], { directory })).toMatchObject({
      state: "declared",
      value: "@acme/pay",
      from: "CODEOWNERS",
      catchAll: true,
    });
    expect(ownerOf(job)).toMatchObject({ state: "absent" });
    expect(
      ownerOf(identity("ServiceAccount/pay/api", { at: at(1, "ci.yml") }), [], { directory }),
    ).toMatchObject({ state: "absent" });
  });
});

describe("what belongs to an identity", () => {
  const owner = identity("aws_iam_user.ci", { carrier: carrier(labels({ owner: "pay" })) });
  test("inherits where it has no tags", () => {
    const key = credential("aws_iam_access_key.ci", { of: reference("aws_iam_user.ci") });
    expect(ownerOf(key, [owner])).toMatchObject({ state: "declared", value: "pay" });
    expect(ownerOf(key)).toMatchObject({ state: "absent" });
    expect(
      ownerOf(credential("x.y", { of: reference("aws_iam_user.ci"), carrier: carrier() }), [owner]),
    ).toMatchObject({ state: "absent" });
    expect(ownerOf(trust("aws_iam_user.ci"), [owner])).toMatchObject({ state: "declared" });
    expect(ownerOf(credential("x.y", { standing: false }))).toBeUndefined();
  });
});
