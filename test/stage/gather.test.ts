import { expect, test } from "vitest";
import { extended, gather } from "../../src/stage/gather.ts";
import type { Snapshot } from "../../src/source/snapshot.ts";
import { snapshot, sides } from "./memory.ts";

test("base reads only the blobs that head lacks, and both share one object for a file that is the same", async () => {
  const asked = { base: [] as string[], head: [] as string[] };
  const same = 'resource "a" "same" {}\n';
  const { base, head } = await gather(
    snapshot({ "same.tf": same, "old.tf": "# old\n", "moved.tf": "# moved\n" }, asked.base),
    snapshot({ "same.tf": same, "new.tf": "# new\n", "to.tf": "# moved\n" }, asked.head),
    true,
  );
  expect(asked.head).toHaveLength(3);
  expect(asked.base).toHaveLength(1);
  const at = (side: typeof base, path: string) => side.files.find((file) => file.path === path);
  expect(at(base, "same.tf")).toBe(at(head, "same.tf"));
  expect(at(base, "moved.tf")?.text).toBe("# moved\n");
  expect(at(base, "moved.tf")).not.toBe(at(head, "to.tf"));
});

test("what is not ours is listed and not read; what cannot be read is a gap at its first line", async () => {
  const asked: string[] = [];
  const { head } = await gather(
    snapshot({}),
    snapshot({ "main.tf": null, "README.md": "x", "bad.tf": "a\0b", "ok.tf": "# ok\n" }, asked),
    true,
  );
  expect(asked).toHaveLength(3);
  expect(head.entries.map(({ path }) => path)).toEqual(["README.md", "bad.tf", "main.tf", "ok.tf"]);
  expect(head.files.map(({ path }) => path)).toEqual(["ok.tf"]);
  expect(head.gaps.map(({ kind, what, why }) => `${kind} ${what}: ${why}`)).toEqual([
    expect.stringMatching(/^unreadable `bad\.tf`: /),
    "unreadable `main.tf`: permission denied",
  ]);
});

test("Terraform that a change puts where tools download to is read; what stood there, or is a download, is not", async () => {
  const stood = { "main.tf": "# m\n", "node_modules/old/main.tf": "# o\n" };
  const added = {
    "node_modules/new/main.tf": "# n\n",
    "node_modules/new/action.yml": "# n\n",
    ".terraform/mine/main.tf": "# t\n",
    ".terraform/modules/x/main.tf": "# x\n",
  };
  const read = async (base: Record<string, string>): Promise<readonly string[]> => {
    const { head } = await gather(snapshot(base), snapshot({ ...stood, ...added }), false);
    return head.files.map(({ path }) => path);
  };
  expect(await read(stood)).toEqual([
    ".terraform/mine/main.tf",
    "main.tf",
    "node_modules/new/main.tf",
  ]);
  expect(await read({})).toEqual(["main.tf"]);
});

test("paths that could not be listed are gaps too", async () => {
  const head = { ...snapshot({}), unread: [{ path: "secret/", why: "no permission" }] };
  const gathered = await gather(snapshot({}), head, true);
  expect(gathered.head.gaps).toHaveLength(1);
  expect((await sides({}, {})).head.gaps).toEqual([]);
});

