import { describe, expect, test } from "vitest";
import { decode } from "../../src/source/decode.ts";
import { kindOf, worthParsing } from "../../src/source/ours.ts";
import { exactRenames } from "../../src/source/renames.ts";
import { badPath } from "../../src/source/snapshot.ts";
import type { Entry } from "../../src/source/snapshot.ts";

describe("kindOf", () => {
  test.each([
    ["main.tf", "hcl"],
    ["a/b/x.tofu", "hcl"],
    ["x.tf.json", "tf-json"],
    ["x.tofu.json", "tf-json"],
    ["prod.auto.tfvars", "tfvars"],
    ["prod.tfvars.json", "tfvars-json"],
    ["live/terragrunt.hcl", "terragrunt"],
    ["live/terragrunt.stack.hcl", "terragrunt"],
    ["live/root.hcl", "terragrunt"],
    ["live/terragrunt.hcl.json", "terragrunt"],
    ["live/account.hcl", null],
    [".terraform.lock.hcl", null],
    [".github/workflows/ci.yml", "workflow"],
    [".github/workflows/ci.yaml", "workflow"],
    [".github/workflows/nested/ci.yml", "yaml"],
    ["sub/.github/workflows/ci.yml", "yaml"],
    ["action.yml", "action"],
    ["actions/login/action.yaml", "action"],
    ["k8s/rbac.yaml", "yaml"],
    ["k8s/rbac.yml", "yaml"],
    ["k8s/rbac.json", "json"],
    ["k8s/kustomization.yaml", "kustomization"],
    ["k8s/Kustomization", "kustomization"],
    ["charts/x/Chart.yaml", "chart"],
    [".github/nhi-lint.yml", "policy"],
    ["nhi-lint.yml", "policy"],
    ["sub/nhi-lint.yml", "yaml"],
    [".github/nhi-lint-waivers.yml", "policy"],
    ["CODEOWNERS", "policy"],
    [".github/CODEOWNERS", "policy"],
    ["docs/CODEOWNERS", "policy"],
    ["sub/CODEOWNERS", null],
    ["catalog-info.yaml", "policy"],
    ["a/.terraform/modules/x/main.tf", null],
    ["node_modules/x/action.yml", null],
    // What Terragrunt copied there stands in the tree where it comes from.
    ["live/app/.terragrunt-cache/a1/b2/main.tf", null],
    ["live/app/.terragrunt-cache/a1/b2/terragrunt.hcl", null],
    ["README.md", null],
    ["tf", null],
    // Terraform reads no hidden files: what one declares would otherwise stand before what another does.
    [".tf", null],
    ["a/.main.tf", null],
    [".x_override.tf.json", null],
    ["a/.x.tofu", null],
    [".auto.tfvars", "tfvars"],
    ["main.tf.bak", null],
  ])("%s is %s", (path, kind) => expect(kindOf(path)).toBe(kind));
});

