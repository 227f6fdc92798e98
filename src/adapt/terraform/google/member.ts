// Turns a member of an allow policy (`serviceAccount:…`, `principalSet://…`, `allUsers`) into a holder or a trusted principal.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Holder } from "../../../model/grant.ts";
import type { Condition } from "../../../model/privilege.ts";
import type { Principal } from "../../../model/trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";
import { linkWithin } from "../link.ts";
import { referenceIn, typeOf, written } from "../reference.ts";

export interface Member {
  /** As written, with `${…}` where it is not known. */
  readonly label: string;
  readonly kind:
    | "everyone"
    | "service-account"
    | "user"
    | "group"
    | "domain"
    | "kubernetes"
    | "federated"
    | "workforce"
    | "unknown";
  readonly value: Value;
}

/** https://cloud.google.com/iam/docs/principal-identifiers */
export function readMember(value: Value): Member {
  const reference = value.reference;
  if (!value.known && !value.pieces && reference) {
    const type = typeOf(reference.address);
    // `.member` of a service account is `serviceAccount:EMAIL`; service agents and log sinks (`writer_identity`) have one too.
    if (/^(data\.)?google_(?!cloud_identity_)/.test(type))
      return { label: reference.address, kind: "service-account", value };
    return { label: reference.address, kind: "unknown", value };
  }
  const label = written(value);
  return { label, kind: kindOf(label), value };
}

