// A trust policy that lets in by a wildcard of actions → a complaint: sessions may be tagged and named, too.

import { valueOrName } from "../base/known.ts";
import { whereWritten } from "../base/origin.ts";
import type { Complaint } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type { Trust } from "../model/trust.ts";
import type { Model } from "../model/model.ts";
import type { Context } from "./rule.ts";
import { judgeDifference } from "./view.ts";
import { identityOf } from "./whose.ts";
import { code, nameOf } from "./words.ts";

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html */
export function wideTrust(change: Change, fact: Trust, context: Context): readonly Complaint[] {
  const was = change.was?.kind === "trust" ? change.was : null;
  return judgeDifference(change, fact, was, (trust, when) =>
    complain(trust, when === "now" ? context.head : context.base),
  );
}

function complain(trust: Trust, model: Model): readonly Complaint[] {
  const identity = identityOf(trust, model);
  return trust.admissions.flatMap((admission): readonly Complaint[] => {
    const { wide } = admission;
    if (!wide || isDeny(admission)) return [];
    return [
      {
        variant: "trust",
        message: `${nameOf(identity ?? trust)} lets whom it trusts do ${code(valueOrName(wide))} to it: beside becoming it, name the session (\`sts:SetSourceIdentity\`) and tag it (\`sts:TagSession\`), and so choose what logs and policies that compare tags know it by.`,
        remedy:
          "Write the one action that becomes it: `sts:AssumeRole`, for tokens `sts:AssumeRoleWithWebIdentity`.",
        primary: whereWritten(wide.at, admission.at),
        written: [wide],
        related: [],
        offending: `trust by ${valueOrName(wide)}`,
        identity: identity?.key ?? null,
        fix: null,
      },
    ];
  });
}
