// Bundles our own evaluator, so that a script can ask it for the value of an expression.

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

const contents = `
  export { readTree, resolveTree } from "./test/resolve/terraform/tree.ts";
  export { render } from "./test/resolve/terraform/render.ts";
  export { field } from "./src/base/value.ts";
`;

/** `evaluate`: the value of an expression beside the fixtures' configuration; `render`: as the table writes it. */
export async function evaluator(folder) {
  const outfile = join(folder, "ours.mjs");
  const bundle = { bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" };
  await build({ stdin: { contents, resolveDir: root }, ...bundle });
  const { readTree, resolveTree, render, field } = await import(pathToFileURL(outfile).href);
  const files = readTree(join(root, "fixtures/resolve/expressions"));
  const evaluate = (expression) => {
    const text = `resource "test" "it" {\n  v = ${expression}\n}\n`;
    const tree = new Map([...files, ["it.tf", text]]);
    const { blocks } = resolveTree(tree, { wants: (_, type) => type === "test" });
    return field(blocks[0].body, "v");
  };
  return { evaluate, render };
}
