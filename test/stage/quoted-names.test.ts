// Names that are sought → the texts of Terraform that hold one, or a half of one, and nothing else.

import { describe, expect, test } from "vitest";
import { kept, quoted, type Name } from "../../src/stage/quoted-names.ts";
import { growthOf } from "../work.ts";

const name = (text: string, platform = kept): Name => ({
  platform,
  name: text,
  from: "kubernetes",
});

describe("a name is found by one end, where something else makes the other", () => {
  const found = quoted([name("prod/deployer-key")]);
  test.each([
    [`"prod/deployer-key"`, true],
    [`"\${var.environment}/deployer-key"`, true],
    [`"\${var.a}-\${var.b}/deployer-key"`, true],
    [`"x" = "\${var.a}/deployer-key"`, true],
    [`"prod/deployer-\${var.what}"`, true],
    [
      `# \${var.a}-key
"prod/deployer-\${var.what}"`,
      true,
    ],
    [`\${var.a}-key, "prod/deployer-\${var.what}"`, true],
    [`"\${var.environment}/deployer-keys"`, false],
    [`"\${var.environment}/other-deployer-key"`, false],
    [`"prod-deployer-\${var.what}"`, false],
    [`"\${var.environment}-key"`, false],
  ])("%s: %s", (text, isFound) => {
    expect(found(text)).toBe(isFound);
  });

  test("of an identity only the whole name counts", () => {
    const whole = quoted([name("prod/deployer-key", "aws")]);
    expect(whole(`"\${var.environment}/deployer-key"`)).toBe(false);
    expect(whole(`"prod/deployer-key"`)).toBe(true);
  });
});

test("twice as many names and texts are twice the work, not four times", () => {
  const work = (count: number): void => {
    const numbers = Array.from({ length: count }, (_, number) => number);
    const found = quoted(numbers.map((one) => name(`prod/of-some-team/key-${one}-of-it`)));
    for (const one of numbers) found(`"\${var.environment}/of-another/key-${one}"`);
  };
  expect(growthOf(work, 300)).toBeLessThan(2.5);
});
