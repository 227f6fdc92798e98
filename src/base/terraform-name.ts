// A file's name or path → what Terraform and OpenTofu take it for by how it ends.

/** Blocks, written in HCL or in JSON. */
export function isTerraformName(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

/** Values of input variables. */
export function isValuesName(path: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(path);
}
