// Holes that stand alone on their lines → keys or items of what stands around them, so that the text is YAML, as long as it was.

import { opens, type Holes } from "./value.ts";

const alone = /^([ \t]*)\uE000([\uE100-\uF8FF])\uE001[ \t]*\r?$/;
/** Behind the dash of an item, of which it may be the first keys. */
const first = /^([ \t]*(?:- +)+)\uE000([\uE100-\uF8FF])\uE001[ \t]*\r?$/;

/** Removes nothing: three characters stand for a hole, and three for a key or an item of it. */
export function settleHoles(text: string, holes: Holes): string {
  if (!text.includes(opens)) return text;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, item, head] = first.exec(line) ?? [];
    if (item !== undefined && head !== undefined) {
      if (neighbour(lines, index, item.length, 1) === "key")
        lines[index] = `${item}${holes.again(head)}: ${line.slice(item.length + 3)}`;
      continue;
    }
    const [, indent, mark] = alone.exec(line) ?? [];
    if (indent === undefined || mark === undefined) continue;
    const form = formOf(lines, index, indent.length);
    if (form === "value") continue;
    const made = form === "key" ? `${holes.again(mark)}: ` : `- ${mark}`;
    lines[index] = indent + made + line.slice(indent.length + 3);
  }
  return lines.join("\n");
}

/** By its neighbours: what stands as deep as it, above and below, with nothing less deep between. */
function formOf(lines: readonly string[], at: number, depth: number): "key" | "item" | "value" {
  const [above, below] = [neighbour(lines, at, depth, -1), neighbour(lines, at, depth, 1)];
  // The items of a list may stand as deep as its key.
  if (above === "item" || (above !== "key" && below === "item")) return "item";
  return above !== null || below !== null ? "key" : "value";
}

/** `opens`: a key under which nothing stands yet. */
function neighbour(
  lines: readonly string[],
  at: number,
  depth: number,
  way: 1 | -1,
): "key" | "opens" | "item" | null {
  for (let next = at + way; next >= 0 && next < lines.length; next += way) {
    const line = lines[next] ?? "";
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#") || alone.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    // What follows a dash is as deep as the other keys of the item.
    const inner = /^(?:- +)+/.exec(bare)?.[0].length ?? 0;
    if (way === -1 && inner > 0 && indent + inner === depth) return "key";
    if (indent < depth || bare.startsWith("---")) return null;
    if (indent > depth) continue;
    if (inner > 0 || bare === "-") return "item";
    return bare.endsWith(":") && next === at - 1 ? "opens" : "key";
  }
  return null;
}
