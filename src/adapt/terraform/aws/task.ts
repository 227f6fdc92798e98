// Turns tasks of ECS whose containers run as the role that ECS itself starts them with into that role's token.
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html

import { field, isAbsent, text } from "../../../base/value.ts";
import type { Value } from "../../../base/known.ts";
import type { Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { referenceIn } from "../reference.ts";
import { linkOf } from "./names.ts";

export const task: Adapter = (block, context) => {
  const own = field(block.body, "task_role_arn");
  if (!isSame(own, field(block.body, "execution_role_arn"))) return [];
  return [
    {
      kind: "credential",
      form: "token",
      standing: false,
      of: linkOf(own, "aws_iam_role", block, context),
      endings: [],
      carrier: carrierOf(block, "tags"),
      writes: null,
      startedAs: own.at,
      ...declare(block, { platform: "aws", suffix: "#task", name: nameless(block) }),
    },
  ];
};

function isSame(one: Value, other: Value): boolean {
  if (isAbsent(one) || isAbsent(other)) return false;
  const [left, right] = [referenceIn(one), referenceIn(other)];
  if (left && right)
    return left.address === right.address && left.path.join() === right.path.join();
  const [name, second] = [text(one), text(other)];
  return name.known && second.known && name.value === second.value;
}
