import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RbacRule } from "../../src/model/privilege.ts";
import { compare, noWiderThan } from "../../src/privilege/sets.ts";
import { is, rule } from "../model/build.ts";
import { growthOf } from "../work.ts";

interface Request {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly name: string;
  readonly namespace: string;
  /** Instead of a resource. */
  readonly path: string | null;
}

/** What Kubernetes' own authorizer asks of a rule. https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go */
function allows(rules: readonly RbacRule[], request: Request): boolean {
  const { verb, group, resource, name, namespace, path } = request;
  return rules.some((one) => {
    const has = (list: RbacRule["verbs"], ...wanted: readonly string[]): boolean =>
      list.some((value) => value.known && wanted.includes(value.value));
    if (one.namespace !== null && one.namespace !== namespace) return false;
    if (!has(one.verbs, "*", verb)) return false;
    if (path !== null) {
      const begins = (url: string): boolean =>
        url.endsWith("*") && path.startsWith(url.slice(0, -1));
      return (
        one.namespace === null &&
        one.nonResourceURLs.some((url) => url.known && (url.value === path || begins(url.value)))
      );
    }
    const sub = resource.includes("/") ? [`*/${resource.split("/")[1] ?? ""}`] : [];
    return (
      has(one.apiGroups, "*", group) &&
      has(one.resources, "*", resource, ...sub) &&
      (one.resourceNames.length === 0 || has(one.resourceNames, name))
    );
  });
}

const requests: readonly Request[] = ["get", "list", "other"].flatMap((verb) =>
  ["pay", "elsewhere"].flatMap((namespace) => [
    ...["", "apps", "other"].flatMap((group) =>
      [
        "pods",
        "pods/log",
        "pods/scale",
        "jobs",
        "jobs/scale",
        "other",
        "other/scale",
        "other/other",
      ].flatMap((resource) =>
        ["", "a", "b", "other"].map((name) => ({
          verb,
          group,
          resource,
          name,
          namespace,
          path: null,
        })),
      ),
    ),
    ...["/", "/a", "/ab", "/b", "/b/c", "other"].map((path) => ({
      verb,
      group: "",
      resource: "",
      name: "",
      namespace,
      path,
    })),
  ]),
);

const some = (most: number, ...words: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...words), { maxLength: most });

const made = fc
  .record({
    verbs: some(2, "get", "list", "*"),
    groups: some(2, "", "apps", "*"),
    resources: some(2, "pods", "pods/log", "jobs/scale", "*/scale", "*"),
    names: fc.oneof(fc.constant<string[]>([]), some(2, "a", "b")),
    urls: fc.oneof(fc.constant<string[]>([]), some(2, "/a", "/a*", "/b/*", "*")),
    namespace: fc.constantFrom(null, null, "pay"),
  })
  .map(({ verbs, groups, resources, names, urls, namespace }) =>
    rule(verbs, resources, {
      apiGroups: groups.map((one) => is(one)),
      resourceNames: names.map((one) => is(one)),
      nonResourceURLs: urls.map((one) => is(one)),
      namespace,
    }),
  )
  .map((one) => Object.defineProperty(one, fc.toStringMethod, { value: () => shown(one) }));

function shown({
  verbs,
  apiGroups,
  resources,
  resourceNames,
  nonResourceURLs,
  namespace,
}: RbacRule): string {
  return JSON.stringify(
    [verbs, apiGroups, resources, resourceNames, nonResourceURLs].map((list) =>
      list.map((value) => value.known && value.value),
    ),
  ).concat(` in ${namespace ?? "*"}`);
}

test("rules agree with trying every request", () => {
  const rules = fc.array(made, { maxLength: 3 });
  fc.assert(
    fc.property(rules, rules, (after, before) => {
      const news = requests.filter((one) => allows(after, one) && !allows(before, one));
      const { gained, unclear } = compare(after, before);
      expect(unclear).toEqual([]);
      const named = gained.filter((one) => one.kind === "rbac");
      expect(news.find((one) => !allows(named, one))).toBeUndefined();
      const idle = named.find((one) => !news.some((request) => allows([one], request)));
      expect(idle && shown(idle)).toBeUndefined();
      expect(noWiderThan([...after, ...before], before)).toBe(news.length === 0);
      expect(noWiderThan(after, [...before, ...after])).toBe(true);
    }),
    { seed: 41, numRuns: 1500 * Number(process.env["RUNS"] ?? 1) },
  );
});

describe("hostile rules", () => {
  const many = (count: number, suffix: string): readonly RbacRule[] =>
    Array.from({ length: count }, (_, at) =>
      rule(["get", `v${at}`], ["pods", `r${at}${suffix}`], { namespace: `n${at % 7}` }),
    );

  test("many are compared without asking each of each", () => {
    const run = (count: number): unknown => compare(many(count, "a"), many(count, "b"));
    expect(growthOf(run, 400)).toBeLessThan(2.5);
  });

  test("lists too long to multiply are no wider than themselves, and else gained", () => {
    const long = (letter: string): readonly string[] =>
      Array.from({ length: 700 }, (_, at) => `${letter}${at}`);
    const all = (letter: string): readonly RbacRule[] => [rule(long("v"), long(letter))];
    expect(noWiderThan(all("r"), all("r"))).toBe(true);
    expect(compare(all("s"), all("r")).gained).toEqual(all("s"));
    // The last alone tells them apart.
    const [but] = all("r");
    expect(but && noWiderThan([{ ...but, verbs: [...but.verbs, is("other")] }], [but])).toBe(false);
  });
});
