// Texts → syntax, each file once, and the gaps of files that do not parse.

import type { Gap } from "../base/gap.ts";
import type { Call, Origin } from "../base/origin.ts";
import { parseHcl } from "../parse/hcl/parse.ts";
import type { HclFile } from "../parse/hcl/syntax.ts";
import type { OpinionOf, SecondOpinion } from "../parse/hcl/second-opinion.ts";
import { parseJson } from "../parse/json/parse.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import { isTerraformTemplate, looksTemplated, makesTerraform } from "../parse/yaml/templated.ts";
import type { TreeFile } from "../parse/yaml/tree.ts";
import { documentsWorthParsing } from "./skim.ts";
import type { SourceFile } from "./source-file.ts";

export type Parsed =
  | { readonly language: "hcl"; readonly file: SourceFile; readonly syntax: HclFile }
  | {
      readonly language: "tree";
      readonly file: SourceFile;
      readonly syntax: TreeFile;
      /** Of a chart's template: the chart whose part it is and what installs it, or why what it writes cannot be told. */
      readonly rendered?:
        | {
            readonly chart: string;
            readonly namespace: string;
            readonly via: readonly Call[];
            readonly giver?: string | undefined;
            /** It is packed: nobody writes into it. */
            readonly isSealed?: boolean | undefined;
          }
        | { readonly fault: string };
    };

/** Texts of files by path; a path without text is absent. */
export type ReadTexts = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export type ReadBytes = (paths: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

export type Parse = (file: SourceFile) => Parsed;

/** A parser that remembers: base and head share the files that did not change, and copies of a file of HCL its syntax. */
export function rememberingParser(): Parse {
  const seen = new Map<SourceFile, Parsed>();
  const byBlob = new Map<string, HclFile>();
  const hcl = (file: SourceFile): HclFile => {
    let syntax = byBlob.get(file.blob);
    if (!syntax) byBlob.set(file.blob, (syntax = parseHcl(file.text)));
    return syntax;
  };
  return (file) => {
    const before = seen.get(file);
    if (before) return before;
    const parsed = parseFile(file, hcl);
    seen.set(file, parsed);
    return parsed;
  };
}

function parseFile(file: SourceFile, hcl: (file: SourceFile) => HclFile): Parsed {
  switch (file.kind) {
    case "terragrunt":
      return file.path.endsWith(".json")
        ? { language: "tree", file, syntax: parseJson(file.text) }
        : { language: "hcl", file, syntax: hcl(file) };
    case "hcl":
    case "tfvars":
      return { language: "hcl", file, syntax: hcl(file) };
    case "tf-json":
    case "tfvars-json":
    case "json":
      return { language: "tree", file, syntax: parseJson(file.text) };
    case "yaml":
      return {
        language: "tree",
        file,
        syntax: parseYaml(file.text, documentsWorthParsing(file.text)),
      };
    case "named":
      return {
        language: "tree",
        file,
        syntax: file.path.endsWith(".json") ? parseJson(file.text) : parseYaml(file.text),
      };
    case "workflow":
    case "action":
    case "kustomization":
    case "chart":
    case "policy":
      return { language: "tree", file, syntax: parseYaml(file.text) };
  }
}

/** Whether something must render the file first: under a chart's `templates/`, or broken with template marks outside of scalars. */
export function isTemplate(one: Parsed, charts: ReadonlySet<string>): boolean {
  const { file, syntax } = one;
  if ("rendered" in one && one.rendered) return "fault" in one.rendered;
  // Gruntwork's templates of units look like units.
  if (file.kind === "terragrunt") return syntax.problems.length > 0 && file.text.includes("{{");
  if (file.kind === "hcl" || file.kind === "tfvars" || file.kind === "workflow") return false;
  const folder = /^(.*?)\/?templates\//.exec(file.path);
  if (folder !== null && charts.has(folder[1] ?? "")) return true;
  const [problem] = syntax.problems;
  return (
    problem !== undefined &&
    (looksTemplated(file.text) || isTerraformTemplate(file.text, problem.start))
  );
}

/** The gaps of files that do not parse. Our parser's rejection of HCL is put before the second opinion first. */
export async function syntaxGaps(
  parsed: readonly Parsed[],
  charts: ReadonlySet<string>,
  secondOpinion: SecondOpinion,
): Promise<readonly Gap[]> {
  const broken = parsed.filter(({ syntax }) => syntax.problems.length > 0);
  const rejected = broken.filter((one) => one.language === "hcl");
  const opinions =
    rejected.length > 0
      ? await secondOpinion(rejected.map(({ file }) => ({ path: file.path, text: file.text })))
      : new Map<string, OpinionOf>();
  return broken.map((one) => syntaxGap(one, charts, opinions.get(one.file.path)));
}

function syntaxGap(
  parsed: Parsed,
  charts: ReadonlySet<string>,
  opinion: OpinionOf | undefined,
): Gap {
  const { file, syntax } = parsed;
  const problem = syntax.problems[0];
  const at = { file: file.ref, start: problem?.start ?? 0, end: problem?.end ?? 0 };
  if (isTemplate(parsed, charts)) return templateGap(parsed, at);
  const what = `\`${file.path}\``;
  if (opinion?.verdict === "accepts") {
    const why = `our parser rejects it (${problem?.message ?? "unknown"}) and HashiCorp's accepts it: this is a bug of nhi-lint, please report it`;
    return { kind: "disagreement", at, what, why };
  }
  if (parsed.language === "hcl" && makesTerraform(file.text, at.start))
    return templateGap(parsed, at);
  const message = opinion?.verdict === "rejects" ? opinion.message : problem?.message;
  return { kind: "malformed", at, what, why: `it does not parse: ${message ?? "syntax error"}` };
}

export function templateGap(one: Parsed, at: Origin): Gap {
  const fault = "rendered" in one && one.rendered && "fault" in one.rendered;
  const why = fault
    ? `it is a template, and what Helm makes of it cannot be told: ${one.rendered.fault}`
    : "it is a template that must be rendered first";
  return { kind: "template", at, what: `\`${one.file.path}\``, why };
}
