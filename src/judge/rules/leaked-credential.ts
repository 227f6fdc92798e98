// A secret that stands in a file for everybody to read → a complaint at its place, which does not repeat it.

import { exampleId, keyId } from "../../base/secret-form.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Leak } from "../../model/leak.ts";
import type { LeakRule } from "../rule.ts";
import { code } from "../words.ts";

export const rule: LeakRule = { id: "leaked-credential", checkLeak };

function checkLeak({ noun, named, digest, at }: Leak): readonly Complaint[] {
  return [
    {
      ...said(noun, named),
      primary: at,
      related: [],
      offending: digest,
      identity: null,
      fix: null,
    },
  ];
}

function said(
  noun: string,
  named: string | undefined,
): Pick<Complaint, "variant" | "message" | "remedy"> {
  if (noun === keyId)
    return {
      variant: "id",
      message: `This is ${noun}: a standing key is in use here, and whoever has its secret, too, is its user from anywhere.`,
      remedy: "Log in by federation or run as a role, and delete the key.",
    };
  if (noun === exampleId)
    return {
      variant: "example",
      message: `This is ${noun}, where a real one goes: whoever makes this work writes a standing key here, and that lies in the repository, in the state, or in what can be read of the workload.`,
      remedy: "Log in by federation or run as a role: then there is no key to write.",
    };
  return {
    variant: named === undefined ? "default" : "named",
    message: `${named === undefined ? `This is ${noun}` : `${noun} of ${code(named)} stands here`}, for whoever can read the repository, its copies and its history: it is no secret any more.`,
    remedy:
      "Revoke it and issue another; keep that in a secret store, or use a federation in its place. Taking it out of the file takes it out of no history.",
  };
}
