// The register file of attestations ↔ what it says; written so that two people's lines seldom meet in a merge.

import { compareText } from "../base/order.ts";
import type { Attestation, Attested, Rotation } from "../model/attestation.ts";
import { fault, readDocument } from "./document.ts";
import type { Validator } from "./validators.gen.mjs";

export const registerPath = ".github/nhi-register.yml";

interface RegisterData {
  readonly attestations?:
    | readonly {
        readonly identity: string;
        readonly owner: string;
        readonly attested: string;
        readonly "needed-until": string;
        readonly reason?: string;
        readonly rotation?: Partial<Rotation> & Pick<Rotation, "mode">;
      }[]
    | null;
}

/** Errors: UserError with file, line and the nearest key; also for an identity that stands twice. */
export function readRegister(path: string, text: string, validate: Validator): readonly Attested[] {
  const document = readDocument(path, text, validate);
  const { attestations } = document.data as RegisterData;
  const seen = new Set<string>();
  return (attestations ?? []).map((entry, index): Attested => {
    const at = document.at(`/attestations/${index}`);
    if (seen.has(entry.identity))
      throw fault(at, `\`${entry.identity}\` is attested twice`, "Keep the later line.");
    seen.add(entry.identity);
    return {
      identity: entry.identity,
      owner: entry.owner,
      attested: entry.attested,
      neededUntil: entry["needed-until"],
      reason: entry.reason ?? null,
      rotation: entry.rotation ? { window: null, next: null, ...entry.rotation } : null,
      at,
    };
  });
}

const opening =
  "# Who said last that an identity is needed, and until when. `nhi-lint attest` writes it; sorted, a line an identity.\n";

/** All of them, sorted, with the new one in the place of an older one. Comments at the top of the file are kept. */
export function writeRegister(
  before: string,
  attestations: readonly Attestation[],
  added: Attestation,
): string {
  const top = /^(?:#[^\n]*\n|[ \t]*\n)*/.exec(before)?.[0] ?? "";
  const others = attestations.filter(({ identity }) => identity !== added.identity);
  const lines = [...others, added]
    .toSorted((a, b) => compareText(a.identity, b.identity))
    .map(line);
  return `${top === "" ? opening : top}attestations:\n${lines.join("")}`;
}

function line({ identity, owner, attested, neededUntil, reason, rotation }: Attestation): string {
  const fields = [
    `identity: ${quoted(identity)}`,
    `owner: ${quoted(owner)}`,
    `attested: ${attested}`,
    `needed-until: ${neededUntil}`,
    ...(reason === null ? [] : [`reason: ${quoted(reason)}`]),
    ...(rotation ? [`rotation: ${rotationText(rotation)}`] : []),
  ];
  return `  - { ${fields.join(", ")} }\n`;
}

function rotationText({ mode, window, next }: Rotation): string {
  const fields = [
    `mode: ${mode}`,
    ...(window === null ? [] : [`window: ${quoted(window)}`]),
    ...(next === null ? [] : [`next: ${next}`]),
  ];
  return `{ ${fields.join(", ")} }`;
}

/** YAML's double quotes take JSON's, without what is no printable character: https://yaml.org/spec/1.2.2/#51-character-set */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
