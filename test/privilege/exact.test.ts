import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, Patterns, Statement } from "../../src/model/privilege.ts";
import { compare, noWiderThan } from "../../src/privilege/sets.ts";
import { allow, is, open, patterns, text, when } from "../model/build.ts";

/** A request: what is asked for, on what, with the keys that it carries. */
interface Request {
  readonly action: string;
  readonly resource: string;
  readonly keys: Readonly<Record<string, string>>;
  /** What AWS fills in for a policy variable. */
  readonly variable: string;
}

const never = { except: false, patterns: [] };

/** IAM's evaluation, written down as its manual says it, by regular expressions. */
function allows(policy: readonly Statement[], request: Request): boolean {
  const applies = (effect: string): boolean =>
    policy.some(
      (one) =>
        one.effect.known &&
        one.effect.value === effect &&
        among(one.actions, request.action, request, "i") &&
        !(one.minus && among(one.minus, request.action, request, "i")) &&
        (one.resources.patterns.length === 0 ||
          among(one.resources, request.resource, request, one.platform === "aws" ? "" : "i")) &&
        one.conditions.every((condition) => met(condition, request)),
    );
  return applies("allow") && !applies("deny");
}

function among(
  list: Pick<Patterns, "except" | "patterns">,
  word: string,
  request: Request,
  flags: "" | "i",
): boolean {
  const some = list.patterns.some(
    (value) => value.known && fits(value.value, word, request, flags),
  );
  return some !== list.except;
}

const answers = {
  "": new Map<string, Map<string, boolean>>(),
  i: new Map<string, Map<string, boolean>>(),
};

/** Each question is asked in thousands of runs. */
function fits(glob: string, word: string, { variable }: Request, flags: "" | "i" = ""): boolean {
  const written = glob.replaceAll("${aws:v}", variable);
  const known = answers[flags].get(written) ?? new Map<string, boolean>();
  answers[flags].set(written, known);
  const answer =
    known.get(word) ??
    new RegExp(`^${written.replaceAll("*", ".*").replaceAll("?", ".")}$`, flags).test(word);
  known.set(word, answer);
  return answer;
}

/** A key that is not there meets what is negated, `IfExists`, and `Null` of true. */
function met({ operator, key, values }: Condition, request: Request): boolean {
  const has = request.keys[key];
  const texts = values.map((value) => (value.known ? value.value : ""));
  if (operator === "Null") return texts.includes(String(has === undefined));
  if (has === undefined) return /Not|IfExists/.test(operator);
  const like = operator.includes("Like");
  const some = texts.some((value) =>
    operator.startsWith("Arn")
      ? fitsArn(value, has, request)
      : like
        ? fits(value, has, request)
        : value === has,
  );
  return operator.includes("Not") ? !some : some;
}

/** Six parts, each by itself; the last holds all the rest. */
function fitsArn(glob: string, word: string, request: Request): boolean {
  const [wanted, given] = [glob, word].map((text) => {
    const parts = text.split(":");
    return [...parts.slice(0, 5), parts.slice(5).join(":")];
  });
  return wanted?.every((part, at) => fits(part, given?.[at] ?? "", request)) === true;
}

function words(letters: readonly string[], longest: number): readonly string[] {
  let layer = [""];
  const all = [""];
  for (let length = 0; length < longest; length++) {
    layer = layer.flatMap((start) => letters.map((letter) => start + letter));
    all.push(...layer);
  }
  return all;
}

/** Words that no pattern of the policies tells apart are one. */
function distinct(
  all: readonly string[],
  lists: readonly (Pick<Patterns, "except" | "patterns"> | null)[],
  flags: "" | "i",
  variables: readonly string[],
): readonly string[] {
  const globs = [
    ...new Set(
      lists.flatMap((list) => (list ?? never).patterns.map((one) => (one.known ? one.value : ""))),
    ),
  ];
  const found = new Map<string, string>();
  for (const word of all) {
    const id = globs
      .map((glob) =>
        variables
          .map((variable) => Number(fits(glob, word, { ...nobody, variable }, flags)))
          .join(""),
      )
      .join();
    if (!found.has(id)) found.set(id, word);
  }
  return [...found.values()];
}

