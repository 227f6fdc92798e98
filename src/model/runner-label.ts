// A label by which a job asks for its runner → how it reads in this repository, and whether every runner of one's own bears it.

/** https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/apply-labels */
const usual: ReadonlySet<string> = new Set(["self-hosted", "linux", "x64", "arm64"]);

export function isUsual(label: string): boolean {
  return usual.has(label.toLowerCase());
}

/** With what the repository's name (`owner/name`) says put in, where somebody tells it. */
export function labelIn(repository: string | null, label: string): string {
  const [owner, name] = repository?.split("/") ?? [];
  return label
    .replaceAll(/\$\{\{ *github\.event\.repository\.name *\}\}/g, (text) => name ?? text)
    .replaceAll(/\$\{\{ *github\.repository_owner *\}\}/g, (text) => owner ?? text);
}
