// A service that acts on a resource, or becomes a role, for whoever tells it to → a complaint a service.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Admission, Principal, Trust } from "../../model/trust.ts";
import { isUnread } from "../../privilege/condition.ts";
import {
  boundsByDeny,
  boundsOf,
  isAnybodys,
  isVacuous,
  type Bound,
} from "../../privilege/bounds.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "confused-deputy", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "trust" || fact.platform !== "aws") return [];
  const into = identityOf(fact, context.head);
  if (fact.on === undefined && into?.type !== "aws_iam_role") return [];
  return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust) =>
    complain(trust, nameOf(into ?? fact), into?.key ?? null),
  );
}

function complain(trust: Trust, name: string, identity: string | null): readonly Complaint[] {
  const denied = boundsByDeny(trust.admissions.map(ofServices));
  return trust.admissions.flatMap((admission) => {
    if (isDeny(admission)) return [];
    const services = admission.principals.filter(
      (one) => one.kind === "service" && (trust.on !== undefined || isRoleDeputy(one)),
    );
    if (services.length === 0 || [...boundsOf(admission.conditions), ...denied].some(saysForWhom))
      return [];
    return services.map((service) => complaint(trust, admission, service, name, identity));
  });
}

/** A deny that is about services only is, for a service, about everybody. */
function ofServices(admission: Admission): Admission {
  const conditions = admission.conditions.filter(({ operator, key, values }) => {
    const asks = (wanted: string): boolean =>
      values.length > 0 && values.every((value) => value.known && value.value === wanted);
    return !(
      (/^bool(ifexists)?$/i.test(operator) &&
        /^aws:principalisawsservice$/i.test(key) &&
        asks("true")) ||
      (/^null$/i.test(operator) && source.test(key) && asks("false"))
    );
  });
  return isDeny(admission) ? { ...admission, conditions } : admission;
}

/**
 * Services whose guides ask for these keys in the trust of the role that they are given, as
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html does. Functions and machines are not among them.
 */
const ofRoles =
  /^(bedrock|codebuild|codedeploy|ecs-tasks|firehose|iot|logs|sagemaker|scheduler|ssm|states|transfer|vpc-flow-logs)\./;

function isRoleDeputy({ value }: Principal): boolean {
  return ofRoles.test(shown(value));
}

/** Keys that say for whom a service acts. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention */
const source =
  /^(aws:(source(account|arn|owner|orgid|orgpaths)|principalorgid|referer)|events:creatoraccount|lambda:eventsourcetoken|kms:(calleraccount|encryptioncontext.*)|sts:externalid)$/i;

function saysForWhom(bound: Bound): boolean {
  return source.test(bound.key) && !isVacuous(bound) && !isAnybodys(bound);
}

function complaint(
  trust: Trust,
  admission: Admission,
  service: Principal,
  name: string,
  identity: string | null,
): Complaint {
  const who = code(shown(service.value));
  const variant = variantOf(trust, admission, service);
  return {
    variant,
    message: message(variant, trust, who, name, lackOf(admission)),
    remedy: `Add a condition on \`aws:SourceArn\` or \`aws:SourceAccount\`${trust.type === "aws_lambda_permission" ? " (`source_arn`, `source_account`)" : ""} that names what of yours it acts for.`,
    primary: whereWritten(service.at, admission.at),
    written: [service.value],
    related: [],
    offending: shown(service.value),
    identity,
    fix: null,
  };
}

function variantOf(trust: Trust, admission: Admission, service: Principal): string {
  if (admission.conditions.some(isUnread)) return "unknown";
  if (trust.on === undefined) return "role";
  if (trust.type.startsWith("aws_kms_")) return "key";
  // It hands what it reads to whoever asks.
  return shown(service.value).startsWith("cloudfront.") && trust.type.startsWith("aws_s3")
    ? "contents"
    : "default";
}

/** Why nothing says for whom. */
function lackOf({ conditions }: Admission): string {
  const hollow = conditions.find(({ key }) => source.test(key));
  return hollow
    ? `its condition ${code(`${hollow.operator} ${hollow.key}`)} holds for any account`
    : "no condition says for which account or resource";
}

function message(variant: string, trust: Trust, who: string, name: string, lack: string): string {
  const on = trust.on === code(trust.address) ? "it" : (trust.on ?? "");
  switch (variant) {
    case "unknown":
      return `${name} lets ${who} act${on === "" ? " as it" : ` on ${on}`}, and whether a condition says for whom cannot be read.`;
    case "role":
      return `${name} trusts ${who} to act for any account: only the service itself keeps others from using the role through it.`;
    case "key":
      return `${name} lets ${who} use ${on} for whoever tells it to: ${lack}.`;
    case "contents":
      return `${name} lets ${who} read ${on} for any distribution, of any account: whoever makes one can read everything in it.`;
    default:
      return `${name} lets ${who} act on ${on} for whoever tells it to: ${lack}, so anybody in AWS can point the service at it.`;
  }
}
