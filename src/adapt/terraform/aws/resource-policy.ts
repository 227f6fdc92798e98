// Turns policies attached to resources (buckets, queues, topics, keys, …) into grants of those statements that anybody may use, and into
// the services that may act on the resource for anybody.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { field, isAbsent } from "../../../base/value.ts";
import { isDeny } from "../../../model/deny.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Condition, Statement } from "../../../model/privilege.ts";
import type { Admission } from "../../../model/trust.ts";
import { readPolicy, statementsOf } from "../../../privilege/aws/read-policy.ts";
import { readAdmission } from "../../../privilege/aws/read-trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter, Adapters } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import { labelOf } from "../link.ts";
import { policyDocument } from "../policy-text.ts";
import { referenceIn } from "../reference.ts";
import { servicesOn, takes } from "./deputy.ts";
import { everyone } from "./names.ts";

/** Type → the attribute that names the resource (`null`: the block is it), and that of the policy. */
const types: readonly (readonly [type: string, thing: string | null, policy: string])[] = [
  ["aws_s3_bucket", null, "policy"],
  ["aws_s3_bucket_policy", "bucket", "policy"],
  ["aws_s3_access_point", null, "policy"],
  ["aws_s3control_access_point_policy", "access_point_arn", "policy"],
  ["aws_s3control_bucket_policy", "bucket", "policy"],
  ["aws_sqs_queue", null, "policy"],
  ["aws_sqs_queue_policy", "queue_url", "policy"],
  ["aws_sns_topic", null, "policy"],
  ["aws_sns_topic_policy", "arn", "policy"],
  ["aws_kms_key", null, "policy"],
  ["aws_kms_key_policy", "key_id", "policy"],
  ["aws_kms_external_key", null, "policy"],
  ["aws_secretsmanager_secret", null, "policy"],
  ["aws_secretsmanager_secret_policy", "secret_arn", "policy"],
  ["aws_ecr_repository_policy", "repository", "policy"],
  ["aws_ecrpublic_repository_policy", "repository_name", "policy"],
  ["aws_dynamodb_resource_policy", "resource_arn", "policy"],
  ["aws_kinesis_resource_policy", "resource_arn", "policy"],
  ["aws_efs_file_system_policy", "file_system_id", "policy"],
  ["aws_backup_vault_policy", "backup_vault_name", "policy"],
  ["aws_cloudwatch_event_bus_policy", "event_bus_name", "policy"],
  ["aws_cloudwatch_log_destination_policy", "destination_name", "access_policy"],
  ["aws_codeartifact_domain_permissions_policy", "domain", "policy_document"],
  ["aws_codeartifact_repository_permissions_policy", "repository", "policy_document"],
  ["aws_elasticsearch_domain_policy", "domain_name", "access_policies"],
  ["aws_opensearch_domain_policy", "domain_name", "access_policies"],
  ["aws_elasticsearch_domain", null, "access_policies"],
  ["aws_opensearch_domain", null, "access_policies"],
  ["aws_glacier_vault", null, "access_policy"],
  ["aws_msk_cluster_policy", "cluster_arn", "policy"],
  ["aws_ses_identity_policy", "identity", "policy"],
  ["aws_sesv2_email_identity_policy", "email_identity", "policy"],
  ["aws_api_gateway_rest_api_policy", "rest_api_id", "policy"],
];

export const resourcePolicies: Adapters = Object.fromEntries(
  types.map(([type, thing, policy]) => [type, resourcePolicy(thing, policy)]),
);

function resourcePolicy(thing: string | null, attribute: string): Adapter {
  return (block, context): readonly Fact[] => {
    const policy = field(block.body, attribute);
    const document = policyDocument(policy, context, `the policy of \`${block.address}\``);
    if (!document) return [];
    const on = thing === null ? block.address : labelOf(field(block.body, thing));
    const admissions = statementsOf(document).map(readAdmission);
    const statements = readPolicy(document);
    const network = withinNetwork(block, policy, context);
    const asked = askedBy(statements, admissions);
    const services = servicesOn(block, on, admissions, statements);
    const open = statements.filter((_, index) => isOpen(admissions[index]));
    const [first] = open;
    if (!first) return services;
    const scope = valueSlot(block, policy, attribute);
    return [
      ...services,
      {
        kind: "grant",
        holders: [everyone(openedAt(first, admissions))],
        privileges: open.map((statement) =>
          onThing(statement, on, [...asked(statement), ...network], block),
        ),
        grants: [],
        defines: true,
        on: `\`${on}\``,
        ...declare(block, {
          platform: "aws",
          suffix: thing === null ? "#policy" : "",
          name: nameless(block),
          slots: scope ? { scope } : {},
        }),
      },
    ];
  };
}

/** What denies ask of who may do what a statement allows. */
function askedBy(
  statements: readonly Statement[],
  admissions: readonly Admission[],
): (open: Statement) => readonly Condition[] {
  const bars = statements.flatMap((deny, index) => {
    const admission = admissions[index];
    const conditions = admission ? barred(admission) : [];
    return conditions.length > 0 ? [{ deny, conditions }] : [];
  });
  return (open) => bars.flatMap(({ deny, conditions }) => (takes(deny, open) ? conditions : []));
}

function isOpen(admission: Admission | undefined): boolean {
  return (
    admission !== undefined &&
    admission.effect.known &&
    admission.effect.value === "allow" &&
    admission.principals.some(({ kind }) => kind === "anyone")
  );
}

function openedAt(first: Statement, admissions: readonly Admission[]): Origin {
  const anyone = admissions
    .find((one) => isOpen(one))
    ?.principals.find(({ kind }) => kind === "anyone");
  return anyone?.at ?? first.at;
}

/** A deny of whoever is not of the organisation asks of every allow beside it that they are. */
function barred(admission: Admission): readonly Condition[] {
  const [only, ...others] = admission.conditions;
  if (!only || others.length > 0 || !isDeny(admission)) return [];
  // Where the key is absent it holds as well, and denies.
  const operator = /^(String|Arn)Not((?:Equals|Like)\w*?)(?:IfExists)?$/i.exec(only.operator);
  const anyone = admission.principals.some(({ kind }) => kind === "anyone");
  return operator && anyone ? [{ ...only, operator: `${operator[1]}${operator[2]}` }] : [];
}

/** A search domain in a network is reached from there alone, and its policy is left open for that.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html#vpc-security */
function withinNetwork(
  block: ResolvedBlock,
  policy: Value,
  context: AdaptContext,
): readonly Condition[] {
  if (!/_(elasticsearch|opensearch)_domain(_policy)?$/.test(block.type)) return [];
  const reference = referenceIn(field(block.body, "domain_name"));
  const domain = block.type.endsWith("_policy")
    ? reference && context.find(reference.address)
    : block;
  if (!domain || isAbsent(field(domain.body, "vpc_options"))) return [];
  const network = known("vpc_options", policy.at);
  return [{ operator: "StringEquals", key: "aws:SourceVpc", values: [network], at: policy.at }];
}

/** `*` in a policy attached to a resource is that resource. */
function onThing(
  statement: Statement,
  on: string,
  taken: readonly Condition[],
  block: ResolvedBlock,
): Statement {
  const { resources } = statement;
  const every = (one: Known<string>): boolean => one.known && /^\*+$/.test(one.value);
  const patterns = resources.patterns.map((one) => (every(one) ? known(on, one.at) : one));
  return {
    ...statement,
    resources: {
      ...resources,
      patterns: patterns.length > 0 ? patterns : [known(on, block.header)],
    },
    conditions: [...statement.conditions, ...taken],
  };
}
