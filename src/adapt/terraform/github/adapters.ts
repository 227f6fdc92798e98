// Which adapter reads which resource type of the github provider.

import type { Adapters } from "../adapter.ts";

export const githubAdapters: Adapters = {};
