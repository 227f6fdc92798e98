// Words of which a Terraform file holds one when it reaches beyond its folder; git looks for them before anything is read.

import type { Seek } from "../source/snapshot.ts";

/** Without one of these it neither calls a module of the tree, nor reads a file or chart, nor leads out of its folder. */
export const suspects: Seek = {
  words: ['".', "file", "..", "path.", "helm_release", "\\u", "\\U"],
  endings: [".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json"],
};
