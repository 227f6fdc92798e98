// Tells how far the statements that allow a way to more reach: to everything, to the holder's own, to what it makes, or to what nobody can tell.

import type { Way } from "../catalog/catalog.ts";
import type { Privilege, Statement } from "../model/privilege.ts";
import { intersects } from "./covers.ts";
import { holeOf, isOpaque, isWild, mayBeAny, onlyHole, pattern, type Pattern } from "./pattern.ts";
import { resourcesOf } from "./statement.ts";
import { isWholeService } from "./unbounded.ts";

/** What is the holder's own: itself, and the policies that it holds. */
export interface Own {
  readonly kind: NonNullable<Way["own"]>;
  /** Its address within the root. */
  readonly address: string;
  /** Its name, where that is known. */
  readonly name: string | null;
}

/** The widest first. `new`: only through what it makes itself. `unknown`: to what nobody can tell. */
const order = ["all", "own", "new", "unknown"] as const;
/** `within`: in one namespace of a cluster. `beside`: there, as far as by pods that it starts itself. */
export type Reach = (typeof order)[number] | "within" | "beside";

export interface Escalation {
  readonly way: Way;
  /** What it takes, in the platform's words. */
  readonly actions: readonly string[];
  /** The statements or rules that allow its actions, in the actions' order. */
  readonly by: readonly Privilege[];
  readonly reach: Reach;
}

/** The statement that reaches furthest, and how far. */
export function widest(
  statements: readonly Statement[],
  way: Way,
  own: readonly Own[],
): { readonly statement: Statement; readonly reach: Reach } | null {
  for (const reach of order) {
    const statement = statements.find((one) => reaches(one, way, own, reach));
    if (statement) return { statement, reach };
  }
  return null;
}

function reaches(
  statement: Statement,
  way: Way,
  own: readonly Own[],
  reach: (typeof order)[number],
): boolean {
  const side = resourcesOf(statement);
  if (side.except) return reach === "all";
  return side.patterns.some((resource) => {
    switch (reach) {
      case "all":
        return isWholeService(resource) && isOfKind(resource, way);
      case "own":
        return own.some((one) => one.kind === way.own && isOwn(resource, one));
      case "new":
        return way.new === true && isWild(resource) && isOfKind(resource, way);
      case "unknown":
        return isOpaque(resource) && mayBeAny(resource);
    }
  });
}

/** Whether an ARN's service and kind may be those that the way is about. AWS's own policies are nobody's to change. */
function isOfKind({ text }: Pattern, { actions, on }: Way): boolean {
  if (/^\*+$/.test(text) || on === undefined) return true;
  const [, , service = "*", , account = "*", ...rest] = text.split(":");
  const kind = on.slice(on.indexOf(":") + 1);
  const wanted = on.includes(":") ? on.slice(0, on.indexOf(":")) : actions[0]?.split(":")[0];
  const named = rest.join(":").split(/[/:]/)[0] ?? "*";
  return (
    (service.includes("*") || service === wanted) &&
    account !== "aws" &&
    (named.includes("*") || named === kind)
  );
}

/** In whichever account; on whichever path, where the ARN names one. */
function isOwn(resource: Pattern, { kind, address, name }: Own): boolean {
  const only = onlyHole(resource);
  if (only) return only.name === `${address}.arn`;
  if (kind === "user" && resource.symbols.includes(holeOf("variable aws:username"))) return true;
  if (name === null) return false;
  const [, rest = ""] = resource.text.split(`:${kind}/`);
  return ["", ...(rest.includes("/") ? ["*/"] : [])].some((path) =>
    intersects(resource, pattern(`arn:aws:iam::????????????:${kind}/${path}${name}`)),
  );
}