const nobody: Request = { action: "", resource: "", keys: {}, variable: "" };

interface Universe {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly keys: readonly Readonly<Record<string, string>>[];
  readonly variables: readonly string[];
}

function requests(policies: readonly Statement[], universe: Universe): readonly Request[] {
  const { variables } = universe;
  const flags = policies.some(({ platform }) => platform !== "aws") ? "i" : "";
  const actions = distinct(
    universe.actions,
    policies.flatMap((one) => [one.actions, one.minus]),
    "i",
    variables,
  );
  const resources = distinct(
    universe.resources,
    policies.map((one) => one.resources),
    flags,
    variables,
  );
  return actions.flatMap((action) =>
    resources.flatMap((resource) =>
      universe.keys.flatMap((keys) =>
        variables.map((variable): Request => ({ action, resource, keys, variable })),
      ),
    ),
  );
}

const plain: Universe = {
  actions: words(["a", "b", "z"], 5),
  resources: words(["a", "b", "z"], 5),
  keys: [{}],
  variables: [""],
};

/** A counterexample is to be read. */
function legible(statement: Statement): Statement {
  const list = ({ except, patterns: all }: Patterns): string =>
    `${except ? "not " : ""}${all.map((one) => (one.known ? one.value : "?")).join(" ")}`;
  const shown = [
    statement.effect.known && statement.effect.value,
    list(statement.actions),
    statement.minus ? `less ${list(statement.minus)}` : "",
    `on ${list(statement.resources)}`,
    ...statement.conditions.map(
      (one) =>
        `if ${one.operator} ${one.key} ${JSON.stringify(one.values.map((value) => value.known && value.value))}`,
    ),
  ].join(" ");
  return Object.defineProperty(statement, fc.toStringMethod, { value: () => shown });
}

const shape = (letters: readonly string[], longest = 4): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: longest })
    .map((parts) => parts.join(""));

function side(pattern: fc.Arbitrary<string>, most = 2): fc.Arbitrary<Patterns> {
  return fc
    .tuple(
      fc.array(pattern, { minLength: 1, maxLength: most }),
      fc.constantFrom(false, false, true),
    )
    .map(([list, except]) => patterns(list, except));
}

function policyOf(
  action: fc.Arbitrary<Patterns>,
  resource: fc.Arbitrary<Patterns>,
  conditions: fc.Arbitrary<readonly Condition[]> = fc.constant([]),
  effect = fc.constantFrom<"allow" | "deny">("allow", "allow", "deny"),
  most = 3,
): fc.Arbitrary<readonly Statement[]> {
  return fc.array(
    fc.record({ effect, action, resource, conditions }).map((made) =>
      legible(
        allow([], [], {
          effect: is(made.effect),
          actions: made.action,
          resources: made.resource,
          conditions: made.conditions,
        }),
      ),
    ),
    { maxLength: most },
  );
}

/** What is new, by trying every request; it is all within what is named. */
function newsOf(
  after: readonly Statement[],
  before: readonly Statement[],
  universe: Universe,
): { readonly news: readonly Request[]; readonly named: readonly Statement[] } {
  const all = requests([...after, ...before], universe);
  const news = all.filter((one) => allows(after, one) && !allows(before, one));
  const { gained, unclear, replaced } = compare(after, before);
  expect([unclear.length, replaced.length]).toEqual([0, 0]);
  const named = gained.filter((one) => one.kind === "statement");
  expect(news.find((one) => !allows(named, one))).toBeUndefined();
  return { news, named };
}

/** Subset, difference and union, held against every request of a universe. */
function agree(
  after: readonly Statement[],
  before: readonly Statement[],
  universe: Universe,
): void {
  const { news, named } = newsOf(after, before, universe);
  expect(named.length > 0).toBe(news.length > 0);
  // Each thing that is named holds something that is new, or it would be a false alarm of its own.
  const idle = named.find((one) => !news.some((request) => allows([one], request)));
  expect(idle && String(fc.stringify(legible(idle)))).toBeUndefined();
  const either = [...after, ...before];
  if (either.every((one) => one.effect.known && one.effect.value === "allow")) {
    expect(noWiderThan(after, either)).toBe(true);
    expect(noWiderThan(either, before)).toBe(news.length === 0);
  }
}

