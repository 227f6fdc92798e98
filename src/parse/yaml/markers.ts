// Where one document of a stream of YAML ends and the next begins.

/** A line that begins with `---` always ends a document (https://yaml.org/spec/1.2.2/#912-document-markers). */
export function isMarker(text: string, at: number): boolean {
  return (
    text.startsWith("---", at) &&
    (at + 3 === text.length || " \t\r\n".includes(text.charAt(at + 3)))
  );
}

/** Where the next document's marker stands, or the end of the text. */
export function nextDocumentAfter(text: string, from: number): number {
  let line = text.indexOf("\n---", from);
  while (line !== -1 && !isMarker(text, line + 1)) line = text.indexOf("\n---", line + 1);
  return line === -1 ? text.length : line + 1;
}
