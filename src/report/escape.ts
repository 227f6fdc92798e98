// Makes text that strangers wrote harmless in each channel: terminals, workflow commands, addresses, Markdown.

/** Replaces control characters (but for tabs), what orders text otherwise than it stands and what is not seen, so that text cannot steer a terminal or hide. */
export function forTerminal(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu,
    "\ufffd",
  );
}

/** The same of text in which lines stay. */
export function linesForTerminal(text: string): string {
  return text.split("\n").map(forTerminal).join("\n");
}

/** No longer than that; half a character is none. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replaceAll(/\p{Surrogate}/gu, "")}…`;
}

/**
 * Lines for a log that a workflow's runner reads too: none begins a command. The runner takes `::` after blanks at a line's start
 * and `##[` anywhere. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function forLog(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, "$1\ufffd::").replaceAll("##[", "##\ufffd[");
}

/** JSON that a runner's log takes no command from; the same data. */
export function forJson(data: unknown, indent: number): string {
  const text = JSON.stringify(data, null, indent);
  return text.includes("##[") ? text.replaceAll("##[", "##\\u005b") : text;
}

/** Data of a workflow command. https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
export function forCommandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a workflow command. */
export function forCommandProperty(text: string): string {
  return forCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A path as a part of an address. */
export function forUri(path: string): string {
  return path
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

/** Prose in GitHub's Markdown: code spans stay, everything else that means something is escaped; no mention, reference, link or HTML survives. */
export function forMarkdown(text: string): string {
  return text
    .split(/(`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : prose(part)))
    .join("");
}

/** A code span that its content cannot leave. */
export function code(text: string): string {
  const clean = forTerminal(text)
    .replace(/\\(?=\|)/g, "\\\u2060") // else a table could take the pair for an escaped backslash
    .replaceAll("|", "\\|");
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || clean === "" ? " " : "";
  return `${fence}${pad}${clean}${pad}${fence}`;
}

function prose(text: string): string {
  return (
    forTerminal(text)
      // A dollar begins mathematics, which draws what it likes.
      .replace(/[\\`*_{}[\]()#+!|<>~&$]/g, (c) =>
        c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`,
      )
      .replaceAll("@", "@\u2060")
      .replaceAll("#", "#\u2060")
      .replace(/\bGH-(?=\d)/gi, "$&\u2060")
      .replace(/www\./gi, (www) => `${www.slice(0, -1)}\u2060.`)
      .replaceAll("://", ":\u2060//")
  );
}
