// What modules make that are not in the tree, as the built-in table and users' configuration say it.

/** Modules that are kept and released together. */
export interface ModuleFamily {
  /** Registry addresses and repositories under which they are called, without folder and revision. */
  readonly sources: readonly string[];
  /** Commits by the version that they are. */
  readonly releases?: Readonly<Record<string, string>> | undefined;
  readonly modules: readonly ModuleEntry[];
}

export interface ModuleEntry {
  /** The folder within; none: the module at the top. */
  readonly path?: string | undefined;
  /** Which versions are meant, as a constraint; none: all, and revisions without a version. */
  readonly versions?: string | undefined;
  /** The module reduced to what makes machine identities: Terraform, with its own names of blocks, inputs and outputs. */
  readonly outline?: string | undefined;
  readonly creates?: "nothing" | undefined;
  /** It makes nothing of our business unless an input asks for it by name (`attach_policy`): another version without such an input is no gap. */
  readonly unasked?: "nothing" | undefined;
}
