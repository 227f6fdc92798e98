// The ARN of a user or role → the name by which a tree declares it.

import type { Name } from "./told.ts";

/** Null for what is neither. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
export function principalOf(arn: string): Name | null {
  const found = /^arn:aws[\w-]*:iam::(\d{12}):(user|role)\/(?:[^/]*\/)*([\w+=,.@-]+)$/.exec(arn);
  const [, within, kind, name] = found ?? [];
  if (within === undefined || kind === undefined || name === undefined) return null;
  return { platform: "aws", kind, name, within, shown: arn };
}
