import { expect, test } from "vitest";
import { gather } from "../../src/stage/gather.ts";
import { snapshot, sides } from "./memory.ts";

test("base reads only the blobs that head lacks, and both share one object for a file that is the same", async () => {
  const asked = { base: [] as string[], head: [] as string[] };
  const same = 'resource "a" "same" {}\n';
  const { base, head } = await gather(
    snapshot({ "same.tf": same, "old.tf": "# old\n", "moved.tf": "# moved\n" }, asked.base),
    snapshot({ "same.tf": same, "new.tf": "# new\n", "to.tf": "# moved\n" }, asked.head),
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
  );
  expect(asked).toHaveLength(3);
  expect([...head.blobs.keys()]).toEqual(["README.md", "bad.tf", "main.tf", "ok.tf"]);
  expect(head.files.map(({ path }) => path)).toEqual(["ok.tf"]);
  expect(head.gaps.map(({ kind, what, why }) => `${kind} ${what}: ${why}`)).toEqual([
    expect.stringMatching(/^unreadable `bad\.tf`: /),
    "unreadable `main.tf`: permission denied",
  ]);
});

test("paths that could not be listed are gaps too", async () => {
  const head = { ...snapshot({}), unread: [{ path: "secret/", why: "no permission" }] };
  const gathered = await gather(snapshot({}), head);
  expect(gathered.head.gaps).toHaveLength(1);
  expect((await sides({}, {})).head.gaps).toEqual([]);
});
