// Parsed files → those that are Terraform's, as its resolver takes them.

import type { TerraformFile } from "../resolve/terraform/resolved.ts";
import type { Parsed } from "./syntax.ts";

export function toTerraform(parsed: Parsed): readonly TerraformFile[] {
  const ref = parsed.file.ref;
  const { kind } = parsed.file;
  if (parsed.language === "hcl") {
    if (kind === "hcl") return [{ language: "hcl", ref, syntax: parsed.syntax }];
    return kind === "tfvars" ? [{ language: "tfvars", ref, syntax: parsed.syntax }] : [];
  }
  if (kind === "tf-json") return [{ language: "json", ref, syntax: parsed.syntax }];
  return kind === "tfvars-json" ? [{ language: "tfvars-json", ref, syntax: parsed.syntax }] : [];
}
