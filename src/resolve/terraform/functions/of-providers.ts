// Functions that providers define, those whose meaning is documented; others are unknown.

import type { Table } from "./function.ts";

export const ofProviders: Table = [];
