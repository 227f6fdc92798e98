// Types of the generated validator of review debt.

import type { Validator } from "./validators.gen.mjs";

export const validateDebt: Validator;
