// What judges and renders, as one bundle of its own: the entries load it while git answers.

import { catalog } from "../catalog/catalog.gen.ts";
import { attest } from "../commands/attest.ts";
import { audit } from "../commands/audit.ts";
import { explain } from "../commands/explain.ts";
import { fix } from "../commands/fix.ts";
import { graph } from "../commands/graph.ts";
import { init } from "../commands/init.ts";
import { mendedBy } from "../commands/mended.ts";
import { register } from "../commands/register.ts";
import { removalsIn } from "../commands/remove.ts";
import { report } from "../commands/report.ts";
import { rules } from "../commands/rules.ts";
import { sweep, sweptOf, termOf } from "../commands/sweep.ts";
import { evidenceOf, judgeSides, plansOf, settingsOf } from "../commands/settings.ts";
import { githubReporter } from "../report/github.ts";
import { countFindings } from "../report/groups.ts";
import { jsonReporter } from "../report/json.ts";
import { markdownReporter } from "../report/markdown.ts";
import { sarifReporter } from "../report/sarif.ts";
import { sweepReporter } from "../report/sweep.ts";
import { run, type Ports } from "../run.ts";
import { milliseconds } from "./clock.ts";
import { secondOpinion } from "./second-opinion.ts";

const ports: Ports = { catalog, secondOpinion, clock: milliseconds };

export const core = {
  commands: { audit, register, report, sweep, attest, init, graph, fix, rules, explain },
  countFindings,
  evidenceOf,
  judgeSides,
  mendedBy,
  plansOf,
  ports,
  removalsIn,
  reporters: {
    github: githubReporter,
    json: jsonReporter,
    markdown: markdownReporter,
    sarif: sarifReporter,
  },
  run,
  settingsOf,
  sweepReporter,
  sweptOf,
  termOf,
};

export type Core = typeof core;
