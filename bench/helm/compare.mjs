// Documents as we read them and as Helm writes them → where they say different things.

/** Those of some kinds, and without what only says where they come from. */
export function plainDocuments(documents, kinds) {
  return documents.filter((one) => typeof one?.kind === "string" && kinds.test(one.kind));
}

function nameOf({ kind, metadata }) {
  return `${kind} ${metadata?.name?.open ?? metadata?.name}`;
}

/** `open`: what nobody can tell counts for anything, and keys may be more or fewer where it stands. */
export function differences(path, ours, theirs, open) {
  const found = [];
  const left = [...theirs];
  for (const document of ours) {
    const index = left.findIndex((one) => nameOf(one) === nameOf(document));
    const other = index === -1 ? left.find(({ kind }) => kind === document.kind) : left[index];
    if (!other) {
      found.push(`${path}: ${nameOf(document)} is not there`);
      continue;
    }
    left.splice(left.indexOf(other), 1);
    const where = unequal(document, other, open, []);
    if (where) found.push(`${path}: ${nameOf(document)}: ${where}`);
  }
  for (const document of left) found.push(`${path}: ${nameOf(document)} is missing`);
  return found;
}

function unequal(ours, theirs, open, way) {
  if (open && isOpen(ours)) return null;
  const empty = (value) => value === undefined || value === null;
  if (empty(ours) && empty(theirs)) return null;
  if (typeof ours !== "object" || typeof theirs !== "object" || ours === null || theirs === null)
    return ours === theirs || String(ours) === String(theirs)
      ? null
      : `${way.join(".")}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`;
  if (open && Array.isArray(ours) && ours.some(isOpen))
    return unequal(
      ours.filter((one) => !isOpen(one)),
      theirs,
      open,
      way,
    );
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  keys.delete("…");
  for (const key of keys) {
    if (open && ours[key] === undefined && ours["…"] !== undefined) continue;
    const where = unequal(ours[key], theirs[key], open, [...way, key]);
    if (where) return where;
  }
  return null;
}

function isOpen(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 1 &&
    "open" in value
  );
}
