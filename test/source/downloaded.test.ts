// What `terraform init` downloaded, read from disk: where git ignores it, and never beyond the tree.

import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { needRepository } from "../../src/source/repository.ts";
import type { Downloaded, Snapshot } from "../../src/source/snapshot.ts";
import { treeAt } from "../../src/source/tree.ts";
import { worktreeSnapshot } from "../../src/source/worktree.ts";
import { baseAndHead, commit, repository, temporary, write } from "./repositories.ts";

const modules = {
  "live/.terraform/modules/modules.json": "{}",
  "live/.terraform/modules/ci/main.tf": "a",
  "live/.terraform/modules/ci/deep/x.tf": "b",
  "live/.terraform/environment": "prod",
};

function downloadedOf({ downloaded }: Snapshot): Downloaded {
  if (!downloaded) throw new Error("the snapshot tells of no downloads");
  return downloaded;
}
const textAt = (disk: Downloaded, path: string): string | null => {
  const found = disk.read(path);
  return found === null || typeof found === "string" ? found : Buffer.from(found).toString("utf8");
};

describe("downloads", () => {
  test("are told of a working tree that ignores them, of a folder in it, and of a plain folder", async () => {
    const files = { ".gitignore": ".terraform/\n", "live/main.tf": "" };
    const folder = repository(files);
    write(folder, modules);
    const tree = await worktreeSnapshot(needRepository(folder));
    expect(tree.entries.map(({ path }) => path)).toEqual([".gitignore", "live/main.tf"]);
    const plain = temporary();
    write(plain, { ...files, ...modules });
    for (const disk of [tree, await treeAt(plain)].map(downloadedOf)) {
      expect(disk.names("live/.terraform/modules/ci")).toEqual(["main.tf"]);
      expect(textAt(disk, "live/.terraform/modules/ci/main.tf")).toBe("a");
      expect(textAt(disk, "live/.terraform/modules/ci/gone.tf")).toBeNull();
      expect(disk.names("live/.terraform/modules/gone")).toEqual([]);
      expect(textAt(disk, ".terraform/modules/modules.json")).toBeNull();
    }
    const below = downloadedOf(await treeAt(join(folder, "live")));
    expect(textAt(below, ".terraform/modules/ci/deep/x.tf")).toBe("b");
    expect(below.names(".terraform/modules/ci")).toEqual(["main.tf"]);
  });

  test("are told of head where it is the working tree, never of a commit", async () => {
    const folder = repository({ ".gitignore": ".terraform/\n", "live/main.tf": "" });
    const first = commit(folder, { "live/main.tf": "x" });
    write(folder, modules);
    const { base, head } = await baseAndHead({ repo: folder, base: "HEAD" });
    expect(base.downloaded).toBeUndefined();
    expect(downloadedOf(head).names("live/.terraform/modules")).toEqual(["modules.json"]);
    const commits = await baseAndHead({ repo: folder, base: `${first}~1`, head: first });
    expect(commits.head.downloaded).toBeUndefined();
  });

  test("lead nowhere else", async () => {
    const folder = temporary();
    const outside = temporary();
    write(outside, { "secret.tf": "s", "modules/modules.json": "s", "modules/m/main.tf": "s" });
    write(folder, { ...modules, "main.tf": "m" });
    mkdirSync(join(folder, "linked"));
    symlinkSync(outside, join(folder, "linked/.terraform"));
    symlinkSync(outside, join(folder, "live/.terraform/modules/away"));
    symlinkSync(join(outside, "secret.tf"), join(folder, "live/.terraform/modules/ci/link.tf"));
    const disk = downloadedOf(await treeAt(folder));
    for (const path of [
      "linked/.terraform/modules/modules.json",
      "live/.terraform/modules/away/secret.tf",
      "live/.terraform/modules/../../../main.tf",
      "live/.terraform/environment",
      "main.tf",
      `${outside}/.terraform/modules/x`,
    ])
      expect(textAt(disk, path)).toBeNull();
    expect(disk.names("linked/.terraform/modules")).toEqual([]);
    expect(disk.names("live/.terraform/modules/away")).toEqual([]);
    expect(disk.names("live/.terraform/modules/../..")).toEqual([]);
    expect(disk.names("live")).toEqual([]);
    // Known to be there, so that nobody takes the module for whole.
    expect(disk.names("live/.terraform/modules/ci")).toEqual(["link.tf", "main.tf"]);
    expect(textAt(disk, "live/.terraform/modules/ci/link.tf")).toBe("it cannot be opened (ELOOP)");
  });
});
