// A statement that reads the user data of every machine → a complaint: their setup may have been handed secrets by it.

import { known } from "../base/known.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { Statement } from "../model/privilege.ts";
import { textOf } from "../privilege/condition.ts";
import { covers } from "../privilege/covers.ts";
import { levelOf } from "../privilege/level.ts";
import { pattern, patternOf } from "../privilege/pattern.ts";
import { wholeResources } from "../privilege/unbounded.ts";
import { holdersOf, toWhom } from "./grants.ts";
import { besideOf, heldOf, isLeftIn, withLeft } from "./held.ts";
import type { Wide } from "./wide-role.ts";
import { code, listed, nameOf } from "./words.ts";

/** Of EC2's `Describe…` what gives contents, and can be bounded to machines.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html */
const reading = "ec2:DescribeInstanceAttribute";

/** Of what no deny beside it takes away. */
export function userDataRead(
  statement: Statement,
  grant: Grant,
  model: Model,
  catalog: Catalog,
): readonly Wide[] {
  const { actions } = statement;
  const resources = wholeResources(statement).filter((one) => !isOfRegion(textOf(one)));
  if (resources.length === 0 || actions.except || statement.resources.except) return [];
  const only = (one: (typeof actions.patterns)[number]): Statement => ({
    ...statement,
    actions: { ...actions, patterns: [one] },
  });
  // What changes something, too, is told otherwise.
  const action = actions.patterns.find(
    (one) =>
      one.known &&
      /^ec2:[d*?]/i.test(one.value) &&
      covers(patternOf(one, true), pattern(reading, true)) &&
      levelOf(only(one), catalog) === "read",
  );
  if (!action) return [];
  const exact = only(known(reading, action.at));
  if (withLeft(exact, grant.privileges) === null) return [];
  const held = heldOf(statement, grant, model);
  if (held && !(isLeftIn(known(reading, action.at), held) && isLeftTo(exact, grant, model)))
    return [];
  const text = textOf(action);
  const by = text.toLowerCase() === reading.toLowerCase() ? "" : ` (${code(reading)})`;
  return [
    {
      variant: "user-data",
      message: `${nameOf(grant)} grants ${code(text)} on ${listed(resources.map((one) => code(textOf(one))))}${toWhom(grant, model)}: it can read the user data of every machine${by}, and with it whatever secrets their setup was handed.`,
      offending: `user data by ${text}`,
      at: action.at,
      written: action,
    },
  ];
}

/** To some holder, beside what others deny it. */
function isLeftTo(exact: Statement, grant: Grant, model: Model): boolean {
  return holdersOf(grant, model).some(({ identity }) => {
    const reach = identity ? model.reach.get(identity.key) : undefined;
    return !reach || withLeft(exact, besideOf(reach.privileges)) !== null;
  });
}

/** Elsewhere there are machines that it does not reach. */
function isOfRegion(resource: string): boolean {
  return /^arn:[^:]*:ec2:[a-z0-9-]+:/.test(resource);
}
