// Which texts must be rendered first, and which only mention braces.

import { expect, test } from "vitest";
import { isTerraformTemplate, looksTemplated } from "../../../src/parse/yaml/templated.ts";
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

const terraform = {
  "a conditional": 'a: 1\nb: ${x == [] ? "\'\'" : join("\\n", x)}\nc: 2\n',
  "a directive": "a: 1\n%{ for name in names ~}\nb: ${name}\n%{ endfor ~}\n",
};
const others = {
  "a shell's variable": "a: 1\n b: ${NAME}: x\n",
  "a shell's default": "a: 1\n b: ${NAME:-x y}: x\n",
  "an object's attribute": "a: 1\n b: ${each.value}: x\n",
  "GitHub's expression": "a: 1\n b: ${{ github.ref == 'x' }}: y\n",
  "an escaped mark": "a: 1\n b: $${x ? y : z}: y\n",
  "a mark on another line": "a: ${x ? y : z}\n b: c: d\n",
};
/** Where the second line begins. */
const second = (text: string): number => text.indexOf("\n") + 2;

for (const [name, text] of Object.entries(terraform))
  test(`Terraform's template: ${name}`, () =>
    expect(isTerraformTemplate(text, second(text))).toBe(true));
for (const [name, text] of Object.entries(others))
  test(`no template of Terraform's: ${name}`, () =>
    expect(isTerraformTemplate(text, second(text))).toBe(false));
