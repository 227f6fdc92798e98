// What we resolved and what `terraform plan` says → where they differ: wrong, or open where Terraform knows.

const open = Symbol("open");

/** Our value as data; what nobody can tell as an object with its reason under `open`. */
function dataOf(value) {
  if (!value.known) return { [open]: value };
  const data = value.value;
  if (typeof data === "bigint") return Number(data);
  if (typeof data !== "object" || data === null) return data;
  if (data.rest) return { [open]: data.rest };
  if (data.items) return data.items.map(dataOf);
  return Object.fromEntries([...data.fields].map(([key, one]) => [key, dataOf(one)]));
}

/** `blocks`: resolved. `plan`: of `terraform show -json`.
 * @returns {{ values: number, wrong: string[], open: string[] }} */
export function compareWithPlan(blocks, plan) {
  const found = { values: 0, wrong: [], open: [] };
  const ours = new Map(blocks.map((block) => [block.address, block]));
  const isOpen = blocks.some(({ address, active }) => isOfUnknownKey(address) || !active.known);
  const theirs = new Map((plan.resource_changes ?? []).map((one) => [one.address, one.change]));
  for (const [address, change] of theirs) {
    const block = ours.get(address);
    const input = block?.body.known ? block.body.value.fields.get("input") : undefined;
    if (!block) (isOpen ? found.open : found.wrong).push(`${address}: no such instance`);
    else if (!block.active.known) found.open.push(`${address}: ${why(block.active)}`);
    else if (!block.active.value || !input) found.wrong.push(`${address}: inactive`);
    else {
      found.values++;
      differ(dataOf(input), change.after?.input, change.after_unknown?.input, address, found);
    }
  }
  for (const { address, active } of blocks)
    if (!theirs.has(address) && active.known && active.value && !isOfUnknownKey(address))
      found.wrong.push(`${address}: Terraform makes no such instance`);
  return found;
}

const why = (unknown) => `${unknown.why} ${unknown.name}`;

function differ(ours, theirs, unknown, path, found) {
  const isObject = typeof ours === "object" && ours !== null;
  if (isObject && ours[open]) {
    if (!holdsTrue(unknown)) found.open.push(`${path}: ${why(ours[open])}`);
  } else if (unknown === true) found.wrong.push(`${path}: Terraform does not know it`);
  else if (isObject && typeof theirs === "object" && theirs !== null) {
    if (Array.isArray(ours) !== Array.isArray(theirs) || ours.length !== theirs.length)
      return found.wrong.push(`${path}: ${show(ours)}, Terraform says ${show(theirs)}`);
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)]))
      differ(ours[key] ?? null, theirs[key] ?? null, unknown?.[key], `${path}.${key}`, found);
  } else if (ours !== theirs)
    found.wrong.push(`${path}: ${show(ours)}, Terraform says ${show(theirs)}`);
}

function holdsTrue(unknown) {
  if (typeof unknown !== "object" || unknown === null) return unknown === true;
  return Object.values(unknown).some(holdsTrue);
}

const show = (data) =>
  JSON.stringify(data, (_, one) => (one?.[open] ? `?${one[open].name}` : one))?.slice(0, 200);

/** `x[*]`, or `x["${…}"]`: an instance of a key that nobody can tell. */
function isOfUnknownKey(address) {
  return address.includes("[*]") || address.includes('["${');
}
