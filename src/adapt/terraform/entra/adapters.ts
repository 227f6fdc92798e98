// Which adapter reads which resource type of the entra provider.

import type { Adapters } from "../adapter.ts";

export const entraAdapters: Adapters = {};
