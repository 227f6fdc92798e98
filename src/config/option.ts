// What an option is, and which commands there are to take it.

export type CommandName =
  | "check"
  | "audit"
  | "register"
  | "report"
  | "sweep"
  | "attest"
  | "init"
  | "graph"
  | "fix"
  | "rules"
  | "explain";

export interface Option {
  /** The flag without dashes; also the Action's input where `input` is true. */
  readonly name: string;
  /** `flag` takes no value; `list` may be given several times or separated by commas or lines. */
  readonly kind: "flag" | "text" | "choice" | "list";
  readonly values: readonly string[];
  /** Shown in help: `REF|FOLDER`. */
  readonly placeholder: string;
  readonly help: string;
  readonly commands: readonly CommandName[];
  readonly input: boolean;
  /** The flag without which it says nothing. */
  readonly needs?: string;
}

export const judging: readonly CommandName[] = ["check", "audit", "register"];
const all: readonly CommandName[] = [
  ...judging,
  "report",
  "sweep",
  "attest",
  "init",
  "graph",
  "fix",
];

export const option = (
  name: string,
  kind: Option["kind"],
  placeholder: string,
  help: string,
  more: Partial<Option> = {},
): Option => ({ name, kind, values: [], placeholder, help, commands: all, input: false, ...more });
