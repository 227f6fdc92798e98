// Files that our HCL parser rejects → what HashiCorp's parser says of them, asked in a worker that may be slow, fail or never answer.

import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { readDiagnostic } from "../parse/hcl/diagnostic.ts";
import type { OpinionOf, SecondOpinion } from "../parse/hcl/second-opinion.ts";
import type { OracleAnswer, OracleQuestion } from "./oracle-worker.ts";

const maxBytes = 1024 * 1024;
const maxFiles = 20;
const maxMilliseconds = 5000;

interface Asked {
  readonly path: string;
  readonly text: string;
}

/** The oracle's bundle lies beside ours, one folder down, so that the `main.wasm.gz` it seeks one folder up lies with us. */
export const secondOpinion: SecondOpinion = makeSecondOpinion(
  join(import.meta.dirname, "oracle/oracle-worker.cjs"),
  maxMilliseconds,
);

/** Starts no worker before a file is asked about. All files together get `milliseconds`. */
export function makeSecondOpinion(worker: string, milliseconds: number): SecondOpinion {
  return async (files) => {
    const opinions = new Map<string, OpinionOf>();
    const asked: Asked[] = [];
    for (const file of files) {
      if (Buffer.byteLength(file.text) > maxBytes)
        opinions.set(file.path, silent("the file is larger than 1 MiB"));
      else if (asked.length >= maxFiles)
        opinions.set(file.path, silent(`${maxFiles} files were asked about already`));
      else asked.push(file);
    }
    if (asked.length > 0) await askAll(worker, asked, opinions, milliseconds);
    return opinions;
  };
}

function silent(why: string): OpinionOf {
  return { verdict: "silent", why };
}

/** One file at a time: the one that stops the worker is silent, a new worker takes the rest. */
async function askAll(
  worker: string,
  asked: readonly Asked[],
  opinions: Map<string, OpinionOf>,
  milliseconds: number,
): Promise<void> {
  // Loaded only now, as hardly any run needs it.
  const { Worker: Thread } = await import("node:worker_threads");
  // What the parser may print when it breaks is not ours to show, and it needs nothing of the environment.
  const start = (): Worker => new Thread(worker, { stdout: true, stderr: true, env: {} });
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  let left = asked;
  while (left.length > 0) {
    const answered = await askWorker(start, left, opinions, abort.signal);
    const [stuck, ...rest] = left.slice(answered.count);
    if (stuck === undefined) break;
    opinions.set(stuck.path, silent(answered.why));
    left = rest;
  }
  clearTimeout(timer);
}

interface Answered {
  readonly count: number;
  /** Why it went no further. */
  readonly why: string;
}

/** Asks about `files` in order until all are answered or the worker stops; tells how many were. */
function askWorker(
  start: () => Worker,
  files: readonly Asked[],
  opinions: Map<string, OpinionOf>,
  signal: AbortSignal,
): Promise<Answered> {
  if (signal.aborted) return Promise.resolve({ count: 0, why: "there was no time left to ask" });
  return new Promise((resolve) => {
    const worker = start();
    let count = 0;
    const finish = (why: string): void => {
      signal.removeEventListener("abort", onAbort);
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      void worker.terminate().then(() => resolve({ count, why }));
    };
    const onAbort = (): void => finish("it did not answer in time");
    const ask = (): void => {
      const file = files[count];
      if (file === undefined) return finish("");
      worker.postMessage({ index: count, text: file.text } satisfies OracleQuestion);
    };
    worker.on("message", ({ index, error }: OracleAnswer) => {
      const file = files[index];
      if (file === undefined || index !== count) return;
      opinions.set(file.path, opinionOf(error, file.text));
      count++;
      ask();
    });
    worker.on("error", (error) => finish(`it could not run: ${error.message}`));
    worker.on("exit", () => finish("it stopped"));
    signal.addEventListener("abort", onAbort);
    ask();
  });
}

function opinionOf(error: string | null, text: string): OpinionOf {
  if (error === null) return { verdict: "accepts" };
  const diagnostic = readDiagnostic(error, text);
  // The parser took the text and only the conversion to JSON failed, which is none of our concern.
  return diagnostic === null ? { verdict: "accepts" } : { verdict: "rejects", ...diagnostic };
}
