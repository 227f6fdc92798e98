// A report of two commits → the same with what a diff of them shows of the files that its findings name.

import type { Finding } from "../finding/finding.ts";
import type { Report } from "../report/report.ts";
import type { Sides } from "./sides.ts";

/** For what tells reviewers: without it, everything counts as written by the change. */
export async function withDiff(report: Report, { hunks }: Pick<Sides, "hunks">): Promise<Report> {
  const open = report.findings.filter(({ waiver }) => waiver === null);
  if (!hunks || open.length === 0) return report;
  const paths = new Set<string>();
  for (const path of open.flatMap(pathsOf)) paths.add(report.links.get(path) ?? path);
  return { ...report, diff: await hunks([...paths].sort()) };
}

function pathsOf({ primary, related, change }: Finding): readonly string[] {
  const fact = change?.fact;
  const via = fact?.via.map(({ at }) => at) ?? [];
  const all = [primary, ...related.map(({ at }) => at), ...(fact ? [fact.at] : []), ...via];
  return all.map(({ file }) => file.path);
}
