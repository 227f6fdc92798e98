import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { subtree } from "../../src/source/snapshot.ts";
import { treeAt } from "../../src/source/tree.ts";
import {
  baseAndHead,
  commit,
  contents,
  git,
  repository,
  temporary,
  write,
} from "./repositories.ts";

function linked(folder: string): void {
  const links = {
    "live/prod/role.tf": "../../hidden/role.txt",
    "live/prod/chain.tf": "role.tf",
    "live/prod/shared": "../../hidden",
    "live/prod/through.tf": "shared/role.txt",
    "live/prod/out.tf": "../../../etc/passwd",
    "live/prod/absolute.tf": "/etc/passwd",
    "live/prod/loop.tf": "loop.tf",
    "live/prod/gone.tf": "nothing.tf",
    "live/prod/folder.tf": "../../hidden",
    "live/prod/notes.txt": "/etc/passwd",
  };
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
}

const unread = [
  { path: "live/prod/absolute.tf", why: "it is a link that leads out of the tree" },
  { path: "live/prod/gone.tf", why: "it is a link to nothing in the tree" },
  { path: "live/prod/loop.tf", why: "it is a link that leads in a circle" },
  { path: "live/prod/out.tf", why: "it is a link that leads out of the tree" },
];

test("a role behind a link is read where the link stands; a link that leads nowhere is told", async () => {
  const folder = repository({ "hidden/role.txt": "role", "live/prod/main.tf": "m" });
  linked(folder);
  commit(folder, {});
  const { head } = await baseAndHead({ repo: folder, base: "HEAD", head: "HEAD" });
  const found = await contents(head);
  expect(
    Object.entries(found)
      .filter(([, text]) => text === "role")
      .map(([path]) => path),
  ).toEqual(["hidden/role.txt", "live/prod/chain.tf", "live/prod/role.tf", "live/prod/through.tf"]);
  expect(head.unread).toEqual(unread);
  const [here, there] = ["live/prod/", "hidden/role.txt"];
  expect(head.links).toEqual(
    new Map([
      [`${here}chain.tf`, there],
      [`${here}role.tf`, there],
      [`${here}through.tf`, there],
    ]),
  );
  const part = subtree(head, "live");
  expect(part.links).toEqual(new Map());
  const all = subtree({ ...head, links: new Map([["live/a.tf", "live/b.tf"]]) }, "live");
  expect(all.links).toEqual(new Map([["a.tf", "b.tf"]]));
  expect(
    head.entries.filter((entry) => entry.mode === "link").map((entry) => entry.path),
  ).toContain("live/prod/folder.tf");
});

test("also in a working tree, a part of it, and a plain folder", async () => {
  const folder = repository({ "hidden/role.txt": "role", "live/prod/main.tf": "m" });
  linked(folder);
  const part = await treeAt(join(folder, "live/prod"));
  expect((await contents(part))["role.tf"]).toBe("role");
  const plain = temporary();
  write(plain, { "hidden/role.txt": "role", "live/prod/main.tf": "m" });
  linked(plain);
  expect((await contents(await treeAt(plain)))["live/prod/through.tf"]).toBe("role");
  expect((await treeAt(plain)).unread).toEqual(unread);
});

test("a changed target changes the link's content too", async () => {
  const folder = repository({ "a.txt": "old" });
  symlinkSync("a.txt", join(folder, "a.tf"));
  const base = commit(folder, {});
  const head = commit(folder, { "a.txt": "new" });
  const sides = await baseAndHead({ repo: folder, base, head });
  expect([(await contents(sides.base))["a.tf"], (await contents(sides.head))["a.tf"]]).toEqual([
    "old",
    "new",
  ]);
  expect(git(folder, "diff", "--name-only", base, head)).toBe("a.txt");
});
