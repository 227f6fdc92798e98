// A condition (`if:`) and an event → whether somebody who may not write to the repository can meet it.
// The contexts: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts

import { folded, truth, type Scalar } from "./constant.ts";
import { findExpressions } from "./embedded.ts";
import { parseExpression } from "./expression.ts";
import {
  contextsIn,
  reads,
  shown,
  type Call,
  type Context,
  type Expression,
  type Operation,
} from "./syntax.ts";

/** What a stranger's event is. */
export interface Event {
  readonly name: string;
  /** Its `types`; empty where none are written. */
  readonly types: readonly string[];
}

/**
 * `never`: no stranger meets it, and by what. `open`: one can. `perhaps`: what another step or job found out, or a setting, decides.
 */
export type Reach =
  | { readonly reach: "never"; readonly by: readonly string[] }
  | { readonly reach: "open" }
  | { readonly reach: "perhaps"; readonly on: string };

const open: Reach = { reach: "open" };

/** What stands in an `if:`. */
export function strangersReach(text: string, event: Event): Reach {
  const expression = conditionOf(text);
  if (!expression) return open;
  const { value, by } = evaluate(expression, event);
  if (value !== undefined) return truth(value) ? open : { reach: "never", by };
  const decider = contextsIn(expression).find(isElsewhere);
  return decider ? { reach: "perhaps", on: shown(decider) } : open;
}

/** With or without braces. Text beside the braces makes a text of it all, which is never false. */
function conditionOf(text: string): Expression | null {
  const trimmed = text.trim();
  if (!trimmed.includes("${{")) return parseExpression(trimmed).expression;
  const [only, ...more] = findExpressions(trimmed);
  const isWhole = only?.start === 0 && only.end === trimmed.length && more.length === 0;
  return isWhole ? only.expression : null;
}

/** Results of other jobs and steps, and settings: what they say of a stranger nobody can tell. */
function isElsewhere(context: Context): boolean {
  return ["needs", "steps", "vars", "inputs", "env"].some((name) => reads(context, name));
}

/** `undefined`: cannot be told. `by`: what a false result is due to. */
interface Result {
  readonly value: Scalar | undefined;
  readonly by: readonly string[];
}

const unclear: Result = { value: undefined, by: [] };

function evaluate(expression: Expression, event: Event): Result {
  switch (expression.kind) {
    case "literal":
      return { value: expression.value, by: [] };
    case "context":
      return contextValue(expression, event);
    case "selection":
      return unclear;
    case "call":
      return call(expression, event);
    case "operation":
      return operation(expression, event);
  }
}

function operation({ operator, operands }: Operation, event: Event): Result {
  const [left, right] = operands;
  switch (operator) {
    case "&&": {
      const results = operands.map((one) => evaluate(one, event));
      const never = results.find(({ value }) => value !== undefined && !truth(value));
      return never ?? (results.every(isTrue) ? { value: true, by: [] } : unclear);
    }
    case "||": {
      const results = operands.map((one) => evaluate(one, event));
      if (results.some(isTrue)) return { value: true, by: [] };
      return results.every(({ value }) => value !== undefined)
        ? { value: false, by: [...new Set(results.flatMap(({ by }) => by))] }
        : unclear;
    }
    case "!": {
      const { value, by } = left ? evaluate(left, event) : unclear;
      return value === undefined ? unclear : { value: !truth(value), by };
    }
    case "==":
    case "!=":
      return left && right ? equality(left, right, operator === "==", event) : unclear;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return unclear;
  }
}

function isTrue({ value }: Result): boolean {
  return value !== undefined && truth(value);
}

function equality(left: Expression, right: Expression, isEqual: boolean, event: Event): Result {
  const ofLeft = markOf(left, event);
  const mark = ofLeft ?? markOf(right, event);
  if (mark) {
    const other = ofLeft ? right : left;
    return mark.barred(other) ? { value: !isEqual, by: [mark.name] } : unclear;
  }
  const [a, b] = [evaluate(left, event), evaluate(right, event)];
  if (a.value === undefined || b.value === undefined) return unclear;
  const same = folded(a.value) === folded(b.value);
  return { value: same === isEqual, by: [...a.by, ...b.by] };
}

