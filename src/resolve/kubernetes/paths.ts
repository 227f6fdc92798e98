// Paths of manifests, and those that kustomizations write → which is a kustomization, and which leads out to a server.

export function isKustomization(path: string): boolean {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

/** What comes from a server or another repository. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
export function isRemote(path: string): boolean {
  return (
    /^[a-z][\w+.-]*::?\/\/|:\/\/|^(?:git@|github\.com[/:])/i.test(path) || /[?&]ref=/.test(path)
  );
}
