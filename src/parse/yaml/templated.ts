// Tells from text that did not parse as YAML, or as HCL, whether a template engine must render it first (Helm, Jinja, ERB).

import { walkRoughly } from "./rough.ts";

/** What a template's own line looks like, even where YAML would take it for text that goes on. */
const ownLine = /\{\{(?:-|\/\*|\s*(?:if|else|end|range|with|include|template|define|block)\b)/y;

/**
 * True when `{{`, `{%` or `<%` stands where YAML expects a key or a value: outside quotes, block scalars, comments and
 * running text. GitHub's `${{ … }}`, and `{{ … }}` inside a quoted or longer text, are plain YAML and do not count.
 */
export function looksTemplated(text: string): boolean {
  if (!text.includes("{{") && !text.includes("{%") && !text.includes("<%")) return false;
  let isTemplate = false;
  walkRoughly(text, (kind, at) => {
    if (kind === "node")
      isTemplate =
        text.startsWith("{{", at) || text.startsWith("{%", at) || text.startsWith("<%", at);
    else if (kind === "running") {
      ownLine.lastIndex = at;
      isTemplate = ownLine.test(text) || text.startsWith("{%", at) || text.startsWith("<%", at);
    }
    return isTemplate;
  });
  return isTemplate;
}

/** A directive of Terraform's, or an interpolation that is more than a name: shells and CI systems write `${NAME}` and `${NAME:-x}`. */
const terraformMark = /%\{~? {0,9}(?:if|else|endif|for|endfor)\b|(?<!\$)\$\{(?!\{)~?[\w.]*[ \t(]/;

/**
 * Whether the line on which the text stops being YAML is one of a template that Terraform renders.
 * https://developer.hashicorp.com/terraform/language/functions/templatefile
 */
export function isTerraformTemplate(text: string, at: number): boolean {
  return terraformMark.test(lineAt(text, at));
}

/**
 * Whether the line on which the text stops being Terraform is one of a template for a program that makes Terraform: Cookiecutter, Jinja.
 * What stands between two braces sets nothing: `{{ name = "x" }` is a slip.
 */
export function makesTerraform(text: string, at: number): boolean {
  return /\{\{[^{}=]{0,200}\}\}|\{%[-+\s]|<%/.test(lineAt(text, at));
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end === -1 ? text.length : end).slice(0, longestLine);
}

/** Longer lines are nobody's template. */
const longestLine = 2000;
