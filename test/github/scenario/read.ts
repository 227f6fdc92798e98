// A scenario's folder → its trees and what scenario.yaml says of it.

import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Tree, TreeFile } from "../remote.ts";
import type { Fault } from "../server/faults.ts";
import type { CodeownersError, Issue, Permissions, Review } from "../server/world.ts";

/** What somebody said of the pull request before the run. */
export interface Opinion {
  readonly by: string;
  readonly state: Review["state"];
  /** The commit that they looked at: `head`, or `before` for the one before. */
  readonly at?: "head" | "before";
}

export interface Step {
  readonly event: string;
  /** The folder that is head's tree; `head` for the first. */
  readonly head: string;
  /** Nothing was pushed since the step before: a re-run, or another workflow for the same commits. */
  readonly again: boolean;
  /** The branch was rewritten: this head follows base, not the head before it. */
  readonly force: boolean;
  /** The tip of the base branch when the run starts, where it moved on: a folder. */
  readonly main: string | null;
  /** Base and head conflict: there is no `refs/pull/N/merge`. */
  readonly conflict: boolean;
  /** `none`: nothing was checked out. `full`: as `merge`, with all history. `sparse`, `treeless`: README.md, and no other blob or tree. */
  readonly checkout: "merge" | "head" | "base" | "none" | "full" | "sparse" | "treeless";
  /** The folder of the workspace that it lies in. */
  readonly path: string;
  readonly permissions: Permissions;
  readonly inputs: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  readonly env: Readonly<Record<string, string>>;
  /** The day that the run takes place on, where it is another. */
  readonly day: string | null;
  /** The branch that a push goes to; the default branch otherwise. */
  readonly branch: string | null;
  /** A tag was pushed, and no branch. */
  readonly tag: string | null;
  /** The push made its branch: there was nothing before. */
  readonly created: boolean;
  /** The report of that step lies in the workspace as `nhi-lint.json`, as an artifact would. */
  readonly reportOf: number | null;
  /** A push that deleted its branch. */
  readonly deleted: boolean;
  /** The pull request's state by the time the run tells of it. */
  readonly closed: boolean;
  /** Somebody pushed this tree after the run started. */
  readonly overtaken: string | null;
  readonly reviews: readonly Opinion[];
  /** Whose approval was taken back. */
  readonly dismissed: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly repository: {
    readonly private: boolean;
    readonly "default-branch": string;
    readonly "code-scanning": boolean;
    readonly issues: boolean;
    readonly enterprise: boolean;
  };
  readonly pull: {
    readonly fork: boolean;
    /** The fork was deleted since. */
    readonly gone: boolean;
    /** The branch it is to be merged into; the default branch otherwise. */
    readonly into: string | null;
    readonly author: string;
    readonly draft: boolean;
    readonly branch: string;
  };
  /** Whether the checkout left its token in the configuration, or `none`: the Action has no token at all. */
  readonly token: "kept" | "dropped" | "none";
  /** The work tree belongs to somebody else, as in a container job. */
  readonly "other-owner": boolean;
  /** GitHub is reached through a proxy alone. */
  readonly proxy: boolean;
  /** By what a wait is shorter than it says, and by what less an answer is waited for. */
  readonly speed: number;
  readonly patience: number;
  /** How many calls of the API are too many. */
  readonly "most-calls": number;
  readonly comments: readonly { readonly author: string; readonly body: string }[];
  /** Issues that are there before the first run. */
  readonly issues: readonly (Pick<Issue, "author" | "title" | "body"> & Partial<Issue>)[];
  /** How many comments of others come before these. */
  readonly chatter: number;
  readonly codeowners: readonly CodeownersError[];
  /** Teams of the organisation, and who is in them; other accounts that GitHub has; who may see the repository, and who may write to it. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly users: readonly string[];
  readonly collaborators: readonly string[];
  readonly writers: readonly string[];
  /** Files that every head has besides: too many, or too long, to lie in a folder. `{n}` is the number. */
  readonly repeat: readonly {
    readonly path: string;
    readonly text: string;
    readonly times: number;
  }[];
}

const step: Step = {
  event: "pull_request",
  head: "head",
  again: false,
  force: false,
  main: null,
  conflict: false,
  checkout: "merge",
  path: "",
  permissions: { contents: "read" },
  inputs: {},
  faults: [],
  env: {},
  day: null,
  branch: null,
  tag: null,
  created: false,
  deleted: false,
  reportOf: null,
  closed: false,
  overtaken: null,
  reviews: [],
  dismissed: [],
};
const repository = {
  private: false,
  "default-branch": "main",
  "code-scanning": true,
  issues: true,
  enterprise: false,
};
const pull = {
  fork: false,
  gone: false,
  into: null as string | null,
  author: "dev",
  draft: false,
  branch: "feature",
};
const rest = {
  token: "kept" as const,
  "other-owner": false,
  proxy: false,
  speed: 1,
  patience: 1,
  "most-calls": 12,
  comments: [],
  issues: [],
  chatter: 0,
  codeowners: [],
  teams: {},
  users: [],
  collaborators: [],
  writers: [],
  repeat: [],
};

/** What is given over what holds otherwise; a key that nothing knows is a mistake. */
function over<T extends object>(defaults: T, given: unknown, where: string): T {
  const values = (given ?? {}) as Partial<T>;
  for (const key of Object.keys(values))
    if (!(key in defaults)) throw new Error(`${where} has no \`${key}\``);
  return { ...defaults, ...values };
}

export function readScenario(folder: string, name: string): Scenario {
  const file = join(folder, "scenario.yaml");
  const all = (load(readFileSync(file, "utf8")) ?? {}) as Readonly<Record<string, unknown>>;
  const { steps, repository: repo, pull: asked, ...others } = all;
  const own = Object.entries(others).filter(([key]) => key in step);
  const shared = over(step, Object.fromEntries(own), name);
  const more = Object.entries(others).filter(([key]) => !(key in step));
  const listed = (steps ?? [{}]) as readonly unknown[];
  return {
    name,
    folder,
    steps: listed.map((one, i) => over(i === 0 ? shared : later(shared, i), one, `${name}, step`)),
    repository: over(repository, repo, name),
    pull: over(pull, asked, name),
    ...over(rest, Object.fromEntries(more), name),
  };
}

/** What holds for a later step, unless it says otherwise: the tree of its number. */
const later = (shared: Step, i: number): Step => ({
  ...shared,
  head: `head-${i + 1}`,
  faults: [],
  reviews: [],
  dismissed: [],
});

export function readTree(folder: string): Tree {
  const files = new Map<string, TreeFile>();
  const visit = (path: string): void => {
    const full = join(folder, path);
    const stat = lstatSync(full);
    if (stat.isDirectory())
      for (const name of readdirSync(full).sort()) visit(path === "" ? name : `${path}/${name}`);
    else if (stat.isSymbolicLink())
      files.set(path, { mode: "120000", bytes: Buffer.from(readlinkSync(full)) });
    else files.set(path, { mode: "100644", bytes: readFileSync(full) });
  };
  visit("");
  return files;
}
