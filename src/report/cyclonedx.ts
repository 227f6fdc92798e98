// Turns the register into a bill of materials of machine identities: CycloneDX 1.6 in JSON.
// https://cyclonedx.org/docs/1.6/json/

import type { CredentialV1, ExpiryV1 } from "../contract/identity-v1.ts";
import type { CredentialForm } from "../model/credential.ts";
import { forJson } from "./escape.ts";
import type { WholeEntry } from "./whole-register.ts";

export interface BomAsk {
  readonly entries: readonly WholeEntry[];
  /** The repository as `owner/name`, and the commit, where they are known. */
  readonly repository: string | null;
  readonly commit: string | null;
  /** How many things nobody could read. */
  readonly gaps: number;
  readonly today: string;
  readonly version: string;
}

/** Identities are components, as only these have places in files; credentials are cryptographic assets that theirs depend on. */
export function* cyclonedxReporter(ask: BomAsk): Iterable<string> {
  yield `${forJson(bomOf(ask), 2)}\n`;
}

const root = "nhi-lint:tree";

function bomOf({ entries, repository, commit, gaps, today, version }: BomAsk): unknown {
  const keys = new Set(entries.map(({ key }) => key));
  const credentials = new Map(
    entries.flatMap((entry) => assetsOf(entry).map((one) => [one.key, one] as const)),
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: `${today}T00:00:00Z`,
      // Read from source, before anything is built or applied.
      lifecycles: [{ phase: "pre-build" }],
      tools: { components: [{ type: "application", name: "nhi-lint", version }] },
      component: {
        type: "application",
        "bom-ref": root,
        name: repository ?? "tree",
        ...(commit === null ? {} : { version: commit }),
      },
    },
    components: [...entries.map(identityOf), ...[...credentials.values()].map(credentialOf)],
    dependencies: entries.map((entry) => ({
      ref: entry.key,
      dependsOn: [
        ...new Set([
          ...entry.chain.into.filter((key) => keys.has(key)),
          ...assetsOf(entry).map(({ key }) => key),
        ]),
      ],
    })),
    compositions: [{ aggregate: gaps > 0 ? "incomplete" : "unknown", assemblies: [root] }],
  };
}

/** A variable says who is meant, and opens nothing. */
function assetsOf({ credentials }: WholeEntry): readonly CredentialV1[] {
  return credentials.filter(({ form }) => form !== "variable");
}

function identityOf(entry: WholeEntry): unknown {
  const { key, address, platform, purpose, owner, expiry, reach, chain, risk, firstSeen } = entry;
  return {
    type: "application",
    "bom-ref": key,
    group: platform,
    name: address,
    ...(purpose === null ? {} : { description: purpose }),
    evidence: placeOf(entry),
    properties: properties({
      kind: ["identity"],
      type: [entry.type],
      owner: [owner.value],
      "owner:state": [owner.state],
      "expiry:state": [expiry.state],
      expiry: [endOf(expiry)],
      ticket: [entry.ticket],
      attested: [entry.attested?.day ?? null],
      "needed-until": [entry.attested?.neededUntil ?? null],
      rotation: [entry.rotation?.mode ?? null],
      "rotation:window": [entry.rotation?.window ?? null],
      "rotation:next": [entry.rotation?.next ?? null],
      reach: [reach.level],
      "reach:chain": [chain.level],
      privilege: entry.privileges.map(({ text, whole }) => whole ?? text),
      trust: entry.admits,
      ai: [String(entry.ai)],
      "ai:because": [entry.aiBecause],
      "first-seen": [firstSeen.day],
      risk: [String(risk.score)],
      "risk:term": risk.terms.map(({ term, value, why }) => `${term} ${value}: ${why}`),
    }),
  };
}

const materials: Readonly<Record<Exclude<CredentialForm, "variable">, string>> = {
  "access-key": "secret-key",
  "service-account-key": "private-key",
  "hmac-key": "secret-key",
  password: "password",
  "client-secret": "shared-secret",
  certificate: "private-key",
  "ssh-key": "private-key",
  "deploy-key": "private-key",
  "api-key": "secret-key",
  token: "token",
  "service-specific": "password",
  "stored-secret": "credential",
  login: "token",
};

function credentialOf(credential: CredentialV1): unknown {
  const { key, address, form, expiry, standing, type } = credential;
  const material = Object.hasOwn(materials, form)
    ? materials[form as keyof typeof materials]
    : "unknown";
  return {
    type: "cryptographic-asset",
    "bom-ref": key,
    name: address,
    evidence: placeOf(credential),
    cryptoProperties: {
      assetType: "related-crypto-material",
      relatedCryptoMaterialProperties: {
        type: material,
        ...(expiry.value === null ? {} : { expirationDate: `${expiry.value}T23:59:59Z` }),
      },
    },
    properties: properties({
      kind: ["credential"],
      type: [type],
      form: [form],
      standing: [String(standing)],
      "expiry:state": [expiry.state],
      expiry: [endOf(expiry)],
      "expiry:enforced": [String(expiry.enforced)],
    }),
  };
}

function endOf({ state, value, days }: ExpiryV1): string | null {
  return state === "declared" ? (value ?? `every ${days ?? "?"} days`) : null;
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): unknown {
  return { occurrences: [{ location: file, line }] };
}

/** Under a name of ours; what there is none of is left out. https://github.com/CycloneDX/cyclonedx-property-taxonomy */
function properties(said: Readonly<Record<string, readonly (string | null)[]>>): unknown {
  return Object.entries(said).flatMap(([name, values]) =>
    values.flatMap((value) => (value === null ? [] : [{ name: `nhi-lint:${name}`, value }])),
  );
}
