// The rules there are, a line each; or as JSON.

import { ruleTexts } from "../judge/rules.gen.ts";
import type { Command } from "./command.ts";
import { formatOf } from "./settings.ts";

export const rules: Command = (flags) => {
  const all = [...ruleTexts.values()];
  if (formatOf(flags) === "json") {
    const list = all.map(({ id, title, theme, severities, since }) => ({
      id,
      title,
      theme,
      severities,
      since,
    }));
    return Promise.resolve({ text: [`${JSON.stringify(list, null, 2)}\n`], exit: 0 });
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  const line = (rule: (typeof all)[number]): string => {
    const severity = rule.severities["default"]?.baseline ?? "";
    return `${rule.id.padEnd(width)}  ${severity.padEnd(7)}  ${rule.theme.padEnd(10)}  ${rule.title}\n`;
  };
  return Promise.resolve({ text: all.map(line), exit: 0 });
};
