// Text → a block of code in Markdown that the text cannot leave.

export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${fence}${language}\n${text}${end}${fence}\n`;
}
