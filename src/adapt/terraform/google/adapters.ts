// Which adapter reads which resource type of the google provider.

import type { Adapters } from "../adapter.ts";

export const googleAdapters: Adapters = {};
