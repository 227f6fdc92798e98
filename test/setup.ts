// Makes property tests repeat: the gate must not depend on chance. `FC_SEED=… npm test` tries others.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 1) });
