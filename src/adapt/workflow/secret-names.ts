// A scalar's text → the secrets that its `${{ … }}` expressions name, and the expressions that cannot be read.

import { findExpressions } from "../../resolve/workflow/embedded.ts";
import type { Parsed } from "../../resolve/workflow/expression.ts";
import { contextsIn, type Context, type Expression } from "../../resolve/workflow/syntax.ts";
import type { Span } from "../../parse/yaml/tree.ts";

export interface SecretUse extends Span {
  /** The secret's name in capitals, as GitHub stores it; `*` for the whole context (`toJSON(secrets)`, a computed name). */
  readonly name: string;
  /** A name that is computed chooses one. */
  readonly chosen?: Expression;
}

export interface SecretsRead {
  readonly uses: readonly SecretUse[];
  /** Expressions that speak of secrets and that no parser can read; GitHub refuses such a workflow. */
  readonly unreadable: readonly Unreadable[];
}

export type Unreadable = Pick<Parsed, "start" | "end" | "beyond">;

const none: SecretsRead = { uses: [], unreadable: [] };

/** Offsets are the text's. The job's own token (`secrets.GITHUB_TOKEN`) is no stored secret. */
export function secretsIn(text: string): SecretsRead {
  if (!/secrets/i.test(text)) return none;
  const uses: SecretUse[] = [];
  const unreadable: Unreadable[] = [];
  for (const { expression, start, end, beyond } of findExpressions(text)) {
    if (expression) {
      for (const context of contextsIn(expression)) {
        const name = secretName(context);
        if (name === null || name === ownToken) continue;
        const chosen = chosenBy(context);
        const span = { start: context.start, end: context.end };
        uses.push(chosen === null ? { name, ...span } : { name, ...span, chosen });
      }
    } else if (/\bsecrets\b/i.test(text.slice(start, end))) unreadable.push({ start, end, beyond });
  }
  return { uses, unreadable };
}

function chosenBy({ path: [first] }: Context): Expression | null {
  return first?.kind === "index" ? first.index : null;
}

/** https://docs.github.com/en/actions/concepts/security/github_token */
export const ownToken = "GITHUB_TOKEN";

/** The name that a context reads from `secrets`; `*` where it reads any or one that is computed; null for other contexts. */
export function secretName(context: Context): string | null {
  if (context.name.toLowerCase() !== "secrets") return null;
  const first = context.path[0];
  return first?.kind === "name" ? first.name.toUpperCase() : "*";
}
