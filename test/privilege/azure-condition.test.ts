// What conditions of Azure's role assignments let be given, read as the platform reads them.

import { expect, test } from "vitest";
import { isTrue } from "../../src/privilege/azure-condition.ts";

const role = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const other = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
const asked = { action: "microsoft.authorization/roleassignments/write", role };
const id = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]";
const type = "@Request[Microsoft.Authorization/roleAssignments:PrincipalType]";

test.each<readonly [string, boolean | null]>([
  [`${id} ForAnyOfAnyValues:GuidEquals {${other}, ${role}}`, true],
  [`${id} ForAnyOfAnyValues:GuidEquals {${other}}`, false],
  [`${id} GuidEquals '${role.toUpperCase()}'`, true],
  [`${id} ForAnyOfAllValues:GuidNotEquals {${other}, ${role}}`, false],
  [`${id} ForAnyOfAllValues:GuidNotEquals {${other}}`, true],
  // Unequal to any one of them is every role, so it is not read as a bound.
  [`${id} ForAnyOfAnyValues:GuidNotEquals {${other}, ${role}}`, null],
  [`${id} ForAnyOfAnyValues:GuidEquals {\${var.roles}}`, null],
  [`!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})`, false],
  [`!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})`, true],
  [`ActionMatches{'Microsoft.Authorization/roleAssignments/*'}`, true],
  [`ActionMatches{'Microsoft.*/roleAssignments/*'}`, true],
  [`ActionMatches{'*/roleAssignments/**'}`, true],
  [`ActionMatches{'*/roleAssignments/*/delete'}`, false],
  [`!(ActionMatches{'Microsoft.*/roleAssignments/*'})`, false],
  [`ActionMatches{'\${var.action}'}`, null],
  [`${type} StringEqualsIgnoreCase 'ServicePrincipal'`, true],
  [`NOT ${type} StringEqualsIgnoreCase 'User'`, true],
  [`@Resource[Microsoft.Storage/storageAccounts:name] StringEquals 'a'`, null],
  [`${id} GuidEquals '${other}' AND @Resource[a:b] StringEquals 'c'`, false],
  [`${id} GuidEquals '${role}' OR @Resource[a:b] StringEquals 'c'`, true],
  [
    `${id} GuidEquals '${other}' || (${id} GuidEquals '${role}' && ${type} StringEquals 'User')`,
    true,
  ],
  // What is broken says nothing.
  [`(${id} GuidEquals '${role}'`, null],
  [`${id} GuidEquals '${role}')`, null],
  ["", null],
  ["1 == 1", null],
])("%s", (text, truth) => {
  expect(isTrue(text, asked)).toBe(truth);
});

test("long and deep conditions end", () => {
  const nested = (depth: number): string =>
    `${"(".repeat(depth)}ActionMatches{'*'}${")".repeat(depth)}`;
  expect(isTrue(nested(30), asked)).toBe(true);
  expect(isTrue(nested(5000), asked)).toBe(null);
  expect(isTrue(`${"!".repeat(10_000)}ActionMatches{'*'}`, asked)).toBe(null);
  const many = (count: number): string => Array(count).fill("ActionMatches{'*'}").join(" AND ");
  expect(isTrue(many(700), asked)).toBe(true);
  expect(isTrue(many(800), asked)).toBe(null);
});
