// Types of the generated validators.

/** One violation, as ajv reports it. */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema of the object at fault (for `additionalProperties`: the one that lists the known keys). */
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly Violation[] | null;
}
export const validateConfig: Validator;
export const validateWaivers: Validator;
export const validateOwners: Validator;
export const validateRegister: Validator;
