// Charts packed below another, in the whole pipeline: rendered with it, told at the archive, and nothing is written into that.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import type { Snapshot } from "../../src/source/snapshot.ts";
import { packed } from "../source/tar.ts";
import { check, snapshot, type Tree } from "../stage/memory.ts";

const ledger = {
  "ledger/Chart.yaml": "apiVersion: v2\nname: ledger\nversion: 0.1.0\n",
  "ledger/values.yaml": "verbs: [get]\n",
  "ledger/templates/all.yaml": `apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ .Release.Name }}
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: {{ toJson .Values.verbs }}
`,
};
const umbrella: Tree = {
  "umbrella/Chart.yaml": `apiVersion: v2
name: umbrella
version: 0.1.0
dependencies:
  - name: ledger
    condition: ledger.enabled
    repository: https://charts.example.com
`,
  "umbrella/values.yaml": "ledger: {enabled: true, verbs: ['*']}\n",
};
const archive = "umbrella/charts/ledger-0.1.0.tgz";

function withArchive(tree: Tree, bytes: Uint8Array): Snapshot {
  const base = snapshot(tree);
  const entry = {
    path: archive,
    blob: `tgz ${bytes.length}`,
    size: bytes.length,
    mode: "file" as const,
  };
  return {
    ...base,
    entries: [...base.entries, entry].sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (blobs) => {
      const found = new Map(await base.read(blobs));
      if (blobs.includes(entry.blob)) found.set(entry.blob, bytes);
      return found;
    },
  };
}

test("a packed chart is installed with what holds it", async () => {
  const head = withArchive(umbrella, packed(ledger));
  const { report } = await check({}, {}, { head });
  const found = report.findings.map(({ rule, primary }) => {
    const { file, line, column } = position(primary);
    return `${file}:${line}:${column} ${rule}`;
  });
  expect(found).toEqual([
    `${archive}:1:1 endless-identity`,
    `${archive}:1:1 ownerless-identity`,
    "umbrella/values.yaml:1:25 wildcard-action",
  ]);
  const facts = [...report.model.facts.values()];
  expect(facts.map(({ address, slots }) => [address, slots])).toEqual([
    ["Role/_/RELEASE-NAME", {}],
    ["ServiceAccount/_/RELEASE-NAME", {}],
  ]);
  const off = { ...umbrella, "umbrella/values.yaml": "ledger: {enabled: false}\n" };
  const { report: none } = await check({}, {}, { head: withArchive(off, packed(ledger)) });
  expect(none.model.facts.size).toBe(0);
});

test("an archive that changes alone is judged", async () => {
  const more = {
    ...ledger,
    "ledger/templates/b.yaml": ledger["ledger/templates/all.yaml"].replaceAll(
      "Name }}",
      "Name }}-b",
    ),
  };
  const { report } = await check(
    {},
    {},
    {
      base: withArchive(umbrella, packed(ledger)),
      head: withArchive(umbrella, packed(more)),
    },
  );
  expect(report.findings.map(({ message }) => message.split(" ")[0])).toEqual([
    "`ServiceAccount/_/RELEASE-NAME-b`",
    "`ServiceAccount/_/RELEASE-NAME-b`",
    "`Role/_/RELEASE-NAME-b`",
  ]);
});

test("one that cannot be read is a gap, and so is a template that cannot be told", async () => {
  const gaps = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const { report } = await check({}, {}, { head: withArchive(umbrella, bytes) });
    return report.gaps.map(({ at, why }) => `${position(at).file} ${why}`);
  };
  expect(await gaps(Buffer.from("nothing"))).toEqual([
    `${archive} it is no gzip file, or larger than 16 MB unpacked`,
  ]);
  const broken = {
    ...ledger,
    "ledger/templates/all.yaml": `kind: Role\napiVersion: v1\n{{ noFunction }}`,
  };
  expect(await gaps(packed(broken))).toEqual([
    `${archive} it is a template, and what Helm makes of it cannot be told: \`noFunction\` is no function that nhi-lint knows`,
  ]);
});
