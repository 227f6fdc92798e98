// A token's subject → the service account whose pods have it.

export interface AccountNamed {
  readonly namespace: string;
  readonly name: string;
}

/**
 * As the cluster writes it, and as SPIRE and Istio do where nobody says otherwise:
 * https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md, https://istio.io/latest/docs/concepts/security/#istio-identity
 */
const forms = [
  /^system:serviceaccount:([^:*?]+):([^:*?]+)$/,
  /^spiffe:\/\/[^/*?]+\/ns\/([^/*?]+)\/sa\/([^/*?]+)$/,
];

/** Null for patterns, and for what is nobody's there. */
export function accountNamed(subject: string): AccountNamed | null {
  for (const form of forms) {
    const [, namespace, name] = form.exec(subject) ?? [];
    if (namespace !== undefined && name !== undefined) return { namespace, name };
  }
  return null;
}
