// The control that a job's environment is → the environments it names, and how such a control says them.

import type { Control } from "./control.ts";
import type { Fact } from "./fact.ts";

export function isEnvironment(fact: Fact): fact is Control {
  return fact.kind === "control" && fact.form === "environment" && fact.domain === "workflow";
}

const prefix = "environment ";

export function demandOf(environment: string): string {
  return `${prefix}${environment}`;
}

/** Of what such a control demands. */
export function environmentIn(demand: string): string {
  return demand.slice(prefix.length);
}

export function environmentsOf({ demands = [] }: Control): readonly string[] {
  return demands.map(environmentIn);
}
