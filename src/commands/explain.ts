// One rule in full: what it is about, why it matters, what to do, how severe it is, what it stands on.

import { UserError } from "../base/user-error.ts";
import { nearest } from "../base/nearest.ts";
import { ruleTexts } from "../judge/rules.gen.ts";
import type { RuleText } from "../judge/rule.ts";
import type { Command } from "./command.ts";

export const explain: Command = (flags) => {
  const [id] = flags.positional;
  if (id === undefined)
    throw new UserError("`explain` needs the id of a rule", "`nhi-lint rules` lists them.");
  const rule = ruleTexts.get(id);
  if (rule) return Promise.resolve({ text: page(rule), exit: 0 });
  const close = nearest(id, [...ruleTexts.keys()]);
  throw new UserError(
    `there is no rule \`${id}\``,
    close ? `Did you mean \`${close}\`?` : "`nhi-lint rules` lists them.",
  );
};

function* page(rule: RuleText): Iterable<string> {
  yield `${rule.id}: ${rule.title}\n\n`;
  yield `Why\n  ${rule.why.trim().replaceAll("\n", "\n  ")}\n\n`;
  yield `What to do\n  ${rule.remedy.trim().replaceAll("\n", "\n  ")}\n\n`;
  yield "Severity (baseline / strict / beside-zizmor)\n";
  for (const [variant, row] of Object.entries(rule.severities)) {
    yield `  ${variant}: ${row.baseline} / ${row.strict} / ${row["beside-zizmor"]}  (${row.means})\n`;
  }
  const standards = Object.entries(rule.standards).map(
    ([name, ids]) => `${name} ${ids.join(", ")}`,
  );
  if (standards.length > 0) yield `\nStandards\n  ${standards.join("\n  ")}\n`;
  if (rule.references.length > 0) yield `\nReferences\n  ${rule.references.join("\n  ")}\n`;
  yield `\nAllow it for one declaration: # nhi-lint: allow ${rule.id} reason="…" owner=@team until=YYYY-MM-DD\n`;
}
