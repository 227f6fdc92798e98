// Which texts must be rendered first, and which only mention braces.

import { expect, test } from "vitest";
import { looksTemplated } from "../../../src/parse/yaml/templated.ts";
import { growthOf } from "../../work.ts";

const templates = {
  "a control line": "{{- if .Values.rbac.create }}\nkind: Role\n{{- end }}\n",
  "a value": 'name: {{ include "x.name" . }}\n',
  "an item": "args:\n  - {{ .Values.arg }}\n",
  "an item of a list in brackets": "args: [a, {{ .Values.arg }}]\n",
  "a key": "a: 1\n{{ .Values.key }}: value\n",
  "a line under a key": 'labels:\n  {{- include "x.labels" . | nindent 2 }}\n',
  "a control line where text could run on": "a: b\n  {{- with .Values.x }}\n  c: {{ . }}\n",
  "below a block scalar": "a: |\n  {{ text }}\n{{ end }}\n",
  "after a quoted value": "a: \"x\"\nb: 'it''s'\nc: {{ x }}\n",
  "after a windows line": "a: 1\r\n{{ end }}\r\n",
  Jinja: "{% if x %}\na: 1\n{% endif %}\n",
  "Jinja in a value": "a: {{ x }}\n",
  ERB: "<% if x %>\na: 1\n",
  "a second document": "a: 1\n---\n{{ x }}\n",
  "a tagged value": "a: !t {{ x }}\n",
};

const plain = {
  "no braces": "a: {b: {c: d}}\n",
  "GitHub's expressions": 'if: ${{ github.ref }}\nrun: echo ${{ x }}\nwith: {a: "${{ y }}"}\n',
  quoted: "a: \"{{ x }}\"\nb: '{{ y }}'\n",
  "quoted over lines": 'a: "x\n  {{ y }}"\n',
  "inside longer text": "a: foo-{{ x }}\n",
  "text that runs on": "a: hello\n  {{ $labels.x }} there\n",
  "a block scalar": "a: |\n  {{- if x }}\n  y\nb: >-\n  {{ z }}\n",
  "a block scalar in a list": "- |\n  {{ x }}\n- a: |2-\n    {{ x }}\n\n    {{ y }}\n",
  "a block scalar with a comment": "a: | # {{ x }}\n  {{ x }}\n",
  comments: "# {{ x }}\na: 1 # {% x %}\n  # <% x %>\n",
  "curl's format": "run: curl -w %{http_code} {x}%\n",
  "nested flow maps": "a: {b: {}, c: { {: 1} }\n",
  "an open quote": 'a: "x\nb: {{ y }}\n',
  nothing: "",
};

for (const [name, text] of Object.entries(templates))
  test(`template: ${name}`, () => expect(looksTemplated(text)).toBe(true));
for (const [name, text] of Object.entries(plain))
  test(`plain: ${name}`, () => expect(looksTemplated(text)).toBe(false));

// Regular expressions and `indexOf` run uncounted: of "#" and of "{ {" next to nothing is seen.
test.each([
  "a: b\n",
  "[",
  "{ {",
  "'",
  '"\\',
  "- ",
  "|\n",
  "a |",
  "#",
  " ",
  "\n",
  "a\n  b",
  "${{ x }}",
  ">1\n \n",
])("long texts take work that grows as they do: %j", (piece) => {
  const looks = (size: number): boolean =>
    looksTemplated(`${piece.repeat(size / piece.length)} "{{"`);
  expect(growthOf(looks, 10_000)).toBeLessThan(2.5);
  looks(300_000);
});
