import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listAhead } from "../../src/source/ahead.ts";
import { objectStore } from "../../src/source/object-store.ts";
import { needRepository } from "../../src/source/repository.ts";
import { baseAndHead, commit, contents, git, repository } from "./repositories.ts";

const zero = "0".repeat(40);

/** Two commits of one branch. */
function two(): { folder: string; base: string; head: string } {
  const folder = repository({ "a.tf": "a" });
  const base = git(folder, "rev-parse", "HEAD");
  const head = commit(folder, { "b.tf": "b" });
  return { folder, base, head };
}

test("ids, and HEAD with what comes before it, are listed before anybody has looked them up", async () => {
  const { folder, base, head } = two();
  for (const named of [
    { base, head },
    { base: "HEAD^1", head: "HEAD" },
    { base: "HEAD~", head: "HEAD" },
  ]) {
    const ahead = listAhead(needRepository(folder), named, null, null);
    const listed = await ahead?.of(base, head);
    expect(listed?.now.entries.map(({ path }) => path)).toEqual(["a.tf", "b.tf"]);
    expect(listed?.steps).toEqual([{ path: "b.tf", was: null, from: null }]);
  }
});

test("a listing of other commits than those that were chosen is not theirs", async () => {
  const { folder, base, head } = two();
  const ahead = listAhead(needRepository(folder), { base: "HEAD^", head: "HEAD" }, null, null);
  expect(await ahead?.of(head, head)).toBeNull();
  expect(await ahead?.of(base, zero)).toBeNull();
});

test("HEAD means what it meant when the listing began, wherever the branch goes meanwhile", async () => {
  const { folder, base, head } = two();
  const at = needRepository(folder);
  const ahead = listAhead(at, { base: "HEAD^", head: "HEAD" }, null, null);
  const later = commit(folder, { "c.tf": "c" });
  expect(await ahead?.of(head, later)).toBeNull();
  expect((await ahead?.of(base, head))?.now.entries.map(({ path }) => path)).toEqual([
    "a.tf",
    "b.tf",
  ]);
});

test("a name that may mean another commit a moment later, or one that takes a search, is not listed ahead", () => {
  const { folder, base } = two();
  const at = needRepository(folder);
  for (const name of ["main", "v1", base.slice(0, 12), "HEAD@{1}", "HEAD^{tree}", "HEAD:a.tf"])
    expect(listAhead(at, { base, head: name }, null, null)).toBeNull();
  expect(listAhead(at, { base, head: undefined }, null, null)).toBeNull();
  writeFileSync(join(folder, ".git", "HEAD"), "ref: refs/heads/../../outside\n");
  expect(listAhead(at, { base, head: "HEAD" }, null, null)).toBeNull();
});

test("a commit that is not there is said to be missing, as without a listing", async () => {
  const { folder } = two();
  await expect(baseAndHead({ repo: folder, base: zero, head: "HEAD" })).rejects.toThrow(
    "is not in the repository",
  );
});

test("ids that differ give what the same comparison gives by the names of branches", async () => {
  const { folder, base, head } = two();
  git(folder, "branch", "was", base);
  const byId = await baseAndHead({ repo: folder, base, head });
  const byName = await baseAndHead({ repo: folder, base: "was", head: "main" });
  expect(byId.head.entries).toEqual(byName.head.entries);
  expect(byId.base.entries).toEqual(byName.base.entries);
  expect(await contents(byId.base)).toEqual({ "a.tf": "a" });
});

test("one process answers question after question, in order, and none that is missing holds it up", async () => {
  const { folder, base, head } = two();
  const store = objectStore(needRepository(folder));
  const questions = Array.from({ length: 20 }, (_, i) => [
    i % 2 ? base : head,
    zero,
    `${head}:a.tf`,
  ]);
  const answers = await Promise.all(questions.map((names) => store.ask(names)));
  for (const [i, [first, second, third] = []] of answers.map((one) => one ?? []).entries()) {
    expect(first).toMatchObject({ id: i % 2 ? base : head, type: "commit" });
    expect(second).toBe("missing");
    expect(third).toMatchObject({ type: "blob", bytes: Buffer.from("a") });
  }
});

test("a store that is gone sends whoever asks to another way", async () => {
  const { folder, base } = two();
  const store = objectStore(needRepository(folder));
  // git gives up at a name like this.
  expect(await store.ask(["@{upstream}"])).toBeNull();
  expect(await store.ask([base])).toBeNull();
});

test("who asks for nothing waits for nothing", async () => {
  const { folder, base } = two();
  const store = objectStore(needRepository(folder));
  expect(await store.ask([])).toEqual([]);
  expect(await store.ask([base])).toHaveLength(1);
});