/** Something that tells strangers apart: `barred` says whether no stranger's equals the other side. */
interface Mark {
  readonly name: string;
  readonly barred: (other: Expression) => boolean;
}

function markOf(expression: Expression, event: Event): Mark | null {
  if (expression.kind !== "context") return null;
  const path = pathOf(expression);
  if (
    /^github\.event\.(pull_request\.head\.repo|workflow_run\.head_repository)\.(full_name|name_with_owner|id|node_id|owner\.(login|id))$/.test(
      path,
    )
  )
    return { name: "same-repository", barred: () => true };
  if (/^github\.event\.pull_request\.head\.user\.(login|id)$/.test(path))
    return { name: "same-repository", barred: () => true };
  if (/^github\.event\.([\w.]+\.)?(user|sender|author)\.(login|id)$/.test(path))
    return { name: "author", barred: (other) => other.kind === "literal" };
  // Whoever answers a bot's pull request can make the bot the actor: https://docs.zizmor.sh/audits/#bot-conditions
  if (/^github\.(triggering_)?actor(_id)?$/.test(path))
    return {
      name: "actor",
      barred: (other) => other.kind === "literal" && !/\[bot\]$|^\d+$/.test(String(other.value)),
    };
  // https://docs.github.com/en/graphql/reference/enums#commentauthorassociation
  if (/^github\.event\.[\w.]*author_association$/.test(path))
    return {
      name: "association",
      barred: (other) =>
        other.kind === "literal" && /^(owner|member|collaborator)$/i.test(String(other.value)),
    };
  // Only who may triage can label: https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
  if (path === "github.event.label.name")
    return { name: "label", barred: (other) => other.kind === "literal" };
  if (path === "github.event.workflow_run.event" && event.name === "workflow_run")
    return {
      name: "event",
      barred: (other) =>
        other.kind === "literal" && !/^(pull_request|issue|discussion)/i.test(String(other.value)),
    };
  return null;
}

function pathOf(context: Context): string {
  return shown(context).toLowerCase();
}

function contextValue(context: Context, event: Event): Result {
  const path = pathOf(context);
  if (path === "github.event_name") return { value: event.name, by: ["event"] };
  if (/^github\.event\.(pull_request\.head\.repo|workflow_run\.head_repository)\.fork$/.test(path))
    return { value: true, by: ["same-repository"] };
  // Somebody who may merge has read it.
  if (path === "github.event.pull_request.merged") return { value: false, by: ["merged"] };
  const [only, ...more] = event.types;
  if (path === "github.event.action" && only !== undefined && more.length === 0)
    return { value: only, by: ["event"] };
  return unclear;
}

function call({ name, args }: Call, event: Event): Result {
  const [first, second] = args;
  switch (name.toLowerCase()) {
    case "always":
      return { value: true, by: [] };
    case "contains":
      return first && second ? contains(first, second, event) : unclear;
    default:
      return unclear;
  }
}

/** A list of those who may, or of labels. A label stays on a pull request whose author pushes more: it bars only where nothing but labelling starts the job. */
function contains(list: Expression, sought: Expression, event: Event): Result {
  if (list.kind === "context" && pathOf(list).endsWith(".labels.*.name")) {
    const onlyLabels = event.types.length > 0 && event.types.every((type) => type === "labeled");
    return onlyLabels && sought.kind === "literal" ? { value: false, by: ["label"] } : unclear;
  }
  const mark = markOf(sought, event);
  const words = mark ? wordsOf(list, mark) : null;
  if (!mark || !words) return unclear;
  const isBarred = (value: string): boolean =>
    mark.barred({ kind: "literal", value, start: 0, end: 0 });
  return words.every(isBarred) ? { value: false, by: [mark.name] } : unclear;
}

/** What a list written out holds. Of one text a part suffices, and anybody may have a name that is part of another. */
function wordsOf(expression: Expression, { name }: Mark): readonly string[] | null {
  const [only] = expression.kind === "call" ? expression.args : [];
  const isJson = expression.kind === "call" && /^fromjson$/i.test(expression.name);
  const text = isJson ? only : expression;
  if (text?.kind !== "literal" || (!isJson && name !== "association")) return null;
  return isJson
    ? [...String(text.value).matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word)
    : String(text.value)
        .split(/[\s,;|]+/)
        .filter((word) => word !== "");
}
