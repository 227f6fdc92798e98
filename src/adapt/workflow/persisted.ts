// A checkout that leaves its token for git, and a step that uploads the folder → the token that others can download.

import type { Credential } from "../../model/credential.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { jobLink, noCarrier, origin, type Job } from "./job.ts";
import { declareStep, headOf, stepsOf, type Step } from "./step.ts";
import { archivesOf, folderOf, mayUpload, uploads } from "./uploads.ts";
import { foreignOf, majorOf, type Sources } from "./uses.ts";

const mostUploads = 50;

interface Uploading {
  readonly uploading: readonly (readonly [number, Step])[];
  /** The archives that steps make of the workspace. */
  readonly archives: readonly (readonly [number, readonly string[]])[];
}

function uploadsIn(steps: readonly Step[]): Uploading {
  const all = [...steps.entries()];
  return {
    uploading: all.filter(([, step]) => mayUpload(step)).slice(0, mostUploads),
    archives: all
      .map(([at, step]): [number, readonly string[]] => [at, archivesOf(step)])
      .filter(([, names]) => names.length > 0)
      .slice(0, mostUploads),
  };
}

export function persistedTokens(job: Job, sources: Sources): readonly Credential[] {
  const steps = stepsOf(job, sources);
  let about: Uploading | null = null;
  return steps.flatMap((step, index) => {
    const kept = keeps(step);
    if (!kept) return [];
    const { uploading, archives } = (about ??= uploadsIn(steps));
    const upload = uploading.find(([at, one]) => {
      const packed = archives.filter(([made]) => made > index && made < at);
      return (
        at > index &&
        uploads(
          one,
          kept.folder,
          packed.flatMap(([, names]) => names),
        )
      );
    })?.[1];
    if (!upload) return [];
    const type = kept.sure ? "persisted-token" : "persisted-token-perhaps";
    return [
      {
        kind: "credential",
        form: "token",
        standing: false,
        of: jobLink(job),
        endings: [],
        carrier: noCarrier,
        writes: null,
        ...declareStep(job, step, `persisted-token/${index}`, type),
        header: origin(job.file, headOf(upload.own)),
      } satisfies Credential,
    ];
  });
}

/** Until version 6 it stands in `.git/config`: https://github.com/actions/checkout#checkout-v6 */
function keeps({
  node,
  environment,
  file,
}: Step): { readonly folder: string; readonly sure: boolean } | null {
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  const inputs = inputsOf(node);
  const persists = inputText(inputs, "persist-credentials", environment).toLowerCase();
  if (persists === "false") return null;
  const major = majorOf(node, file.text);
  if (major !== null && major >= 6) return null;
  const sure = major !== null && (persists === "" || persists === "true");
  return { folder: folderOf(inputText(inputs, "path", environment)), sure };
}
