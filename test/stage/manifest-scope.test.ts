// Which unchanged manifests a changed one needs, and which it does not.

import { expect, test } from "vitest";
import { fileRef } from "../../src/base/origin.ts";
import type { SourceFile } from "../../src/stage/source-file.ts";
import { manifestScope } from "../../src/stage/manifest-scope.ts";

const group = "apiVersion: rbac.authorization.k8s.io/v1\n";
const role = (name: string): string =>
  `${group}kind: ClusterRole\nmetadata:\n  name: ${name}\n  labels:\n    app.kubernetes.io/name: shop\nrules: []\n`;
const binding = (name: string, roleName: string, holder: string): string =>
  `${group}kind: RoleBinding\nmetadata:\n  name: ${name}\n  labels:\n    app.kubernetes.io/name: shop\nroleRef:\n  kind: ClusterRole\n  name: ${roleName}\nsubjects:\n- kind: ServiceAccount\n  name: ${holder}\n`;
const account = (name: string): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n`;
const pod = (user: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${user}-0\nspec:\n  serviceAccountName: ${user}\n`;

/** Two teams that hold one role, each with another of its own. */
const tree: Readonly<Record<string, string>> = {
  "shared/role.yaml": role("popular"),
  "web/role.yaml": role("web-own"),
  "web/popular.yaml": binding("web-popular", "popular", "web"),
  "web/own.yaml": binding("web-own", "web-own", "web"),
  "web/account.yaml": account("web"),
  "web/pod.yaml": pod("web"),
  "api/role.yaml": role("api-own"),
  "api/popular.yaml": binding("api-popular", "popular", "api"),
  "api/own.yaml": binding("api-own", "api-own", "api"),
  "api/account.yaml": account("api"),
  "api/pod.yaml": pod("api"),
};

function file(path: string, text: string): SourceFile {
  return {
    path,
    blob: text,
    kind: "yaml",
    text,
    ref: fileRef(path, text),
    holds: (word) => text.includes(word),
  };
}

/** What is in scope besides the file that changed to `text`. */
function reached(path: string, text: string): readonly string[] {
  const files = Object.entries(tree).map(([at, content]) => file(at, content));
  const includes = manifestScope([...files, file(path, text)], (one) => one === path);
  return files.filter((one) => includes(one) && one.path !== path).map((one) => one.path);
}

const web = [
  "web/account.yaml",
  "web/own.yaml",
  "web/pod.yaml",
  "web/popular.yaml",
  "web/role.yaml",
];

test.each([
  ["web/account.yaml", `${account("web")}# more\n`],
  ["web/own.yaml", binding("web-own", "popular", "web")],
  ["web/popular.yaml", binding("web-popular", "web-own", "web")],
  ["web/pod.yaml", `${pod("web")}# more\n`],
])("%s needs its holder, all that it holds, and no others who hold the same", (path, text) => {
  expect(reached(path, text).toSorted()).toEqual(
    ["shared/role.yaml", ...web].filter((one) => one !== path).toSorted(),
  );
});

test("a role that changed needs all who hold it, and what they hold", () => {
  const all = Object.keys(tree).filter((path) => path !== "shared/role.yaml");
  expect(reached("shared/role.yaml", `${role("popular")}# more\n`)).toEqual(all);
});

test("a role that one holds needs that one", () => {
  expect(reached("web/role.yaml", `${role("web-own")}# more\n`)).toEqual(
    ["shared/role.yaml", ...Object.keys(tree).filter((path) => path.startsWith("web/"))].filter(
      (path) => path !== "web/role.yaml",
    ),
  );
});

test("a document that stands on both sides did not change", () => {
  const both = `${role("popular")}---\n${pod("web")}`;
  const changed = `${both}# more\n`;
  const files = Object.entries(tree).map(([at, content]) => file(at, content));
  const includes = manifestScope(
    [...files, file("all.yaml", both), file("all.yaml", changed)],
    (path) => path === "all.yaml",
  );
  expect(files.filter((one) => includes(one) && one.path.startsWith("api/"))).toEqual([]);
});

test("what binds a role whose name cannot be read may bind any", () => {
  const text = binding("web-popular", "|\n    popular", "web");
  expect(reached("web/popular.yaml", text)).toHaveLength(Object.keys(tree).length - 1);
});
