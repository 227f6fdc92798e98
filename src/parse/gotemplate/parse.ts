// Turns the text of a Go template into positioned syntax; never throws, the first problem ends the reading.

import type { Span } from "../yaml/tree.ts";
import { pipeOf, SyntaxFault } from "./pipes.ts";
import type { Branch, TemplateFile, TemplateNode } from "./syntax.ts";
import { piecesOf, type Piece, type Token } from "./tokens.ts";

/** Blocks within blocks: deeper than anybody writes, and far from the engine's stack. */
const deepest = 200;

export function parseTemplate(text: string): TemplateFile {
  const { pieces, fault } = piecesOf(text);
  const state: State = { pieces, at: 0, depth: 0, defines: new Map() };
  let body: readonly TemplateNode[] = [];
  try {
    const list = listOf(state);
    body = list.nodes;
    if (list.end) throw new SyntaxFault(list.end, `\`${list.word}\` closes nothing`);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { start, end, message } = error;
    return { body: [], defines: state.defines, problem: { start, end, message } };
  }
  const problem = fault && { start: fault.at, end: fault.at + 1, message: fault.message };
  return { body, defines: state.defines, problem };
}

interface State {
  readonly pieces: readonly Piece[];
  at: number;
  depth: number;
  readonly defines: Map<string, readonly TemplateNode[]>;
}

/** What stands up to an `end` or `else`, which ends it, or up to the end of the text. */
interface List {
  readonly nodes: readonly TemplateNode[];
  readonly end: Span | null;
  readonly word: "end" | "else" | "";
  /** What follows the `else`. */
  readonly rest: readonly Token[];
}

function listOf(state: State): List {
  const nodes: TemplateNode[] = [];
  for (;;) {
    const piece = state.pieces[state.at++];
    if (!piece) return { nodes, end: null, word: "", rest: [] };
    if (piece.kind === "text") {
      nodes.push(piece);
      continue;
    }
    const [first, ...rest] = piece.tokens;
    const word = first?.kind === "word" ? first.text : "";
    if (word === "end" || word === "else") return { nodes, end: piece, word, rest };
    const node = nodeOf(word, rest, piece, state);
    if (node) nodes.push(node);
  }
}

function nodeOf(
  word: string,
  rest: readonly Token[],
  piece: Piece & { readonly kind: "action" },
  state: State,
): TemplateNode | null {
  const { start, end } = piece;
  switch (word) {
    case "if":
    case "with":
    case "range":
      return branchOf(word, rest, piece, state);
    case "define":
      state.defines.set(nameIn(rest, piece), bodyOf(piece, state));
      return null;
    case "block":
    case "template": {
      const name = nameIn(rest.slice(0, 1), piece);
      if (word === "block") state.defines.set(name, bodyOf(piece, state));
      const pipe = rest.length > 1 ? pipeOf(rest.slice(1), piece) : null;
      return { kind: "template", start, end, name, pipe };
    }
    case "break":
    case "continue":
      if (rest.length === 0) return { kind: word, start, end };
  }
  return { kind: "action", start, end, pipe: pipeOf(piece.tokens, piece) };
}

function branchOf(
  kind: Branch["kind"],
  tokens: readonly Token[],
  opening: Span,
  state: State,
): Branch {
  const { start, end } = opening;
  const pipe = pipeOf(tokens, opening);
  const body = nested(opening, state);
  if (body.word === "end") return { kind, start, end, pipe, body: body.nodes, otherwise: [] };
  const [next, ...rest] = body.rest;
  const chained = next?.kind === "word" ? next.text : "";
  if (body.end && (chained === "if" || chained === "with"))
    return {
      kind,
      start,
      end,
      pipe,
      body: body.nodes,
      otherwise: [
        deeper(state, opening, () => branchOf(chained, rest, body.end ?? opening, state)),
      ],
    };
  const otherwise = nested(opening, state);
  if (otherwise.word === "else") throw new SyntaxFault(opening, "it has two `else`");
  return { kind, start, end, pipe, body: body.nodes, otherwise: otherwise.nodes };
}

/** A list that something must end. */
function nested(opening: Span, state: State): List {
  const list = deeper(state, opening, () => listOf(state));
  if (!list.end) throw new SyntaxFault(opening, "no `end` closes it");
  return list;
}

function deeper<T>(state: State, at: Span, read: () => T): T {
  if (++state.depth > deepest) throw new SyntaxFault(at, "blocks are nested too deep");
  const found = read();
  state.depth--;
  return found;
}

function bodyOf(opening: Span, state: State): readonly TemplateNode[] {
  const list = nested(opening, state);
  if (list.word === "else") throw new SyntaxFault(opening, "no `else` is expected in it");
  return list.nodes;
}

function nameIn(tokens: readonly Token[], at: Span): string {
  const [only] = tokens;
  const pipe = only && tokens.length === 1 ? pipeOf(tokens, at) : null;
  const name = pipe?.commands[0]?.words[0];
  if (name?.kind !== "string") throw new SyntaxFault(at, "a template has no name here");
  return name.value;
}
