// What a `helm_release` of Terraform gives its chart → a release's name and values.
// https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release

import { isItems, type Value } from "../../base/known.ts";
import { field, isAbsent, items } from "../../base/value.ts";
import type { Deployment } from "./deployments.ts";
import { goText, goValueOf, mapInText } from "./from-value.ts";
import { setAt, setValue, type SetType } from "./set.ts";
import { mapOf, type GoMap, type GoValue, type Holes } from "./value.ts";
import { overlaid } from "./values.ts";
import type { ParseYaml } from "./yaml-text.ts";

type Told = Pick<Deployment, "release" | "values" | "node" | "files" | "isOpen">;

/** Documents of values in order, then what is set one by one. */
export function terraformRelease(body: Value, parse: ParseYaml, holes: Holes): Told {
  const documents = items(field(body, "values")).map((one) =>
    isAbsent(one) ? mapOf() : mapInText(one, parse, holes),
  );
  let isOpen = documents.includes(null);
  const values = documents
    .flatMap((one) => one ?? [])
    .reduce((under: GoMap, over) => overlaid(over, under), mapOf());
  for (const [kind, set] of setsIn(body)) isOpen = !put(values, kind, set, holes) || isOpen;
  const namespace = field(body, "namespace");
  return {
    release: {
      name: goText(field(body, "name"), holes) ?? "",
      namespace: isAbsent(namespace) ? "default" : (goText(namespace, holes) ?? "default"),
    },
    values,
    node: null,
    files: [],
    isOpen,
  };
}

const kinds = ["set", "set_list", "set_sensitive", "set_wo"] as const;
type Kind = (typeof kinds)[number];

function setsIn(body: Value): readonly (readonly [Kind, Value])[] {
  return kinds.flatMap((kind) => items(field(body, kind)).map((one) => [kind, one] as const));
}

/** False where nobody can tell what it sets. */
function put(values: GoMap, kind: Kind, set: Value, holes: Holes): boolean {
  const name = field(set, "name");
  const value = field(set, "value");
  if (!name.known || typeof name.value !== "string") return false;
  // There a backslash is a part of the name.
  if (typeOf(set) === "literal" && name.value.includes("\\")) return false;
  const made = kind === "set_list" ? listed(value, holes) : plain(value, typeOf(set), holes);
  return made !== undefined && setAt(values, name.value, made);
}

function typeOf(set: Value): SetType {
  const type = field(set, "type");
  const said = type.known ? type.value : null;
  return said === "string" || said === "literal" ? said : "auto";
}

function plain(value: Value, type: SetType, holes: Holes): GoValue | undefined {
  if (!value.known) return value.pieces ? goValueOf(value, holes) : holes.told(value);
  const text = goText(value, holes);
  return text === null ? undefined : setValue(text, type);
}

/** It writes `{A,B}`. */
function listed(value: Value, holes: Holes): GoValue | undefined {
  if (!value.known) return holes.told(value);
  if (!isItems(value.value) || value.value.rest) return undefined;
  const parts = value.value.items.map((item) => plain(item, "auto", holes));
  return parts.includes(undefined) ? undefined : (parts as readonly GoValue[]);
}
