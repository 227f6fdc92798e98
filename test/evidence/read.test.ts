// Every export in its platform's documented shape, and what is said of files that are none.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { isUserError } from "../../src/base/user-error.ts";
import { readEvidence } from "../../src/evidence/recognise.ts";
import type { Exported } from "../../src/evidence/told.ts";

const root = new URL("../../fixtures/evidence/", import.meta.url).pathname;
const textOf = (path: string): string => readFileSync(root + path, "utf8");

function lines(exported: Exported): string {
  const { noun, format, made, newest, watched, partly, told } = exported;
  const head = `${noun}${format ? ` (${format})` : ""}; made ${made}; newest ${newest}; watched ${watched}; partly: ${partly}\n`;
  const each = told.map((one) => {
    const name = one.name
      ? `${one.name.shown} (${one.name.kind} ${one.name.name} in ${one.name.within})`
      : one.id;
    const line = position(one.at).line;
    const more = [
      ...one.keys.map(
        (key) =>
          `  ${key.form} ${key.name}: last ${key.usesTold ? key.last : "untold"}; since ${key.since}; ends ${key.ends}\n`,
      ),
      ...(one.listed ?? []).map(
        ({ form, name: key, ends, disabled, at }) =>
          `  listed at ${position(at).line}: ${form} ${key}${disabled ? ", disabled" : ""}; ends ${ends}\n`,
      ),
      ...(one.services ?? []).map(
        ({ service, last, actions }) =>
          `  ${service}: last ${last}${[...actions].map(([action, day]) => `; ${action} ${day}`).join("")}\n`,
      ),
      ...[...(one.calls ?? [])].map((call) => `  ${call}\n`),
    ];
    return `${line}: ${name}: last ${one.last === undefined ? "untold" : one.last}; since ${one.since}\n${more.join("")}`;
  });
  return head + each.join("");
}

function expected(name: string, found: string): void {
  const path = `${root}expected/${name}.txt`;
  if (process.env["UPDATE"] === "1") writeFileSync(path, found);
  expect(existsSync(path), `expected/${name}.txt is missing`).toBe(true);
  expect(found).toBe(readFileSync(path, "utf8"));
}

describe("is read", () => {
  test.each(readdirSync(`${root}read`).sort())("%s", (path) => {
    expected(path, lines(readEvidence({ path, said: null, text: textOf(`read/${path}`) })));
  });
});

function refusal(path: string, text: string, said: string | null = null): string {
  try {
    readEvidence({ path, said, text });
  } catch (error) {
    if (isUserError(error)) return `${error.message}\n${error.todo}\n`;
    throw error;
  }
  return "was read\n";
}

describe("is refused, with the place and what to do", () => {
  test.each(readdirSync(`${root}refused`).sort())("%s", (path) => {
    expected(`refused-${path}`, refusal(path, textOf(`refused/${path}`)));
  });

  test("another encoding", () => {
    const text = Buffer.from("[]", "utf16le").toString("latin1");
    expect(refusal("x.json", text)).toBe(
      "`x.json` is not written in UTF-8\nPowerShell writes UTF-16: add `| Out-File -Encoding utf8 FILE`.\n",
    );
  });

  test("an ARN for what names whom it tells of", () => {
    const text = textOf("read/credential-report.csv");
    expect(refusal("x.csv", text, "arn:aws:iam::111122223333:user/nightly")).toBe(
      "`x.csv` is a credential report: it names whom it tells of, and no ARN can be given for it\nLeave out what stands before `=`.\n",
    );
  });
});
