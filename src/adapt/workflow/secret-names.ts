// A scalar's text → the secrets that its `${{ … }}` expressions name.

export interface SecretUse {
  /** The secret's name; `*` for the whole context (`toJSON(secrets)`, a computed name). */
  readonly name: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const reference = /\bsecrets\b\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*'([^']*)'\s*\])?/gi;

/** GITHUB_TOKEN is the job's own token, not a stored secret. */
export function secretsIn(text: string): readonly SecretUse[] {
  if (!text.includes("secrets")) return [];
  const found: SecretUse[] = [];
  for (let open = text.indexOf("${{"); open !== -1;) {
    const close = text.indexOf("}}", open);
    const end = close === -1 ? text.length : close;
    for (const match of text.slice(open, end).matchAll(reference)) {
      const before = text[open + match.index - 1];
      if (before === "." || before === "'") continue; // `inputs.secrets`, or inside a quoted text
      const name = (match[1] ?? match[2] ?? "*").toUpperCase();
      const start = open + match.index;
      if (name !== "GITHUB_TOKEN") found.push({ name, start, end: start + match[0].length });
    }
    open = close === -1 ? -1 : text.indexOf("${{", close);
  }
  return found;
}
