// SARIF uploads. https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data

import { gunzipSync } from "node:zlib";
import type { Answer, Call, Served } from "../answer.ts";
import { notFound, refusal } from "../answer.ts";
import type { Analysis } from "../world.ts";
import { nextId } from "../world.ts";

const path = "/repos/{owner}/{repo}/code-scanning/sarifs";

interface Asked {
  readonly commit_sha: string;
  readonly ref: string;
  readonly sarif: string;
  readonly tool_name?: string;
}

/** Before compression it may be larger. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const largest = 10 * 1024 * 1024;

function unpacked(text: string): unknown {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text
    ? (JSON.parse(gunzipSync(bytes).toString("utf8")) as unknown)
    : null;
}

function off({ route }: Call): Answer {
  const message = "Code Security must be enabled for this repository to use code scanning.";
  return refusal(403, message, route.docs);
}

function upload(call: Call): Answer {
  const { world, route } = call;
  if (!world.repository.codeScanning) return off(call);
  const asked = call.body as Asked;
  if (asked.sarif.length > (largest * 4) / 3) return { status: 413 };
  let sarif: unknown;
  try {
    sarif = unpacked(asked.sarif);
  } catch {
    sarif = null;
  }
  if (sarif === null || typeof sarif !== "object")
    return refusal(
      400,
      "Invalid SARIF. The file is not gzip-compressed, base64-encoded JSON.",
      route.docs,
    );
  const id = `00000000-0000-0000-0000-${String(nextId(world)).padStart(12, "0")}`;
  const made: Analysis = {
    id,
    commit: asked.commit_sha,
    ref: asked.ref,
    tool: asked.tool_name ?? null,
    sarif,
  };
  world.analyses = [...world.analyses, made];
  const { owner, name } = world.repository;
  return {
    status: 202,
    body: { id, url: `${call.api}/repos/${owner}/${name}/code-scanning/sarifs/${id}` },
  };
}

function get(call: Call): Answer {
  const { world, params } = call;
  if (!world.repository.codeScanning) return off(call);
  const found = world.analyses.find(({ id }) => id === params["sarif_id"]);
  if (!found) return notFound(call);
  const { owner, name } = world.repository;
  return {
    status: 200,
    body: {
      processing_status: "complete",
      analyses_url: `${call.api}/repos/${owner}/${name}/code-scanning/analyses?sarif_id=${found.id}`,
    },
  };
}

export const codeScanningRoutes: Readonly<Record<string, Served>> = {
  [`POST ${path}`]: { needs: [["security-events", "write"]], answer: upload },
  [`GET ${path}/{sarif_id}`]: { needs: [["security-events", "read"]], answer: get },
};
