// What reads a secret may name it in several ways; each must lead to the name under which it is kept, and to no other.

import { expect, test } from "vitest";
import type { Keeper } from "../../src/model/credential.ts";
import { keptNames } from "../../src/model/kept-name.ts";

test.each<[Keeper, string, string]>([
  ["aws", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:ci/deployer-a1B2c3", "ci/deployer"],
  ["aws-parameters", "arn:aws:ssm:eu-west-1:111122223333:parameter/ci/deployer", "/ci/deployer"],
  ["aws-parameters", "arn:aws-cn:ssm:cn-north-1:111122223333:parameter/deployer", "deployer"],
  ["google", "projects/acme/secrets/deployer", "deployer"],
  ["google", "projects/acme/secrets/deployer/versions/latest", "deployer"],
  ["google", "projects/acme/locations/europe-west1/secrets/deployer/versions/2", "deployer"],
  ["azure", "secret/deployer", "deployer"],
  ["vault", "secret/data/ci/deployer", "ci/deployer"],
  ["vault", "secret/data/ci/deployer", "secret/ci/deployer"],
  ["kubernetes", "deployer", "deployer"],
])("of %s, %s is kept as %s", (keeper, name, kept) => {
  expect(keptNames({ keeper, name })).toContain(kept);
});

test.each<[Keeper | null, string, string]>([
  ["aws", "ci/deployer-a1B2c3", "ci/deployer"],
  ["aws", "arn:aws:ssm:eu-west-1:111122223333:parameter/ci/deployer", "/ci/deployer"],
  ["aws-parameters", "ci/deployer", "/ci/deployer"],
  ["google", "secrets/deployer", "deployer"],
  [null, "secret/deployer", "deployer"],
])("of %s, %s is not kept as %s", (keeper, name, kept) => {
  expect(keptNames({ keeper, name })).not.toContain(kept);
});
