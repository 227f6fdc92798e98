// A change that loosens what judges it → a complaint where it does.

import type { Complaint } from "../../finding/finding.ts";
import type { GateChange } from "../gate.ts";
import type { GateRule } from "../rule.ts";

export const rule: GateRule = { id: "weakened-gate", checkGate };

const noun: Readonly<Record<GateChange["what"], string>> = {
  config: "the configuration of nhi-lint",
  waivers: "the waivers",
  codeowners: "CODEOWNERS",
  owners: "the owners file",
  workflow: "the workflow that runs nhi-lint",
};

function checkGate(gate: GateChange): readonly Complaint[] {
  return [
    {
      variant: "default",
      message: `This change loosens ${noun[gate.what]}: it ${gate.text}. It is judged by what stood at base; once merged, later changes are not.`,
      remedy: "Make this a change of its own that says why, approved by whoever owns the gate.",
      primary: gate.at,
      related: [],
      offending: `${gate.what}: ${gate.text}`,
      identity: null,
      fix: null,
    },
  ];
}
