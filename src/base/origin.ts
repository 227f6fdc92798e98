// Says where in which file something stands: offsets, turned into lines and columns only when somebody asks.

/** A file as origins refer to it: its path from the root judged, and where its lines begin. It does not hold the text. */
export interface FileRef {
  /** Relative to the root judged, with `/`, never starting with `/` or `..`. */
  readonly path: string;
  /** Offset (UTF-16 code units) at which each line begins; `lineStarts[0]` is 0. */
  readonly lineStarts: Uint32Array;
}

/** A half-open range `[start, end)` of UTF-16 offsets in a file's decoded text (a byte order mark removed). */
export interface Origin {
  readonly file: FileRef;
  readonly start: number;
  readonly end: number;
  /** Where the text is that is read here from another file (`file("policy.json")`). */
  readonly reads?: Origin | undefined;
}

/** Where something stands, and where it was before it came there (a local, a variable, a call's argument), nearest first. */
export interface Way {
  readonly at: Origin;
  readonly through: readonly Origin[];
}

export interface NearComment {
  /** Without its markers and outer spaces. */
  readonly text: string;
  readonly at: Origin;
}

/** A module call that leads to a declaration. */
export interface Call {
  /** `module.ci["prod"]`, from its root on. */
  readonly address: string;
  /** The call's first line up to its brace. */
  readonly header: Origin;
  /** The whole call. */
  readonly at: Origin;
  /** Comments directly above it. */
  readonly above?: readonly NearComment[] | undefined;
}

/** 1-based lines and columns, columns in UTF-16 code units; `endColumn` is one past the last character. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Reads where lines begin. `\n` and `\r\n` end a line. */
export function fileRef(path: string, text: string): FileRef {
  const starts: number[] = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}

/** The 1-based line that holds an offset. */
export function lineOf(file: FileRef, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Turns offsets into lines and columns. An empty range ends where it starts. */
export function position(origin: Origin): Position {
  const line = lineOf(origin.file, origin.start);
  const endLine = lineOf(origin.file, Math.max(origin.start, origin.end));
  const column = origin.start - (origin.file.lineStarts[line - 1] ?? 0) + 1;
  const endColumn = origin.end - (origin.file.lineStarts[endLine - 1] ?? 0) + 1;
  return { file: origin.file.path, line, column, endLine, endColumn };
}

export function isWithin(inner: Origin, outer: Origin): boolean {
  return (
    inner.file.path === outer.file.path && inner.start >= outer.start && inner.end <= outer.end
  );
}

/** Whether both begin at the same place. */
export function beginsAt(one: Origin, other: Origin): boolean {
  return one.start === other.start && one.file.path === other.file.path;
}

/** Where it is written; `otherwise` for what nobody wrote, as a default. */
export function whereWritten(at: Origin, otherwise: Origin): Origin {
  return at.end > at.start ? at : otherwise;
}

/** The whole of a file, as an origin of what is said about the file itself. */
export function startOf(file: FileRef): Origin {
  return { file, start: 0, end: 0 };
}
