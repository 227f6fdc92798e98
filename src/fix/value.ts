// A single value that should be another → the edit of it.

import type { Finding } from "../finding/finding.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Edit } from "./edit.ts";
import { addBehind, mappingAround } from "./yaml-map.ts";

/** The subject with its wildcard replaced, where the repository is named in it already: another is not ours to guess. */
export function pinnedSubject(
  text: string,
  { fix, primary, offending }: Finding,
): readonly Edit[] | null {
  const { start, end } = primary;
  const written = text.slice(start, end);
  const example = fix?.value ?? "";
  const [named] = /^repo:[^/*?]+\/[^:*?]+:/.exec(offending) ?? [];
  if (written !== `"${offending}"` || named === undefined || !example.startsWith(named))
    return null;
  return /^[\w:/.@-]+$/.test(example) ? [{ start, end, text: `"${example}"` }] : null;
}

export function readOnly(text: string, { change, fix }: Finding): readonly Edit[] | null {
  const slot = change?.fact.slots.scope;
  if (slot?.how !== "replace" || !fix) return null;
  const { start, end } = slot.at;
  return text.slice(start, end) === "false" ? [{ start, end, text: fix.value }] : null;
}

/** Beside the account that the pod names. */
export function unmounted(text: string, { primary }: Finding): readonly Edit[] | null {
  const accounts = new Set(["serviceAccountName", "serviceAccount"]);
  const pod = mappingAround(parseYaml(text), primary.start, ({ pairs }) =>
    pairs.some(
      ({ key, keySpan, value }) =>
        accounts.has(key) && keySpan.start <= primary.start && primary.start <= value.end,
    ),
  );
  const named = pod?.pairs.find(({ key }) => accounts.has(key));
  const token = pod?.pairs.find(({ key }) => key === "automountServiceAccountToken");
  if (token) return [{ start: token.value.start, end: token.value.end, text: "false" }];
  return named ? addBehind(text, named, ["automountServiceAccountToken: false"]) : null;
}
