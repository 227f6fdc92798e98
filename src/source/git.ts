// The one place that runs git: arguments → bytes, with nothing of the repository's own configuration able to run a program.

import { spawn, type ChildProcess } from "node:child_process";
import { UserError } from "../base/user-error.ts";

/** How git may reach the remote; null wherever we run outside of CI: then git reads only what is there. */
export interface Network {
  /** Sent as a header to `server` only, through the environment, never in arguments. */
  readonly token: string | null;
  /** For example `https://github.com`. */
  readonly server: string;
}

/** A repository that was found on disk. */
export interface Repository {
  readonly gitDir: string;
  /** Where refs and `shallow` are: differs from `gitDir` in a linked work tree. */
  readonly commonDir: string;
  /** Null for a bare repository and for a git directory given as such. */
  readonly workTree: string | null;
  readonly network: Network | null;
}

export interface Output {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Nobody will ask what it has to complain about. */
  readonly quiet?: boolean;
  readonly network?: boolean;
  readonly token?: boolean;
  readonly timeout?: number;
  /** In paths among the arguments `*` is any text, with `/` too. */
  readonly stars?: boolean;
  /** Gets stdout piece by piece instead of collecting it; returning false ends the process. */
  readonly onData?: (chunk: Buffer) => boolean;
}

const mostOutput = 512 * 1024 * 1024;

// Each of these keys can name a program to run or a place to write; https://git-scm.com/docs/git-config
const neutral = [
  "safe.directory=*",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotepath=off",
  "core.alternateRefsCommand=",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "gc.auto=0",
  "maintenance.auto=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.writeCommitGraph=false",
].flatMap((setting) => ["-c", setting]);

// What a person sets to reach their server; every other GIT_* variable (GIT_DIR, GIT_INDEX_FILE in hooks, …) would redirect us.
const kept =
  /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|HTTP_\w+|PROXY_\w+|EXEC_PATH|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM))$/;

function environment(repository: Repository, options: RunOptions): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && (!name.startsWith("GIT_") || kept.test(name))) env[name] = value;
  }
  Object.assign(env, {
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    GCM_INTERACTIVE: "never",
  });
  const network = options.network === true && repository.network;
  if (!network) {
    // A partial clone would fetch what is missing through whatever program its configuration names.
    return { ...env, GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  }
  env["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
  if (options.token === true && network.token !== null)
    Object.assign(env, header(network.server, network.token));
  return env;
}

/** The empty value first: it drops a header that the checkout left in the configuration, as two of them are refused by the server. */
function header(server: string, token: string): Record<string, string> {
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}

/** Starts git without a shell. */
export function startGit(
  repository: Repository,
  args: readonly string[],
  options: Pick<RunOptions, "input" | "quiet" | "network" | "token" | "stars">,
): ChildProcess {
  const place = [
    `--git-dir=${repository.gitDir}`,
    ...(repository.workTree === null ? [] : [`--work-tree=${repository.workTree}`]),
  ];
  const paths = options.stars === true ? [] : ["--literal-pathspecs"];
  return spawn("git", [...place, "--no-pager", ...paths, ...neutral, ...args], {
    cwd: repository.workTree ?? repository.gitDir,
    env: environment(repository, options),
    // Each pipe costs a start a few milliseconds.
    stdio: [
      options.input === undefined ? "ignore" : "pipe",
      "pipe",
      options.quiet === true ? "ignore" : "pipe",
    ],
    windowsHide: true,
  });
}

/** Runs git and collects what it says. Throws UserError only when git cannot run at all or never ends. */
export function runGit(
  repository: Repository,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Output> {
  const child = startGit(repository, args, options);
  const timeout = options.timeout ?? 120_000;
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    let size = 0;
    let stderr = "";
    const end = (error: UserError): void => {
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(() => end(slow(args, timeout)), timeout);
    child.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(cannotRun(error));
    });
    child.stdin?.on("error", () => undefined); // git ended before it read everything; its exit code says why
    child.stdout?.on("data", (chunk: Buffer) => {
      if (options.onData) {
        if (!options.onData(chunk)) child.kill("SIGKILL");
        return;
      }
      size += chunk.length;
      if (size > mostOutput) end(tooMuch(args));
      else out.push(chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      if (stderr.length < 8192) stderr += chunk.toString("utf8");
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr: clean(stderr) });
    });
    child.stdin?.end(options.input ?? "");
  });
}

function tooMuch(args: readonly string[]): UserError {
  return new UserError(
    `\`git ${args[0] ?? ""}\` says more than ${mostOutput >> 20} MiB`,
    "Judge a smaller tree.",
  );
}

function slow(args: readonly string[], timeout: number): UserError {
  return new UserError(
    `\`git ${args[0] ?? ""}\` did not end within ${timeout / 1000} seconds`,
    "Run it by hand to see why, or fetch what it needs beforehand.",
  );
}

function cannotRun(error: NodeJS.ErrnoException): UserError {
  return error.code === "ENOENT"
    ? new UserError(
        "`git` is not on the PATH, and a repository is read through it",
        "Install git, or judge plain folders with `--base FOLDER --head FOLDER`.",
      )
    : new UserError(`\`git\` cannot be started: ${error.message}`, "Mend the installation of git.");
}

/** Removes credentials that a URL may hold. */
function clean(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, "//***@").trim();
}

/** The first line git gave as its reason, for a message. */
export function reason(output: Output): string {
  const line =
    output.stderr.split("\n").find((one) => /^(fatal|error)/.test(one)) ??
    output.stderr.split("\n")[0] ??
    "";
  return line.replace(/^(fatal|error): /, "").slice(0, 300) || `git ended with ${output.code}`;
}

/** Runs git and demands success. In a workflow what a partial clone lacks is fetched, in the end with the token. */
export async function needGit(
  repository: Repository,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Buffer> {
  let output = await runGit(repository, args, options);
  for (const token of repository.network ? [false, true] : [])
    if (output.code !== 0)
      output = await runGit(repository, args, { ...options, network: true, token });
  if (output.code === 0) return output.stdout;
  throw new UserError(
    `\`git ${args[0] ?? ""}\` failed in \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew.",
  );
}
