// A path → the folders it lies in, where it leads from there, and whether a tool downloaded it; a folder and a name → a path.

/** `""` for what lies at the root. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** Of a path, what is asked of its folder: once while paths of one folder follow each other, as in a listing. */
export function byFolder(ask: (folder: string) => boolean): (path: string) => boolean {
  let folder: string | null = null;
  let answer = false;
  return (path) => {
    const end = Math.max(0, path.lastIndexOf("/"));
    if (folder === null || end !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, end);
      answer = ask(folder);
    }
    return answer;
  };
}

/** The folder itself and all above it, the root (`""`) last. */
export function ancestors(folder: string): readonly string[] {
  const found = [folder];
  for (let name = folder; name !== "";) {
    name = folderOf(name);
    found.push(name);
  }
  return found;
}

export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** A path from a folder on, both from the root of the tree, as `a/b`; null where it leads out of the tree. */
export function pathFrom(folder: string, path: string): string | null {
  let found = folder;
  for (const part of path.split("/")) {
    if (part === "..") {
      if (found === "") return null;
      found = folderOf(found);
    } else if (part !== "." && part !== "") found = pathIn(found, part);
  }
  return found;
}

const downloaded = /(?:^|\/)\.(?:terraform|terragrunt-cache)\//;

/** What a tool put there nobody mends there, and nobody of the tree owns. */
export function isDownloaded(path: string): boolean {
  return downloaded.test(path);
}
