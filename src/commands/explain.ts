// One rule in full: what it is about, why it matters, what to do, how severe it is, what it stands on.

import { UserError } from "../base/user-error.ts";
import { nearest } from "../base/nearest.ts";
import { gateRules, ruleTexts, waiverRules } from "../judge/rules.gen.ts";
import type { RuleText } from "../judge/rule.ts";
import { wrap } from "../report/wrap.ts";
import type { Command } from "./command.ts";

export const explain: Command = (flags, { width }) => {
  const [id] = flags.positional;
  if (id === undefined)
    throw new UserError("`explain` needs the id of a rule", "`nhi-lint rules` lists them.");
  const rule = ruleTexts.get(id);
  if (rule) return Promise.resolve({ text: page(rule, width), exit: 0 });
  const close = nearest(id, [...ruleTexts.keys()]);
  throw new UserError(
    `there is no rule \`${id}\``,
    close ? `Did you mean \`${close}\`?` : "`nhi-lint rules` lists them.",
  );
};

function* page(rule: RuleText, width: number): Iterable<string> {
  const wrapped = (text: string): string =>
    text
      .trim()
      .split("\n")
      .map((line) => `  ${wrap(line, width, 2, 2)}\n`)
      .join("");
  yield `${rule.id}: ${rule.title}\n\n`;
  yield `Why\n${wrapped(rule.why)}\n`;
  yield `What to do\n${wrapped(rule.remedy)}\n`;
  yield "Severity (baseline / strict / beside-zizmor)\n";
  for (const [variant, row] of Object.entries(rule.severities)) {
    const said = `${variant}: ${row.baseline} / ${row.strict} / ${row["beside-zizmor"]} (${row.means})`;
    yield `  ${wrap(said, width, 4, 2)}\n`;
  }
  const standards = Object.entries(rule.standards).map(
    ([name, ids]) => `${name} ${ids.join(", ")}`,
  );
  if (standards.length > 0) yield `\nStandards\n  ${standards.join("\n  ")}\n`;
  if (rule.references.length > 0) yield `\nReferences\n  ${rule.references.join("\n  ")}\n`;
  yield `\n${howToAccept(rule.id)}\n`;
}

/** A comment is for what is declared below it, and a gate declares nothing. */
function howToAccept(id: string): string {
  if (waiverRules.some((rule) => rule.id === id))
    return "No waiver accepts it: mend the waiver, or delete it.";
  return gateRules.some((rule) => rule.id === id)
    ? `Accept it in .github/nhi-lint-waivers.yml: { rule: ${id}, path: FILE, reason: …, owner: "@team", until: YYYY-MM-DD }`
    : `Accept it for one declaration: # nhi-lint: allow ${id} reason="…" owner=@team until=YYYY-MM-DD`;
}
