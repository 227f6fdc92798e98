import fc from "fast-check";
import { expect, test } from "vitest";
import { secretsIn, withoutSecrets } from "../../src/base/secret-form.ts";

const found = (text: string): readonly string[] =>
  secretsIn(
    () => text,
    (word) => text.includes(word),
  ).map(({ noun }) => noun);

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".split("");
const body = (length: number): fc.Arbitrary<string> =>
  fc
    .shuffledSubarray(letters, { minLength: length, maxLength: length })
    .map((list) => list.join(""))
    .filter((text) => /\d/.test(text) && /[a-z]/.test(text));

const made: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "a secret access key of AWS": body(40).map((text) => `secret_key = "${text}"`),
  "a token of GitHub": body(36).map((text) => `ghs_${text}`),
  "a token of GitLab": body(20).map((text) => `glpat-${text}`),
  "a token of npm": body(36).map((text) => `npm_${text}`),
  "a token of Vault": body(30).map((text) => `hvs.${text}`),
  "a client secret of Entra": body(37).map((text) => `${text.slice(0, 3)}8Q~${text.slice(3)}`),
  "the key of a storage account": fc
    .tuple(body(43), body(43))
    .map((parts) => `AccountKey=${parts.join("")}==;`),
};

test.each(Object.entries(made))("%s is told wherever it stands, and struck out", (noun, secret) => {
  fc.assert(
    fc.property(secret, fc.constantFrom("", "token: ", "export X="), (text, before) => {
      const line = `${before}${text}`;
      const told = found(line);
      expect(told).toEqual([noun]);
      expect(found(withoutSecrets(line))).toEqual([]);
      expect(withoutSecrets(line)).toHaveLength(line.length);
    }),
  );
});

test.each([
  'secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
  'secret_key = "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"',
  "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "glpat-your-token-goes-here-1",
  "-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----",
  "-----BEGIN PUBLIC KEY-----",
  "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
])("what stands for a secret, a hash and the key of every emulator are none: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a key is told by its secret; its id alone, where no secret stands near", () => {
  const id = "AKIA5XQ2ZRTB7WNC4MUD";
  const secret = 'secret_key = "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"';
  expect(found(`access_key = "${id}"\n${secret}`)).toEqual(["a secret access key of AWS"]);
  expect(found(`access_key = "${id}"`)).toEqual(["the id of an access key of AWS"]);
});
