// A seed and some texts → small changes of them, the same for the same seed.

/** mulberry32: https://github.com/cprosche/mulberry32, public domain; ours because a test must not change with a library. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  ...Array.from("{}[]()<>=!&|+-*/%?:.,~\"'`\\$#;^_@ \t\n\r0a9é\u0301\u00a0"),
  ..."== != <= >= && || => ... :: ${ %{ ${~ ~} %{~ $${ %%{ [*] .* .0 /* */ // <<A <<-A\n \nA\n \r\n".split(
    " ",
  ),
  ...'%{if %{else} %{endif} %{for %{endfor} for in if true null 1e5 1. \\u00e9 \\n f( a= a{ "x" ${x}'.split(
    " ",
  ),
  "\n}\n",
  "\na = 1\n",
  " = ",
  "[for x in y : x]",
  "{for k, v in m : k => v...}",
  "a ? b : c",
  "\ufeff",
  "\u{1f600}",
];

/** Works on code points, so that no half of a surrogate pair is left. */
export function mutate(texts: readonly string[], next: (below: number) => number): string {
  const points = Array.from(texts[next(texts.length)]!);
  const changes = next(3) === 0 ? 1 + next(3) : 1;
  for (let change = 0; change < changes; change++) {
    const at = next(points.length + 1);
    const width = 1 + next(next(4) === 0 ? 30 : 3);
    switch (next(6)) {
      case 0:
        points.splice(at, width);
        break;
      case 1:
      case 2:
        points.splice(at, 0, ...Array.from(pieces[next(pieces.length)]!));
        break;
      case 3:
        points.splice(at, width, ...Array.from(pieces[next(pieces.length)]!));
        break;
      case 4:
        points.splice(at, 0, ...points.slice(next(points.length + 1)).slice(0, width));
        break;
      default: {
        const other = Array.from(texts[next(texts.length)]!);
        points.splice(at, 0, ...other.slice(next(other.length + 1)).slice(0, width * 3));
      }
    }
  }
  return points.join("");
}
