// Which adapter reads which resource type of the kubernetes provider.

import type { Adapters } from "../adapter.ts";
import { argocdCluster } from "./cluster-access.ts";
import { helmRelease } from "./helm-release.ts";
import { manifest, manifestText } from "./manifest.ts";
import { clusterRole, clusterRoleBinding, role, roleBinding } from "./rbac.ts";
import { secret, serviceAccount, tokenRequest } from "./service-account.ts";

export const kubernetesAdapters: Adapters = {
  argocd_cluster: argocdCluster,
  helm_release: helmRelease,
  kubernetes_service_account: serviceAccount,
  kubernetes_service_account_v1: serviceAccount,
  kubernetes_secret: secret,
  kubernetes_secret_v1: secret,
  kubernetes_token_request_v1: tokenRequest,
  kubernetes_manifest: manifest,
  kubectl_manifest: manifestText,
  kubernetes_role: role,
  kubernetes_role_v1: role,
  kubernetes_cluster_role: clusterRole,
  kubernetes_cluster_role_v1: clusterRole,
  kubernetes_role_binding: roleBinding,
  kubernetes_role_binding_v1: roleBinding,
  kubernetes_cluster_role_binding: clusterRoleBinding,
  kubernetes_cluster_role_binding_v1: clusterRoleBinding,
};
