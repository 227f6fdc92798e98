// Workflow files → facts: an identity for each job, the grants of its token and secrets, the credentials it logs in with.

import { known } from "../../base/known.ts";
import { agentsJob, aiAction } from "../../catalog/ai.ts";
import type { UsedActions } from "../../catalog/used-actions.ts";
import type { Gap } from "../../base/gap.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { isUsual, labelIn } from "../../model/runner-label.ts";
import type { Facts } from "../../model/tree-facts.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { appTokens } from "./app-token.ts";
import { environmentControl } from "./environments.ts";
import { forkTrust } from "./forks.ts";
import { handedToOthers } from "./handed.ts";
import {
  declareJob,
  jobsOf,
  noCarrier,
  origin,
  pairOf,
  pairSpan,
  titleOf,
  type Job,
} from "./job.ts";
import { loginsOf, sharedLogins } from "./logins.ts";
import { permissionGrants } from "./permissions.ts";
import { persistedTokens } from "./persisted.ts";
import { secretsGrant, unreadableSecrets } from "./secrets.ts";
import { isExhausted, stepsOf } from "./step.ts";
import { strangerTrusts } from "./strangers.ts";
import { textsOf } from "./triggers.ts";
import { tokenUseOf } from "./token-use.ts";
import { foreignOf, type Sources } from "./uses.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idruns-on */
function runnerOf(job: Job): Pick<Identity, "runsOn"> {
  const runsOn = pairOf(job.body, "runs-on")?.value;
  const asked = runsOn?.kind === "mapping" ? pairOf(runsOn, "labels")?.value : runsOn;
  if (!asked) return {};
  const labels = textsOf(asked);
  const isOpen = labels.some((one) => labelIn("owner/name", one).includes("${{"));
  if (isOpen || labels.every((one) => hosted.test(one) || isUsual(one))) return {};
  return { runsOn: known(labels, origin(job.file, asked)) };
}

const hosted = /^(ubuntu|windows|macos)\b/i;

/** Only files under `.github/workflows/` run; an `action.yml` has no token of its own. */
export function adaptWorkflows(files: readonly ManifestFile[], actions: UsedActions): Facts {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const workflows = new Map(files.map((file) => [file.path, file]));
  for (const file of files) {
    if (!file.path.startsWith(".github/workflows/") || file.tree.problems.length > 0) continue;
    const root = file.tree.documents[0]?.root;
    if (!root) continue;
    if (!pairOf(root, "jobs")) gaps.push(notAWorkflow(file));
    const jobs = jobsOf(file);
    facts.push(
      ...jobs.map((job) => identityOf(job, workflows, actions)),
      ...permissionGrants(file, jobs, workflows),
    );
    facts.push(...sharedLogins(file, jobs, workflows), ...strangerTrusts(file, jobs, workflows));
    gaps.push(...unreadableSecrets(file));
    for (const job of jobs) {
      if (runnerOf(job).runsOn) facts.push(...forkTrust(job, file, workflows));
      const secrets = secretsGrant(job, workflows);
      if (secrets) facts.push(secrets);
      const environment = environmentControl(job, workflows);
      if (environment) facts.push(environment);
      facts.push(
        ...loginsOf(job, workflows),
        ...appTokens(job, workflows),
        ...handedToOthers(job, workflows, actions),
        ...persistedTokens(job, workflows),
      );
    }
  }
  const [first] = files;
  if (first && isExhausted(workflows)) gaps.push(beyond(first));
  return { facts, moves: [], adoptions: [], releases: [], gaps };
}

function beyond(file: ManifestFile): Gap {
  return {
    kind: "bound",
    at: origin(file, { start: 0, end: 0 }),
    what: "what the workflows' steps do",
    why: "all jobs together have more steps, those of composite actions and each combination of a matrix counted, than are read",
  };
}

function identityOf(job: Job, sources: Sources, actions: UsedActions): Identity {
  const declaration = declareJob(job, {
    name: null,
    type: "job",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: job.body,
  });
  return {
    kind: "identity",
    form: "job",
    person: false,
    sessions: "short",
    carrier: noCarrier,
    ai: agentIn(job, sources),
    title: titleOf(job),
    tokenUse: tokenUseOf(job, sources, actions),
    ...runnerOf(job),
    ...declaration,
  };
}

function agentIn(job: Job, sources: Sources): string | undefined {
  if (job.id === agentsJob.id && job.file.path === agentsJob.path) return agentsJob.because;
  return stepsOf(job, sources)
    .map(({ node }) => aiAction(foreignOf(node)?.name ?? ""))
    .find((because) => because !== undefined);
}

function notAWorkflow(file: ManifestFile): Gap {
  return {
    kind: "unsupported",
    at: origin(file, { start: 0, end: 0 }),
    what: `\`${file.path}\``,
    why: "it lies among the workflows and has no `jobs`",
  };
}
