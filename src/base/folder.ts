// A path → the folder it lies in, and whether a tool downloaded it.

/** `""` for what lies at the root. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

const downloaded = /(?:^|\/)\.(?:terraform|terragrunt-cache)\//;

/** What a tool put there nobody mends there, and nobody of the tree owns. */
export function isDownloaded(path: string): boolean {
  return downloaded.test(path);
}
