import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { decode } from "../../src/source/decode.ts";
import { excluder } from "../../src/source/exclude.ts";
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
    ["README.md", null],
    ["tf", null],
    [".tf", "hcl"],
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

describe("excluder", () => {
  test.each([
    ["*.test.tf", ["a.test.tf", "x/y/a.test.tf"], ["a.tf", "a.test.tf.bak"]],
    [
      "examples",
      ["examples/a.tf", "x/examples/a.tf", "examples"],
      ["examples2/a.tf", "my-examples/a"],
    ],
    ["examples/", ["x/examples/a.tf"], ["examples.tf"]],
    ["/examples", ["examples/a.tf"], ["x/examples/a.tf"]],
    ["./a/b", ["a/b", "a/b/c"], ["x/a/b", "a/bc"]],
    ["a/*", ["a/x", "a/x/y"], ["a", "b/a/x"]],
    ["a/*.tf", ["a/x.tf"], ["a/b/x.tf"]],
    ["a/**", ["a/x", "a/b/c"], ["a", "ab/x"]],
    ["**/x.tf", ["x.tf", "a/x.tf", "a/b/x.tf"], ["ax.tf", "a/bx.tf"]],
    ["a/**/z", ["a/z", "a/b/z", "a/b/c/z"], ["a/bz", "az", "x/a/z"]],
    ["a/**.tf", ["a/x.tf", "a/b/x.tf"], ["b/x.tf"]],
    ["**", ["a", "a/b"], []],
    ["a?c", ["abc", "x/aéc"], ["ac", "a/c", "abbc"]],
    [
      "{dev,test-{a,b}}/*.tf",
      ["dev/x.tf", "test-a/x.tf", "test-b/y.tf"],
      ["prod/x.tf", "test-/x.tf"],
    ],
    ["x{,y}.tf", ["x.tf", "xy.tf"], ["xz.tf"]],
    ["a\\*b", ["a*b"], ["axb"]],
    ["a\\{b", ["a{b"], ["ab"]],
    ["[ab]+(c).tf", ["[ab]+(c).tf"], ["a.tf", "abc.tf"]],
  ])("%s", (pattern, yes, no) => {
    const excluded = excluder([pattern]);
    expect(yes.filter((path) => !excluded(path))).toEqual([]);
    expect(no.filter((path) => excluded(path))).toEqual([]);
  });
  test("several patterns, and none", () => {
    const excluded = excluder(["a", "b/*"]);
    expect(["a", "b/c", "c"].map(excluded)).toEqual([true, true, false]);
    expect(excluder([])("a")).toBe(false);
  });
  test("faults are told", () => {
    for (const [pattern, why] of [
      ["", "is empty"],
      ["{a,b", "without its"],
      ["{a,b}".repeat(9), "more than 256"],
      ["x".repeat(1025), "longer than"],
    ] as const) {
      expect(() => excluder([pattern])).toThrow(UserError);
      expect(() => excluder([pattern])).toThrow(why);
    }
  });
  test("no pattern goes back: many stars on a long path", () => {
    const excluded = excluder([`${"**/*a".repeat(40)}b`, `${"a*".repeat(100)}b`]);
    const started = performance.now();
    expect(excluded("a".repeat(4000))).toBe(false);
    expect(excluded("a/".repeat(2000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
  test("agrees with a regular expression made the slow way", () => {
    const piece = fc.constantFrom("a", "b", "/", "*", "?", "**/", "ab");
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 7 }),
        fc.stringMatching(/^[ab]([ab/]{0,8}[ab])?$/),
        (pieces, path) => {
          const glob = `/a/${pieces.join("")}x`
            .replace(/\*{3,}/g, "**")
            .replace(/\/+/g, "/")
            .replace(/x$/, "");
          if (path.includes("//") || glob.endsWith("/")) return;
          const source = glob
            .slice(1)
            .replace(/\*\*\/|\*\*|\*|\?/g, (token, at: number, all: string) => {
              const begins = at === 0 || all[at - 1] === "/";
              if (token === "**/") return begins ? "(?:[^/]+/)*" : ".*/";
              return token === "**" ? ".*" : token === "*" ? "[^/]*" : "[^/]";
            });
          expect(excluder([glob])(`a/${path}`)).toBe(
            new RegExp(`^${source}(?:/.*)?$`).test(`a/${path}`),
          );
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
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
