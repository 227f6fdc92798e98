// As whom a job logs in, as it is written → the variable that says who, or the role of AWS and its account.

export interface Variable {
  readonly kind: "vars" | "secrets";
  readonly name: string;
}

/** Null where it is not a variable alone. */
export function variableIn(text: string): Variable | null {
  const [, kind, name] = /^\$\{\{ (vars|secrets)\.(\w+) \}\}$/.exec(text) ?? [];
  return name === undefined ? null : { kind: kind === "vars" ? "vars" : "secrets", name };
}

const choice = /\$\{\{(?:(?!\}\}|\|\|).)*?&&\s*'([^']+)'\s*\|\|\s*'([^']+)'\s*\}\}/s;
const longestChosen = 1000;

/** What an expression chooses between (`${{ github.ref == 'refs/heads/main' && 'deploy' || 'plan' }}`), either put in its place; where it chooses nothing, the text. */
export function choicesIn(text: string): readonly string[] {
  const found = text.length <= longestChosen ? choice.exec(text) : null;
  if (!found) return [text];
  const [whole, ...parts] = found;
  return parts.map((part) => text.replace(whole, () => part));
}

export interface RoleNamed {
  /** Empty where none is written. */
  readonly account: string;
  readonly name: string;
}

/** By ARN, or by its name alone: https://github.com/aws-actions/configure-aws-credentials */
export function roleIn(text: string): RoleNamed {
  const [, account = "", name] = /^arn:[^:]*:iam::(.*):role\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  return name === undefined ? { account: "", name: text } : { account, name };
}