function kindOf(label: string): Member["kind"] {
  if (/^(?:all(?:Authenticated)?Users)$/i.test(label)) return "everyone";
  const text = label.replace(/^deleted:/, "");
  if (/^serviceAccount:/i.test(text)) {
    return /\.svc\.id\.goog\[/.test(text) ? "kubernetes" : "service-account";
  }
  if (/^user:/i.test(text)) return "user";
  if (/^group:/i.test(text)) return "group";
  // Convenience values such as `projectOwner:ID`, in BigQuery `projectOwners`, stand for whoever holds the basic role.
  if (
    /^(?:(?:domain|project(?:Owner|Editor|Viewer)):|project(?:Owners|Writers|Readers)$)/i.test(text)
  )
    return "domain";
  if (/^principal(?:Set)?:\/\/[^/]*\/locations\/global\/workforcePools\//.test(text))
    return "workforce";
  if (/^principal:\/\/.*\.svc\.id\.goog\/subject\/ns\/[^/]+\/sa\/[^/]+$/.test(text))
    return "kubernetes";
  if (/^principal(?:Set)?:\/\/iam\.googleapis\.com\//.test(text)) return "federated";
  return "unknown";
}

/** A group named after machines may hold them; other groups are people's. */
const machineGroup =
  /(^|[-_.:])(sas?|svc|service-?accounts?|robots?|bots?|machines?|workloads?|ci|cicd)([-_.@]|$)/i;

export function holderOf(member: Member, block: ResolvedBlock, context: AdaptContext): Holder {
  return { link: linkOf(member, block, context), person: personOf(member), label: member.label };
}

function personOf(member: Member): Holder["person"] {
  switch (member.kind) {
    case "everyone":
      return "everyone";
    case "user":
    case "domain":
    case "workforce":
      return "yes";
    case "group":
      return machineGroup.test(member.label.split("@")[0] ?? "") ? "maybe" : "yes";
    case "service-account":
    case "kubernetes":
    case "federated":
      return "no";
    case "unknown":
      return "maybe";
  }
}

/** The service account itself, the Kubernetes service account, or nobody that the tree could hold. */
function linkOf(member: Member, block: ResolvedBlock, context: AdaptContext): Link {
  const { value, label } = member;
  const reference = referenceIn(value);
  if (member.kind === "kubernetes") return kubernetesLink(member);
  if (reference && (member.kind === "service-account" || member.kind === "unknown")) {
    const target = { platform: "google", type: "google_service_account", dataNames };
    const link = linkWithin(value, target, block, context);
    if (link) return link;
  }
  const email = /^serviceAccount:([^:]+)$/i.exec(label)?.[1];
  if (email !== undefined && !email.includes("${")) return accountLink(email, value);
  // The account id is known though its project is not.
  const id = /^serviceAccount:([a-z][a-z0-9-]{4,28}[a-z0-9])@\$\{/.exec(label)?.[1];
  if (id !== undefined) return accountLink(id, value);
  return { how: "unknown", name: label, at: value.at };
}

const dataNames = ["email", "account_id"];

export function accountLink(email: string, value: Value): Link {
  return {
    how: "name",
    platform: "google",
    type: "google_service_account",
    namespace: null,
    name: email,
    at: value.at,
  };
}

/** `serviceAccount:POOL.svc.id.goog[ns/ksa]` and `principal://…/POOL.svc.id.goog/subject/ns/NS/sa/KSA`. */
function kubernetesLink({ label, value }: Member): Link {
  const found = /\[([^/\]]+)\/([^\]]+)\]$/.exec(label) ?? /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(label);
  const [, namespace, name] = found ?? [];
  const open = [namespace, name].some((part) => part === undefined || part.includes("${"));
  if (open || namespace === undefined || name === undefined)
    return { how: "unknown", name: label, at: value.at };
  return {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name,
    at: value.at,
  };
}

/** Whom a workload identity binding or a token creator's binding lets in. */
export function principalOf(
  member: Member,
  block: ResolvedBlock,
  context: AdaptContext,
): Principal {
  const { value } = member;
  const shown = value.known ? known(member.label, value.at, value.through) : value;
  const link = linkOf(member, block, context);
  return { kind: principalKind(member), value: shown, link, at: value.at };
}

function principalKind(member: Member): Principal["kind"] {
  switch (member.kind) {
    case "everyone":
      return "anyone";
    case "user":
    case "group":
    case "domain":
    case "workforce":
      return personOf(member) === "yes" ? "person" : "identity";
    case "service-account":
    case "kubernetes":
      return "identity";
    case "federated":
      return "federated";
    case "unknown":
      return "unknown";
  }
}

/**
 * What a federated principal's own identifier asks of the token: `…/attribute.repository/acme/app` asks it of `attribute.repository`,
 * `…/subject/S` of `google.subject`, `…/group/G` of `google.groups`; `…/*` asks nothing.
 */
export function conditionsOf(member: Member): readonly Condition[] {
  if (member.kind !== "federated") return [];
  const { at } = member.value;
  // The pool may come by reference, whose name must not be taken for a part of the path.
  const shown = member.label.replace(/\$\{[^}]*\}/g, (hole) => "_".repeat(hole.length));
  const found = /\/(subject|group|attribute\.[^/]+|namespace)\/(.+)$/s.exec(shown);
  const key = found?.[1];
  const asked = found?.[2] === undefined ? undefined : member.label.slice(-found[2].length);
  if (key === undefined || asked === undefined) return [];
  const name = key === "subject" ? "google.subject" : key === "group" ? "google.groups" : key;
  return [{ operator: "StringEquals", key: name, values: [valueOf(asked, member.value)], at }];
}

function valueOf(asked: string, value: Value): Condition["values"][number] {
  if (value.known) return known(asked, value.at, value.through);
  // The part behind the pool is known as far as its pieces are.
  return asked.includes("${") ? tailOf(value, asked) : known(asked, value.at, value.through);
}

/** An unknown keeps the pieces of the tail only: `acme/${var.repository}`. */
function tailOf(
  value: Value & { readonly known: false },
  asked: string,
): Condition["values"][number] {
  const pieces: (string | (typeof value & { readonly known: false }))[] = [];
  let left = asked.length;
  for (const piece of [...(value.pieces ?? [])].reverse()) {
    if (left <= 0) break;
    const shown = typeof piece === "string" ? piece : written(piece);
    pieces.unshift(
      typeof piece === "string" ? piece.slice(Math.max(0, shown.length - left)) : piece,
    );
    left -= shown.length;
  }
  const first = pieces.find((piece) => typeof piece !== "string");
  if (!first || typeof first === "string") return known(asked, value.at, value.through);
  return pieces.length === 1 ? { ...first, at: value.at } : { ...first, at: value.at, pieces };
}
