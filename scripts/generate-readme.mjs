// Writes README's table of options between its marks `<!-- options -->` and `<!-- /options -->`, from the one table of options.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { options } from "./options.mjs";

const [open, close] = ["<!-- options -->", "<!-- /options -->"];
const file = new URL("../README.md", import.meta.url);
const readme = existsSync(file) ? readFileSync(file, "utf8") : null;
const start = readme?.indexOf(open) ?? -1;
const end = readme?.indexOf(close, start) ?? -1;

if (readme === null) console.warn("generate-readme: there is no README.md; nothing written");
else if (start === -1 || end === -1)
  console.warn(`generate-readme: README.md lacks ${open} … ${close}; nothing written`);
else writeFileSync(file, readme.slice(0, start + open.length) + table() + readme.slice(end));

function table() {
  const rows = options.map((option) => {
    const value = option.kind === "choice" ? option.values.join("|") : option.placeholder;
    const flag = value === "" ? `--${option.name}` : `--${option.name} ${value}`;
    const input = option.input ? `\`${option.name}\`` : "";
    const cell = option.commands.length > 0 ? `\`${flag.replaceAll("|", "\\|")}\`` : "";
    return `| ${cell} | ${input} | ${option.commands.join(", ")} | ${option.help.replaceAll("|", "\\|")} |\n`;
  });
  return `\n| flag | Action input | commands | |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}
