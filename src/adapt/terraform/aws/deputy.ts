// Turns a resource's policy into the services that may act on it on behalf of whoever tells them to, in any account.

import type { Known } from "../../../base/known.ts";
import { isDeny } from "../../../model/deny.ts";
import type { Condition, Statement } from "../../../model/privilege.ts";
import type { Admission, Principal, Trust } from "../../../model/trust.ts";
import { outline } from "../../../privilege/aws/read-policy.ts";
import { covers } from "../../../privilege/covers.ts";
import { patternOf } from "../../../privilege/pattern.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { declare, nameless } from "../declare.ts";
import { allow } from "./names.ts";

/**
 * By the beginning of a resource type: the services that another account can point at it and that say for whom they act, as each one's
 * guide has it. Not `logging.s3`, which writes within one account (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html),
 * nor `events` on topics and keys, where it says nothing of its source
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions).
 */
const deputies: readonly (readonly [types: string, services: RegExp])[] = [
  [
    "aws_s3",
    /^(cloudfront|cloudtrail|config|delivery\.logs|guardduty|logs|redshift|s3|serverlessrepo|ses)$/,
  ],
  ["aws_sqs_", /^(events|s3|sns)$/],
  ["aws_sns_", /^(budgets|cloudtrail|cloudwatch|codestar-notifications|config|s3|ses)$/],
  ["aws_kms_", /^(cloudtrail|delivery\.logs|logs)$/],
  ["aws_secretsmanager_", /^./],
];

export function servicesOn(
  block: ResolvedBlock,
  on: string,
  admissions: readonly Admission[],
  statements: readonly Statement[],
): readonly Trust[] {
  const services = deputies.find(([types]) => block.type.startsWith(types))?.[1];
  if (!services) return [];
  const isDeputy = ({ kind, value }: Principal): boolean =>
    kind === "service" && services.test(nameOf(value));
  const allows = admissions.flatMap((admission, index) => {
    const statement = statements[index];
    const principals = isDeny(admission) ? [] : admission.principals.filter(isDeputy);
    return principals.length > 0 && statement && !isHarmless(statement)
      ? [{ statement, admission: { ...admission, principals } }]
      : [];
  });
  if (allows.length === 0) return [];
  const denies = admissions.filter((admission, index) => {
    const deny = statements[index];
    return isDeny(admission) && deny && allows.every(({ statement }) => takes(deny, statement));
  });
  return [trustOn(block, on, [...allows.map(({ admission }) => admission), ...denies])];
}

/** Whether a deny is about all that a statement allows. */
export function takes({ actions: taken }: Statement, { actions }: Statement): boolean {
  return (
    !taken.except &&
    !actions.except &&
    actions.patterns.every((one) =>
      taken.patterns.some((wide) => covers(patternOf(wide, true), patternOf(one, true))),
    )
  );
}

/** One service, by a block of its own. */
export function serviceOn(
  block: ResolvedBlock,
  on: string,
  service: Known<string>,
  conditions: readonly Condition[],
): Trust {
  const principal: Principal = { kind: "service", value: service, at: service.at };
  const admission: Admission = {
    effect: allow(block),
    principals: [principal],
    conditions,
    issuer: null,
    at: block.header,
  };
  return trustOn(block, on, [admission]);
}

function trustOn(block: ResolvedBlock, on: string, admissions: readonly Admission[]): Trust {
  return {
    kind: "trust",
    into: null,
    admissions,
    carrier: null,
    on: `\`${on}\``,
    ...declare(block, { platform: "aws", suffix: "#services", name: nameless(block) }),
  };
}

/** Without region and partition: `logs.eu-west-2.amazonaws.com` → `logs`. */
function nameOf(service: Known<string>): string {
  return (outline(service) ?? "")
    .replace(/\.amazonaws\.com(\.cn)?$/, "")
    .replace(/\.(…|[a-z]{2}(-[a-z]+)+-\d)$/, "");
}

/** What a service looks up before it delivers, of which it hands out nothing. */
const lookups = /^s3:(getbucket(acl|location|policy)|listbucket)$/i;

/** The folder of an account's logs: where a service delivers what is another's, the path says so. */
const ownFolder = /\/AWSLogs\/[^*?/]+(\/|$)/;

function isHarmless({ actions, resources }: Statement): boolean {
  if (actions.except || actions.patterns.length === 0) return false;
  if (actions.patterns.every((one) => one.known && lookups.test(one.value))) return true;
  return (
    !resources.except &&
    resources.patterns.length > 0 &&
    resources.patterns.every((one) => ownFolder.test(outline(one) ?? ""))
  );
}