describe("worthParsing", () => {
  const worth = (text: string, kind: "yaml" | "json" = "yaml") =>
    worthParsing(kind, Buffer.from(text));
  test("manifests with an identity, and only those", () => {
    expect(worth("apiVersion: v1\nkind: ServiceAccount\n")).toBe(true);
    expect(worth("apiVersion: apps/v1\nkind: Deployment\nspec: {serviceAccountName: x}")).toBe(
      true,
    );
    expect(worth("apiVersion: apps/v1\nkind: Deployment\nspec: {}")).toBe(false);
    expect(worth("kind: ServiceAccount\n")).toBe(false);
    expect(worth('{"apiVersion": "v1", "kind": "Secret"}', "json")).toBe(true);
    expect(worth('{"Statement": [{"Action": "*"}]}', "json")).toBe(false);
  });
  test("words hidden behind escapes are left to the parser", () => {
    expect(worth('apiVersion: v1\n"k\\u0069nd": ClusterRole')).toBe(true);
    expect(worth('apiVersion: v1\nkind: "Ro\\x6ce"')).toBe(true);
    expect(worth('apiVersion: v1\nkind: "Ro\\\n  le"')).toBe(true);
    expect(worth('{"\\u0061piVersion":"v1","kind":"Role"}', "json")).toBe(true);
    expect(worth('? "ki\\\n  nd"\n: Role\napiVersion: v1')).toBe(true);
    expect(worth('? !!str "ki\\\n  nd"\n: Role\napiVersion: v1')).toBe(true);
    expect(worth('{ "ki\\\n  nd": Role, apiVersion: v1 }')).toBe(true);
    expect(worth('{ "ki\\\n  nd" # of\n  : Role, apiVersion: v1 }')).toBe(true);
    expect(worth('{"html": "\\u003cb\\u003e"}', "json")).toBe(false);
  });
  test("UTF-16 goes to the decoder, which says so", () => {
    const bytes = Buffer.from("\ufeffkind: Role", "utf16le");
    expect(worthParsing("yaml", bytes)).toBe(true);
    expect(decode(bytes)).toEqual({ why: "it is written in UTF-16; save it as UTF-8" });
  });
  test("a view into a larger buffer sees its own bytes only", () => {
    const whole = Buffer.from("apiVersion kind Role|nothing");
    expect(worthParsing("yaml", new Uint8Array(whole.buffer, whole.byteOffset + 21, 7))).toBe(
      false,
    );
  });
  test("Terraform is always worth it, unless empty", () => {
    expect([worthParsing("hcl", Buffer.from("x")), worthParsing("hcl", Buffer.alloc(0))]).toEqual([
      true,
      false,
    ]);
  });
});

describe("decode", () => {
  test.each([
    [[0xef, 0xbb, 0xbf, 0x61], { text: "a" }],
    [[0x61, 0xc3, 0xa9], { text: "aé" }],
    [[], { text: "" }],
    [[0x61, 0], { why: "it is binary (it holds a zero byte)" }],
    [[0x61, 0x62, 0xff, 0x61], { why: "it is not UTF-8 (byte 3)" }],
    [[0x61, 0xc3], { why: "it is not UTF-8 (byte 3)" }],
    [[0xc3, 0x28], { why: "it is not UTF-8 (byte 2)" }],
  ])("%j", (bytes, expected) => expect(decode(Uint8Array.from(bytes))).toEqual(expected));
});

describe("exactRenames", () => {
  const entry = (path: string, blob: string, mode: Entry["mode"] = "file"): Entry => ({
    path,
    blob,
    size: 1,
    mode,
  });
  test("only what is gone, each once, the same name first", () => {
    const base = [
      entry("a/x.tf", "1"),
      entry("a/y.tf", "1"),
      entry("kept.tf", "2"),
      entry("l", "3", "link"),
    ];
    const head = [
      entry("b/y.tf", "1"),
      entry("b/z.tf", "1"),
      entry("b/w.tf", "1"),
      entry("kept.tf", "2"),
      entry("copy.tf", "2"),
      entry("m", "3", "link"),
    ];
    expect([...exactRenames(base, head)]).toEqual([
      ["b/y.tf", "a/y.tf"],
      ["b/z.tf", "a/x.tf"],
    ]);
  });
  test("a content that many files share says nothing", () => {
    const many = (folder: string) =>
      Array.from({ length: 21 }, (_, i) => entry(`${folder}/${i}`, "e"));
    expect(exactRenames(many("a"), many("b")).size).toBe(0);
  });
});

test("badPath", () => {
  expect(["a/b", "a..b", ".github/x", "..a"].map(badPath)).toEqual([null, null, null, null]);
  for (const path of ["", "/a", "a/", "a//b", "../a", "a/..", "./a", "a/.git/config", ".GIT/x"])
    expect(badPath(path)).not.toBeNull();
});
