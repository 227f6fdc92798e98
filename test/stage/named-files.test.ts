import { expect, test } from "vitest";
import { namedFiles } from "../../src/stage/named-files.ts";
import { rememberingParser } from "../../src/stage/syntax.ts";
import { sides } from "./memory.ts";

const own = ["own.json", "app/user.tpl", "app/sums.txt", "app/there.txt", "app/elsewhere.txt"];

test("files that are named by a path written out are found; what is computed, absent or outside is not", async () => {
  const tree = {
    "app/main.tf": `
      locals {
        own    = jsondecode(file("\${path.module}/../own.json"))
        user   = templatefile(
          "user.tpl", { a = 1 })
        sum    = filemd5("./sums.txt")
        there  = fileexists("\${path.root}/there.txt")
        made   = file("\${path.module}/\${var.name}.txt")
        other  = file(var.path)
        absent = file("absent.txt")
        up     = file("../../up.txt")
        set    = fileset("\${path.module}", "*.txt")
      }
    `,
    "unused.tf": `# file is no call: "own.json"`,
    ...Object.fromEntries(own.map((path) => [path, ""])),
  };
  const { head } = await sides({}, tree);
  expect(namedFiles(head.files.map(rememberingParser()), head)).toEqual(own.slice(0, 4));
});
