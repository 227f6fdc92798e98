// A case and a tree → the files to commit before the change and those that are the change.

/** Paths of a case stand in the root it is planted in; those with a leading slash in the whole tree. */
export function planted(one, tree) {
  const [root] = tree.roots(one.in);
  const at = (path) => (path.startsWith("/") ? path.slice(1) : `${root.folder}${path}`);
  const before = Object.entries(one.before ?? {}).map(([path, text]) => [at(path), text]);
  const after = new Map(
    before.filter(() => one.swap).map(([path, text]) => [path, swapped(one, text)]),
  );
  if (one.swap && before.every(([path, text]) => after.get(path) === text))
    throw new Error(`${one.id}: nothing was swapped`);
  for (const [path, text] of Object.entries(one.after ?? {})) after.set(at(path), text);
  for (const [from, to] of Object.entries(one.rename ?? {})) {
    after.set(at(to), after.get(at(from)) ?? one.before[from]);
    after.set(at(from), null);
  }
  if (one.add) after.set(...appended(one, root, before, tree));
  if (one.edit) after.set(...edited(one, tree));
  return { before, after: [...after] };
}

function swapped({ swap }, text) {
  return swap.reduce((now, [from, to]) => now.replaceAll(from, to), text);
}

/** To the planted file, or to the file of the root that configures the provider. */
function appended(one, root, before, tree) {
  const [path, text] = before[0] ?? [root.file, tree.read(root.file)];
  return [path, `${text}\n${one.add}`];
}

function edited({ edit }, tree) {
  const path = tree.find(edit);
  return [path, tree.read(path).replace(new RegExp(edit.from, "m"), edit.to)];
}
