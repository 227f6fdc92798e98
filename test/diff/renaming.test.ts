// Trees of module calls at random: what is renamed alike everywhere is what it was, and what is copied is new.

import fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../src/diff/diff.ts";
import type { Change } from "../../src/model/change.ts";
import type { Fact } from "../../src/model/fact.ts";
import { levels } from "../../src/privilege/level.ts";
import {
  allow,
  at,
  bareCatalog,
  grant,
  holder,
  identity,
  model,
  reference,
} from "../model/build.ts";

interface Made {
  readonly root: string;
  readonly calls: readonly string[];
  /** What the input of its call makes of it; equal for calls that are given the same. */
  readonly name: string;
}

const roots = fc.constantFrom("app", "web", "infra/prod");
const call = fc.constantFrom("a", "b", "c", 'd["x.y"]', "e[0]");
const made: fc.Arbitrary<Made> = fc.record({
  root: roots,
  calls: fc.array(call, { maxLength: 3 }),
  name: fc.constantFrom("one", "two", "three"),
});
const trees = fc.uniqueArray(made, {
  minLength: 1,
  maxLength: 7,
  selector: ({ root, calls }) => `${root} ${calls.join(".")}`,
});

interface Naming {
  readonly call: (name: string, depth: number) => string;
  readonly root: (name: string) => string;
}

/** A role with two policies, of which one says the same in every module. */
function factsOf({ root, calls, name }: Made, naming: Naming): readonly Fact[] {
  const path = calls.map((one, depth) => `module.${naming.call(one, depth)}.`).join("");
  const folder = naming.root(root);
  const shared = { root: folder, at: at(1, `${folder}/main.tf`) };
  const holders = [holder(reference(`${path}aws_iam_role.this`, folder))];
  return [
    identity(`${path}aws_iam_role.this`, { ...shared, content: name }),
    grant(`${path}aws_iam_role_policy.own`, {
      ...shared,
      content: name,
      holders,
      privileges: [allow(`s3:Put${name}`)],
    }),
    grant(`${path}aws_iam_role_policy.alike`, {
      ...shared,
      content: "alike",
      holders,
      privileges: [allow("logs:PutLogEvents")],
    }),
  ];
}

function changed(base: readonly Fact[], head: readonly Fact[], renames: Naming): readonly Change[] {
  const files = base.map(({ at: { file } }) => [renames.root(file.path), file.path] as const);
  return diff(model(base), model(head), { renames: new Map(files), levels: levels(bareCatalog) });
}

/** `moved app:module.a.aws_iam_role.this`; what did not change is left out. */
function said(changes: readonly Change[]): readonly string[] {
  return changes
    .filter(({ change }) => change !== "unchanged")
    .map(({ change, fact }) => `${change} ${fact.root}:${fact.address}`);
}

/** The calls that lead to a fact, in its root. */
function placeOf({ root, address }: Fact): string {
  return `${root}:${address.replace(/aws_iam_.*/, "")}`;
}

const same: Naming = { call: (name) => name, root: (name) => name };
const everyone: Naming = { call: (name) => `new-${name}`, root: (name) => `new/${name}` };
const naming = fc.record({
  call: fc.constantFrom(
    same.call,
    everyone.call,
    (name: string, depth: number) => (depth === 0 ? `new-${name}` : name),
    (name: string, depth: number) => (depth === 1 ? `new-${name}` : name),
  ),
  root: fc.constantFrom(same.root, everyone.root),
});

const isMove = (line: string): boolean => line.startsWith("moved ");

test("what is renamed alike everywhere is what it was, each call as a whole", () => {
  fc.assert(
    fc.property(trees, naming, fc.boolean(), (all, renamed, isReversed) => {
      const base = all.flatMap((one) => factsOf(one, same));
      const head = (isReversed ? all.toReversed() : all).flatMap((one) => factsOf(one, renamed));
      const changes = changed(base, head, renamed);
      expect(said(changes).filter((line) => !isMove(line))).toEqual([]);
      const ways = changes.map(({ fact, was }) => `${placeOf(was ?? fact)} → ${placeOf(fact)}`);
      expect(new Set(ways).size).toBe(all.length);
    }),
    { seed: 1, numRuns: 120 },
  );
});

test("what is copied beside that is new, and wholly", () => {
  fc.assert(
    fc.property(trees, naming, fc.boolean(), (all, renamed, isFirst) => {
      const [one] = all;
      const copy = factsOf({ ...one!, root: "copy" }, { ...renamed, root: (name) => name });
      const base = all.flatMap((each) => factsOf(each, same));
      const head = all.flatMap((each) => factsOf(each, renamed));
      const after = isFirst ? [...copy, ...head] : [...head, ...copy];
      const news = said(changed(base, after, renamed)).filter((line) => !isMove(line));
      expect(news.toSorted()).toEqual(
        copy.map(({ root, address }) => `added ${root}:${address}`).toSorted(),
      );
    }),
    { seed: 2, numRuns: 120 },
  );
});
