// Which adapter reads which resource type of the azure provider.

import type { Adapters } from "../adapter.ts";

export const azureAdapters: Adapters = {};
