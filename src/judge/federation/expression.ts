// A Google workload identity provider's attribute condition → whether it names the repository, project or owner of a token.

import type { Known } from "../../base/known.ts";
import type { Admission } from "../../model/trust.ts";
import type { Clause, Comparison } from "../../privilege/expression.ts";
import { clauseOf } from "../../privilege/expression.ts";
import { code, shown } from "../words.ts";
import type { Flaw } from "./flaw.ts";
import type { Issuer } from "../../privilege/issuer.ts";
import { isChosen, issuerOf } from "../../privilege/issuer.ts";
import { isEverybodys, isNobodys } from "./subject.ts";

/** Bindings narrow further what a provider lets in, so a condition on the owner is enough here.
 * https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions */
export function assessExpression(admission: Admission): readonly Flaw[] {
  const { issuer: written } = admission;
  if (written === null) return [];
  const issuer = issuerOf(written.known ? written.value : null, []);
  const condition = admission.conditions.find(({ operator }) => operator === "expression");
  const value = condition?.values[0];
  if (!issuer) {
    if (condition || written.known) return [];
    const why = `its issuer is ${code(shown(written))}`;
    return [flaw(null, "unknown", why, "unknown issuer", admission)];
  }
  if (!issuer.shared) return [];
  if (!condition || !value)
    return [flaw(issuer, "default", "it has no `attribute_condition`", "no condition", admission)];
  const place = { at: condition.at, written: value };
  const text = readable(value);
  if (text === "") {
    const why = `its \`attribute_condition\` is ${code(shown(value))}`;
    return [{ ...flaw(issuer, "unknown", why, "unknown condition", admission), ...place }];
  }
  const clause = clauseOf(text);
  if (isBounded(clause, issuer)) return idle(clause, issuer, admission, place);
  const why = `its \`attribute_condition\` ${code(text)} names neither owner nor project`;
  return [{ ...flaw(issuer, "default", why, text, admission), ...place }];
}

/** What of it can be read, with `…` for the rest. */
function readable(value: Known<string>): string {
  if (value.known) return value.value;
  return (value.pieces ?? []).map((piece) => (typeof piece === "string" ? piece : "…")).join("");
}

/** What no token can have. */
function idle(
  clause: Clause,
  issuer: Issuer,
  admission: Admission,
  place: Pick<Flaw, "at" | "written">,
): readonly Flaw[] {
  const star = comparedIn(clause, (text) => text.includes("*"));
  if (star !== null) {
    const why = `its \`attribute_condition\` compares ${code(star)} as it is written`;
    return [{ ...flaw(issuer, "literal", why, star, admission), ...place }];
  }
  const other = comparedIn(
    clause,
    (text, claim) => claim === "assertion.sub" && isNobodys(text, issuer),
  );
  if (other === null) return [];
  const why = `its \`attribute_condition\` asks for the subject ${code(other)}`;
  return [{ ...flaw(issuer, "nobody", why, other, admission), ...place }];
}

/** Each alternative must name who. */
function isBounded(clause: Clause, issuer: Issuer): boolean {
  switch (clause.kind) {
    case "all":
      return clause.parts.some((part) => isBounded(part, issuer));
    case "any":
      return clause.parts.every((part) => isBounded(part, issuer));
    case "comparison":
      return names(clause.comparison, issuer);
    case "open":
      return false;
  }
}

/** The first text that `==` compares and of which it holds. */
function comparedIn(
  clause: Clause,
  holds: (text: string, claim: string) => boolean,
): string | null {
  switch (clause.kind) {
    case "all":
    case "any":
      return (
        clause.parts.map((part) => comparedIn(part, holds)).find((one) => one !== null) ?? null
      );
    case "comparison": {
      const { how, claim, values } = clause.comparison;
      return how === "equals" ? (values.find((value) => holds(value, claim)) ?? null) : null;
    }
    case "open":
      return null;
  }
}

function names({ how, claim: path, values }: Comparison, issuer: Issuer): boolean {
  const claim = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const known =
    claim === "sub" ||
    claim === "subject" ||
    (issuer.bounding.has(claim) && !isChosen(claim, issuer)) ||
    issuer.organizational.has(claim);
  if (!known || values.length === 0) return false;
  return values.every((value) => {
    if (how === "equals") return value !== "" && !(claim === "sub" && isEverybodys(value, issuer));
    const [start, exact] = how === "matches" ? literalStart(value) : [value, false];
    return start !== "" && (exact || endsAtName(start));
  });
}

/** A prefix that stops within a name matches whoever registers a longer one; one that stops before it, everybody. */
function endsAtName(start: string): boolean {
  return (
    /[/:]$|[/:].*[/:]/.test(start) && !/^(repo|project_path|organization):$|^sc:\/\/$/.test(start)
  );
}

/** What every text begins with that a pattern matches, and whether it is all of it. https://github.com/google/re2/wiki/Syntax */
function literalStart(pattern: string): readonly [string, boolean] {
  const start = /^\^((?:[\w/:@ -]|\\{1,2}[./-])*)(.?)/.exec(pattern);
  if (!start || /[|]|\(\?/.test(pattern)) return ["", false];
  // What may be missing does not count.
  const [, all = "", next = ""] = start;
  const text = (/[*?{]/.test(next) ? all.replace(/\\{0,2}.$/, "") : all).replaceAll("\\", "");
  return [text, pattern === `^${all}$`];
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
