// A Google workload identity provider's attribute condition → whether it names the repository, project or owner of a token.

import type { Admission } from "../../model/fact.ts";
import { code, shown } from "../words.ts";
import type { Flaw } from "./flaw.ts";
import type { Issuer } from "./issuer.ts";
import { issuerOf } from "./issuer.ts";

/** Bindings narrow further what a provider lets in, so a condition on the owner is enough here.
 * https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions */
export function assessExpression(admission: Admission): readonly Flaw[] {
  const { issuer: written } = admission;
  if (written === null) return [];
  const issuer = issuerOf(written.known ? written.value : null, []);
  const condition = admission.conditions.find(({ operator }) => operator === "expression");
  const value = condition?.values[0];
  if (!issuer)
    return condition || written.known
      ? []
      : [
          flaw(
            null,
            "unknown",
            `its issuer is ${code(shown(written))}`,
            "unknown issuer",
            admission,
          ),
        ];
  if (!issuer.shared) return [];
  if (!condition || !value)
    return [flaw(issuer, "default", "it has no `attribute_condition`", "no condition", admission)];
  const at = condition.at;
  const text = value.known
    ? value.value
    : (value.pieces ?? []).map((piece) => (typeof piece === "string" ? piece : "…")).join("");
  if (text === "")
    return [
      {
        ...flaw(
          issuer,
          "unknown",
          `its \`attribute_condition\` is ${code(shown(value))}`,
          "unknown condition",
          admission,
        ),
        at,
        written: value,
      },
    ];
  if (isBounded(text, issuer)) return [];
  return [
    {
      ...flaw(
        issuer,
        "default",
        `its \`attribute_condition\` ${code(text)} names neither owner nor project`,
        text,
        admission,
      ),
      at,
      written: value,
    },
  ];
}

const comparisons: readonly RegExp[] = [
  /([a-z_]+)(?:["']\])?\s*==\s*["']([^"']+)["']/gi,
  /["']([^"']+)["']\s*==\s*(?:assertion|attribute|google)(?:\.|\[["'])([a-z_]+)/gi,
  /([a-z_]+)(?:["']\])?\.(?:startsWith|matches|endsWith|contains)\(\s*["']([^"']+)["']/gi,
  /([a-z_]+)(?:["']\])?\s+in\s+\[([^\]]+)\]/gi,
];

/** Each alternative must name who. */
function isBounded(text: string, issuer: Issuer): boolean {
  return text.split("||").every((alternative) =>
    comparisons.some((comparison, index) =>
      [...alternative.slice(0, 4096).matchAll(comparison)].some((found) => {
        const [claim = "", value = ""] = index === 1 ? [found[2], found[1]] : [found[1], found[2]];
        return names(claim.toLowerCase(), value, found[0], issuer);
      }),
    ),
  );
}

function names(claim: string, value: string, comparison: string, issuer: Issuer): boolean {
  const known =
    claim === "sub" ||
    claim === "subject" ||
    issuer.bounding.has(claim) ||
    issuer.organizational.has(claim);
  if (!known) return false;
  if (/endsWith|contains/.test(comparison)) return false;
  // A prefix that stops within a name matches whoever registers a longer one.
  return /startsWith/.test(comparison) ? /[/:]$|[/:].*[/:]/.test(value) && value !== "repo:" : true;
}

function flaw(
  issuer: Issuer | null,
  variant: Flaw["variant"],
  why: string,
  offending: string,
  admission: Admission,
): Flaw {
  return {
    variant,
    who: issuer?.anybody ?? "",
    issuer: issuer?.noun ?? "federated",
    why,
    offending,
    at: admission.at,
    example:
      issuer?.kind === "github"
        ? "assertion.repository_owner == 'acme'"
        : `assertion.sub == '${issuer?.example ?? ""}'`,
    where: "attribute condition",
  };
}