const wild = shape(["a", "b", "*", "?"], 3);
const wilder = shape(["a", "*", "*", "?"], 4);
const runs = Number(process.env["RUNS"] ?? 1);

describe("policies agree with trying every request", () => {
  test.each([
    ["wildcards anywhere", policyOf(side(wild), side(shape(["a", "*"], 1), 1)), plain],
    [
      "wildcards on both sides",
      policyOf(side(shape(["a", "b", "*"], 2)), side(shape(["a", "b", "*"], 2))),
      plain,
    ],
    ["single places", policyOf(side(wilder, 3), side(fc.constant("*"), 1)), plain],
  ])("%s", (_, policy, universe) => {
    fc.assert(
      fc.property(policy, policy, (after, before) => agree(after, before, universe)),
      { seed: 17, numRuns: 600 * runs },
    );
  });

  test("conditions on keys that may be absent", () => {
    const condition = fc
      .record({
        operator: fc.constantFrom(
          "StringEquals",
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "StringEqualsIfExists",
          "StringLikeIfExists",
        ),
        key: fc.constantFrom("aws:ResourceTag/x", "aws:PrincipalTag/y"),
        values: fc.uniqueArray(fc.constantFrom("1", "2", "1*", "*2", "?"), {
          minLength: 1,
          maxLength: 2,
        }),
      })
      .map(({ operator, key, values }) =>
        when(
          operator,
          key,
          ...values.map((value) => (operator.includes("Like") ? value : (value[0] ?? ""))),
        ),
      );
    const conditions = fc.oneof(
      fc.constant([]),
      fc.array(
        fc.oneof(
          condition,
          fc.constantFrom("true", "false").map((value) => when("Null", "aws:ResourceTag/x", value)),
        ),
        { maxLength: 2 },
      ),
    );
    const policy = policyOf(
      side(shape(["a", "*"], 1), 1),
      side(shape(["a", "*"], 1), 1),
      conditions,
    );
    const values = [undefined, "", "1", "2", "3", "*", "?", "12", "21", "13", "32", "33"];
    const keys = values.flatMap((x) =>
      values.map((y) => ({
        ...(x === undefined ? {} : { "aws:ResourceTag/x": x }),
        ...(y === undefined ? {} : { "aws:PrincipalTag/y": y }),
      })),
    );
    const universe = { ...plain, actions: ["a", "z"], resources: ["a", "z"], keys };
    fc.assert(
      fc.property(policy, policy, (after, before) => agree(after, before, universe)),
      { seed: 19, numRuns: 400 * runs },
    );
  });

  test("conditions on ARNs, part by part, beside those on texts", () => {
    const arn = fc
      .tuple(
        fc.constantFrom("x", "*", "?"),
        fc.constantFrom("1", "*"),
        fc.constantFrom("r", "*", "r*", "r:s", "*:s"),
      )
      .map(([service, account, rest]) => `arn:aws:${service}::${account}:${rest}`);
    const condition = fc
      .tuple(
        fc.constantFrom(
          "ArnLike",
          "ArnLike",
          "ArnEquals",
          "ArnNotLike",
          "ArnLikeIfExists",
          "StringLike",
          "StringEquals",
          "StringNotLike",
        ),
        fc.uniqueArray(arn, { minLength: 1, maxLength: 2 }),
      )
      .map(([operator, values]) => when(operator, "aws:SourceArn", ...values));
    const policy = policyOf(
      side(shape(["a", "*"], 1), 1),
      side(fc.constant("*"), 1),
      fc.array(condition, { maxLength: 2 }),
      fc.constantFrom("allow", "allow", "deny"),
      2,
    );
    const rests = ["r", "q", "r:s", "1:r", "1:r:s", ":1:r"];
    const arns = ["x", "y", "xy"].flatMap((service) =>
      ["1", "2"].flatMap((account) =>
        rests.map((rest) => `arn:aws:${service}::${account}:${rest}`),
      ),
    );
    // Texts alone take these apart: a colon too many, so that what follows belongs to the resource.
    const odd = ["x", "y"].flatMap((service) =>
      ["1", "2"].map((account) => `arn:aws:${service}:::${account}:r`),
    );
    const keys = [{}, ...[...arns, ...odd].map((value) => ({ "aws:SourceArn": value }))];
    const universe = { ...plain, actions: ["a", "z"], resources: ["a"], keys };
    fc.assert(
      // Wildcards in other parts than the last are compared condition by condition: several together may be an alarm too much.
      fc.property(policy, policy, (after, before) => {
        newsOf(after, before, universe);
      }),
      { seed: 41, numRuns: 1500 * runs },
    );
  });

  test("letter case: of actions none, of AWS's resources all", () => {
    const letters = side(shape(["a", "A", "*"], 2));
    const policy = policyOf(letters, letters);
    const universe = {
      ...plain,
      actions: words(["a", "A", "z"], 3),
      resources: words(["a", "A", "z"], 3),
    };
    fc.assert(
      fc.property(policy, policy, (after, before) => agree(after, before, universe)),
      { seed: 23, numRuns: 300 * runs },
    );
  });

  test("policy variables", () => {
    const policy = policyOf(
      side(shape(["a", "*"], 1), 1),
      side(shape(["a", "${aws:v}", "*", "b"], 3)),
    );
    const universe = { ...plain, actions: ["a", "z"], variables: [...words(["a", "b"], 3), "zz"] };
    fc.assert(
      // Two patterns with one variable may meet as far as we tell: no alarm is false but where no text solves them both.
      fc.property(policy, policy, (after, before) => {
        newsOf(after, before, universe);
      }),
      { seed: 29, numRuns: 100 * runs },
    );
  });

  test("Azure's actions less those taken away", () => {
    const list = fc.array(shape(["a", "B", "*"], 2), { minLength: 1, maxLength: 2 });
    const role = fc
      .record({ actions: list, minus: fc.option(list) })
      .map(({ actions, minus }) =>
        legible(allow(actions, [], { platform: "azure", minus: minus && patterns(minus) })),
      );
    const policy = fc.array(role, { maxLength: 3 });
    const universe = { ...plain, resources: ["a"], actions: words(["a", "b", "z"], 4) };
    fc.assert(
      fc.property(policy, policy, (after, before) => agree(after, before, universe)),
      { seed: 31, numRuns: 400 * runs },
    );
  });
});

