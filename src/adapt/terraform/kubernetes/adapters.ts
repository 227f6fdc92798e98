// Which adapter reads which resource type of the kubernetes provider.

import type { Adapters } from "../adapter.ts";

export const kubernetesAdapters: Adapters = {};
