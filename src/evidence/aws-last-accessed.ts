// When an AWS identity used each service, and what it did there, last.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html

import { latest, plusDays } from "../base/days.ts";
import { at, isObject, listAt, textAt } from "../base/json.ts";
import type { Origin } from "../base/origin.ts";
import { UserError } from "../base/user-error.ts";
import { principalOf } from "./arn.ts";
import type { Document } from "./documents.ts";
import { dayAt, faulty, needList, needText, type Reading } from "./reading.ts";
import type { Exported, Name, Told, ToldService } from "./told.ts";

export const howToGetLastAccessed =
  "`aws iam generate-service-last-accessed-details --arn ARN --granularity ACTION_LEVEL`, then `aws iam get-service-last-accessed-details --job-id JOB`";

export function isLastAccessed(json: unknown): boolean {
  return (
    ["ServicesLastAccessed", "EntityDetailsList", "AccessDetails"].some(
      (key) => at(json, key) !== undefined,
    ) ||
    (at(json, "JobStatus") !== undefined && at(json, "JobCreationDate") !== undefined)
  );
}

/** `said`: the ARN that the user named. */
export function readLastAccessed(
  reading: Reading,
  documents: readonly Document[],
  said: string | null,
): Exported {
  const all = documents.map(({ json, start }) =>
    entityOf(json, said, reading, { file: reading.file, start, end: start }),
  );
  const first = all[0];
  if (said !== null && all.length > 1)
    throw new UserError(
      `\`${reading.path}\` holds ${all.length} reports, and one ARN is named for it`,
      "Give each report as `ARN=FILE`, or write the key `Arn` into each.",
    );
  return {
    file: reading.file,
    noun: "report of services last used",
    made: all.reduce<string | null>(
      (day, one) => (day === null || one.made < day ? one.made : day),
      null,
    ),
    newest: null,
    watched: first ? plusDays(first.made, -trackedDays) : null,
    partly: all.some(({ isPart }) => isPart) ? "`IsTruncated` is true: more pages follow" : null,
    told: all.map(({ told }) => told),
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html#access_policies_last-accessed-reporting-period */
const trackedDays = 400;

interface Entity {
  readonly told: Told;
  readonly made: string;
  readonly isPart: boolean;
}

function entityOf(json: unknown, said: string | null, reading: Reading, place: Origin): Entity {
  refuseOthers(json, reading);
  const made = dayAt(json, "JobCompletionDate", "", reading);
  if (made === null) throw faulty(reading, "`JobCompletionDate`", "is missing");
  const services = needList(json, "ServicesLastAccessed", "", reading).map((one, index) =>
    serviceOf(one, `ServicesLastAccessed[${index}]`, reading),
  );
  const name = whose(json, said, reading);
  const last = latest(services.map((one) => one.last));
  // The report has none: whoever writes in whose it is may write this, too.
  const since = dayAt(json, "CreateDate", "", reading);
  return {
    told: { name, id: null, last, since, keys: [], services, at: place },
    made,
    isPart: at(json, "IsTruncated") === true,
  };
}

function refuseOthers(json: unknown, reading: Reading): void {
  const { path } = reading;
  const again = `Export it with ${howToGetLastAccessed}.`;
  if (!isObject(json)) throw faulty(reading, "the file", "holds no object");
  if (at(json, "AccessDetails") !== undefined)
    throw new UserError(
      `\`${path}\` is the access report of an organization or account, which names no identity`,
      again,
    );
  if (at(json, "EntityDetailsList") !== undefined)
    throw new UserError(
      `\`${path}\` lists who used one service (\`get-service-last-accessed-details-with-entities\`): what each identity did not use it does not say`,
      again,
    );
  const status = textAt(json, "JobStatus");
  if (status !== null && status !== "COMPLETED")
    throw new UserError(
      `\`${path}\`: the job has not made its report: \`JobStatus\` is \`${status.slice(0, 20)}\``,
      "Ask again with `aws iam get-service-last-accessed-details --job-id JOB` when it is COMPLETED.",
    );
}

function serviceOf(json: unknown, where: string, reading: Reading): ToldService {
  const actions = listAt(json, "TrackedActionsLastAccessed").map((one, index) => {
    const place = `${where}.TrackedActionsLastAccessed[${index}]`;
    const name = needText(one, "ActionName", place, reading).toLowerCase();
    return [name, dayAt(one, "LastAccessedTime", place, reading)] as const;
  });
  return {
    service: needText(json, "ServiceNamespace", where, reading).toLowerCase(),
    last: dayAt(json, "LastAuthenticated", where, reading),
    actions: new Map(actions),
  };
}

/** The report does not name whom it was asked of, but whoever used a service: itself, where it is of a user or a role. */
function whose(json: unknown, said: string | null, reading: Reading): Name {
  const arn = said ?? textAt(json, "Arn");
  if (arn !== null) {
    const name = principalOf(arn);
    if (name) return name;
    throw new UserError(
      `\`${reading.path}\` is said to be of \`${arn.slice(0, 120)}\`, which is no ARN of a user or role`,
      "Ask for the report of each user or role that holds the policy or is in the group.",
    );
  }
  const services = listAt(json, "ServicesLastAccessed");
  const used = new Set(services.flatMap((one) => textAt(one, "LastAuthenticatedEntity") ?? []));
  const most = Math.max(
    0,
    ...services.map((one) => Number(at(one, "TotalAuthenticatedEntities") ?? 0)),
  );
  const [only = ""] = used;
  const name = used.size === 1 && most <= 1 ? principalOf(only) : null;
  if (name) return name;
  throw new UserError(
    used.size === 0
      ? `\`${reading.path}\` does not say whose it is, as no service was used`
      : `\`${reading.path}\` tells of several identities: it was asked of a policy or a group`,
    "Say whose it is: `--evidence ARN=FILE`, or write the key `Arn` into it.",
  );
}
