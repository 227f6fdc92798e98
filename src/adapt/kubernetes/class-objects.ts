// A class of secrets that a driver mounts → which these are, as each of its providers names them.
// https://secrets-store-csi-driver.sigs.k8s.io/concepts#secretproviderclass

import { dig, field, text } from "../../base/value.ts";
import type { HandedOn, Keeper, Remote } from "../../model/credential.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { textIn, type KubernetesObject } from "./object.ts";

interface Provider {
  readonly keeper: Keeper;
  /** The parameter that says which these are, in a text of YAML. */
  readonly parameter: string;
  /** In that. */
  readonly named: RegExp;
}

const providers: ReadonlyMap<string, Provider> = new Map([
  ["aws", { keeper: "aws", parameter: "objects", named: namedBy("objectName") }],
  ["azure", { keeper: "azure", parameter: "objects", named: namedBy("objectName") }],
  // https://github.com/GoogleCloudPlatform/secrets-store-csi-driver-provider-gcp/blob/main/examples/app-secrets.yaml.tmpl
  ["gcp", { keeper: "google", parameter: "secrets", named: namedBy("resourceName") }],
  ["vault", { keeper: "vault", parameter: "objects", named: namedBy("secretPath") }],
]);

function namedBy(key: string): RegExp {
  return new RegExp(`\\b${key}["']?\\s*:\\s*["']?([^\\s"',}]{1,500})`, "g");
}

const longest = 100_000;

export function handedByClass({ kind, namespace, body }: KubernetesObject): HandedOn | null {
  const spec = field(body, "spec");
  const own = textIn(filledIn(dig(body, "metadata", "name")));
  const provider = providers.get(textIn(text(field(spec, "provider"))) ?? "");
  if (kind !== "SecretProviderClass" || own === null || !provider) return null;
  const objects = textIn(text(dig(spec, "parameters", provider.parameter))) ?? "";
  return {
    stores: [],
    remotes: remotesIn(objects.slice(0, longest), provider),
    as: `SecretProviderClass/${own}`,
    namespaces: [namespace],
  };
}

function remotesIn(objects: string, { keeper, named }: Provider): readonly Remote[] {
  // Each object begins with a dash, or a brace. Blanks of one line alone: empty lines, however many, are passed once.
  return objects.split(/(?:^|\n)[ \t]*-\s|\{/).flatMap((one) =>
    [...one.matchAll(named)].map(([, name = ""]) => ({
      keeper: keeper === "aws" && isParameter(one, name) ? "aws-parameters" : keeper,
      name,
    })),
  );
}

/** An ARN says so itself: https://docs.aws.amazon.com/systems-manager/latest/userguide/ascp-eks-pod-identity-create-sc.html */
function isParameter(object: string, name: string): boolean {
  if (name.startsWith("arn:")) return /^arn:[^:]*:ssm:/.test(name);
  return /\bobjectType["']?\s*:\s*["']?ssmparameter\b/.test(object);
}
