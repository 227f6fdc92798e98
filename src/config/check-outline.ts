// Checks the outline of a module that a user listed: Terraform that parses, and nothing in it that an outline cannot mean.

import { parseHcl } from "../parse/hcl/parse.ts";

const blocks = new Set(["variable", "locals", "resource", "data", "module", "output", "moved"]);

/** What is wrong with it, as a clause; null: nothing. */
export function outlineFault(outline: string): string | null {
  const { body, problems } = parseHcl(outline);
  const [problem] = problems;
  if (problem) {
    const line = outline.slice(0, problem.start).split("\n").length;
    return `does not parse: ${problem.message} (line ${line})`;
  }
  const strange = body.blocks.find(({ type }) => !blocks.has(type));
  if (strange) return `holds a \`${strange.type}\` block, which an outline has no use for`;
  const local = body.blocks.find(
    ({ type, body: { attributes } }) =>
      type === "module" &&
      attributes.some(
        ({ name, value }) =>
          name === "source" && (value.kind !== "text" || /^\.\.?(\/|$)/.test(value.value)),
      ),
  );
  return local ? "calls a module by a path, and an outline has no folder" : null;
}
