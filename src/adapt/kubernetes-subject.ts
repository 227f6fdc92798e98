// The name of a user or group of Kubernetes → whether it stands for people.
// https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects

import type { Holder } from "../model/grant.ts";

const machines = /(^|[-_.:])(sas?|svc|service-?accounts?|robots?|bots?|ci|cicd|nodes?)([-_.@]|$)/i;

/** `isKnown`: the label is the name itself, not what stands for one that nobody can read. */
export function personOf(label: string, isGroup: boolean, isKnown: boolean): Holder["person"] {
  if (/^system:(authenticated|unauthenticated|anonymous)$/.test(label)) return "everyone";
  if (label.startsWith("system:serviceaccounts") || label === "system:masters") return "maybe";
  if (label.startsWith("system:")) return "no";
  if (!isKnown) return "maybe";
  if (isGroup) return machines.test(label) ? "maybe" : "yes";
  if (label.endsWith("gserviceaccount.com")) return "no";
  return label.includes("@") ? "yes" : "maybe";
}