test("what is no wider with a part unknown is no wider whatever that part is", () => {
  const pieces = fc.array(fc.constantFrom("a", "*", "?", "hole"), { minLength: 1, maxLength: 3 });
  const entry = fc.record({
    effect: fc.constantFrom<"allow" | "deny">("allow", "allow", "deny"),
    pieces,
    except: fc.constantFrom(false, false, true),
  });
  type Entry = { effect: "allow" | "deny"; pieces: string[]; except: boolean };
  const made = (list: readonly Entry[], filling: string | null): readonly Statement[] =>
    list.map(({ effect, pieces: parts, except }) =>
      allow("a", [], {
        effect: is(effect),
        resources: patterns(
          [
            filling === null
              ? text(...parts.map((part) => (part === "hole" ? open("var.h") : part)))
              : parts.map((part) => (part === "hole" ? filling : part)).join(""),
          ],
          except,
        ),
      }),
    );
  const policy = fc.array(entry, { maxLength: 3 });
  fc.assert(
    fc.property(policy, policy, (after, before) => {
      const { gained, unclear, replaced } = compare(made(after, null), made(before, null));
      if (gained.length + unclear.length + replaced.length > 0) return;
      for (const filling of ["", "a", "zz"]) {
        const [now, was] = [made(after, filling), made(before, filling)];
        const all = requests([...now, ...was], { ...plain, actions: ["a"] });
        expect(all.filter((one) => allows(now, one) && !allows(was, one))).toEqual([]);
      }
    }),
    { seed: 37, numRuns: 400 * runs },
  );
});
