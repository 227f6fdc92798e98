// Which adapter reads which resource type of the aws provider.

import type { Adapters } from "../adapter.ts";

export const awsAdapters: Adapters = {};