test("a check reads what changed, and the rest of a language only when it is concerned", async () => {
  const account = (name: string) =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n`;
  const base = {
    "a.yaml": account("a"),
    "b.yaml": account("b"),
    "main.tf": "# a\n",
    "go.mod": "x",
  };
  const paths = async (change: Readonly<Record<string, string>>) => {
    const gathered = await gather(snapshot(base), snapshot({ ...base, ...change }), false);
    const rest = await gathered.rest();
    const of = (role: "base" | "head"): readonly string[] =>
      extended(gathered[role], rest[role]).files.map(({ path }) => path);
    expect(of("base")).toEqual(of("head"));
    return of("head");
  };
  expect(await paths({})).toEqual([]);
  expect(await paths({ "go.mod": "y" })).toEqual(["main.tf"]);
  expect(await paths({ "main.tf": "# b\n" })).toEqual(["main.tf"]);
  expect(await paths({ "b.yaml": account("c") })).toEqual(["a.yaml", "b.yaml", "main.tf"]);
});

test("Terraform that holds nothing sought is read when its folder is asked for, and once", async () => {
  const asked: string[] = [];
  const base = { "a/main.tf": "# a\n", "b/main.tf": "# b\n", "c/main.tf": 'source = "./x"\n' };
  const head = { ...base, "a/new.tf": "# new\n" };
  const seen = Promise.resolve(new Set(["c/main.tf"]));
  const gathered = await gather(snapshot(base), { ...snapshot(head, asked), seen }, false);
  const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);
  expect(paths(gathered.head.files)).toEqual(["a/main.tf", "a/new.tf", "c/main.tf"]);
  expect(asked).toHaveLength(3);
  const isB = (folder: string): boolean => folder === "b";
  const more = await gathered.load(isB);
  expect(paths(more.head.files)).toEqual(["b/main.tf"]);
  expect(more.base.files).toEqual(more.head.files);
  expect((await gathered.load(isB)).head.files).toEqual([]);
  expect(asked).toHaveLength(4);
});

test("of little Terraform the words are asked in what is read, of much git is asked; both give the same, and once", async () => {
  const rest = Array.from({ length: 30 }, (_, i) => [`r${i}/main.tf`, `# r${i}.\n`] as const);
  const base = Object.fromEntries(rest);
  const [first, ...more] = ["r7.", ...Array.from({ length: 40 }, (_, i) => `other ${i}`)];
  const searched: (readonly string[])[] = [];
  const search: Snapshot["search"] = ({ words }) => {
    searched.push(words);
    const holding = rest.filter(([, text]) => words.some((word) => text.includes(word)));
    return Promise.resolve(new Set(holding.map(([path]) => path)));
  };
  const found = async (words: readonly string[]): Promise<readonly (readonly string[])[]> => {
    const head = { ...snapshot({ ...base, "a/new.tf": "# new\n" }), search };
    const gathered = await gather(
      snapshot(base),
      { ...head, seen: Promise.resolve(new Set()) },
      false,
    );
    const once = await gathered.find(words);
    const again = await gathered.find(words);
    return [once, again].map((batch) => batch.head.files.map(({ path }) => path));
  };
  expect(await found([first])).toEqual([["r7/main.tf"], []]);
  expect(searched).toEqual([]);
  expect(await found([first, ...more])).toEqual([["r7/main.tf"], []]);
  expect(searched).toHaveLength(2);
});

test("of many manifests only those are read in which something of ours was found; kustomizations always", async () => {
  const kustomization = "resources: [x.yaml]\n";
  const account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: x\n";
  const many = Array.from({ length: 300 }, (_, i) => [`p/${i}.yaml`, `n: ${i}\n`] as const);
  const base = {
    ...Object.fromEntries(many),
    "k/kustomization.yaml": kustomization,
    "k/x.yaml": account,
  };
  const read = async (search: Snapshot["search"]) => {
    const asked: string[] = [];
    const head = { ...snapshot({ ...base, "new.yaml": account + "# new\n" }, asked), search };
    const { rest } = await gather(snapshot(base), head as Snapshot, false);
    const { files } = (await rest()).head;
    return { count: asked.length, paths: files.map(({ path }) => path) };
  };
  const paths = ["k/kustomization.yaml", "k/x.yaml"];
  const found = () => Promise.resolve(new Set(["k/x.yaml", "new.yaml"]));
  expect(await read(found)).toEqual({ count: 3, paths });
  expect(await read(undefined)).toEqual({ count: 303, paths });
  expect(await read(() => Promise.resolve(null))).toEqual({ count: 303, paths });
});
