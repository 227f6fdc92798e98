// A repository → one `git cat-file --batch` that stays and answers, so that a question does not cost a process.

import type { ChildProcess } from "node:child_process";
import type { Socket } from "node:net";
import { scanner, type Answer } from "./answers.ts";
import { startGit, type Repository } from "./git.ts";

/** Questions beyond this are a process's worth: it writes many answers at once, this one each by itself. */
const most = 1000;

const patience = 120_000;

export interface ObjectStore {
  /** Answers in order; null when it cannot tell, and the question is to be put in another way. Names are lines, so none can be an option. */
  readonly ask: (names: readonly string[]) => Promise<readonly Answer[] | null>;
}

interface Question {
  readonly count: number;
  readonly answer: (answers: readonly Answer[] | null) => void;
}

const stores = new WeakMap<Repository, ObjectStore>();

/** Started by the first who asks. */
export function objectStore(repository: Repository): ObjectStore {
  const known = stores.get(repository);
  if (known) return known;
  const store = openStore(
    startGit(repository, ["cat-file", "--batch"], { input: "", quiet: true, network: true }),
  );
  stores.set(repository, store);
  return store;
}

function openStore(child: ChildProcess): ObjectStore {
  const { stdin, stdout } = child;
  const questions: Question[] = [];
  const scan = scanner();
  let gone = false;
  let timer: NodeJS.Timeout | null = null;
  const end = (): void => {
    gone = true;
    child.kill("SIGKILL");
    for (const { answer } of questions.splice(0)) answer(null);
    wait();
  };
  /** Holds the program only while somebody waits. */
  const wait = (): void => {
    if (timer) clearTimeout(timer);
    timer = questions.length > 0 ? setTimeout(end, patience) : null;
    for (const one of [child, stdin, stdout] as (Socket | null)[])
      if (timer) one?.ref();
      else one?.unref();
  };
  child.on("error", end);
  child.on("close", end);
  stdin?.on("error", end);
  stdout?.on("data", (chunk: Buffer) => {
    const going = scan.push(chunk);
    for (let next = questions[0]; next && scan.answers.length >= next.count; next = questions[0]) {
      questions.shift();
      next.answer(scan.answers.splice(0, next.count));
    }
    if (!going) end();
    else if (questions.length === 0) wait();
  });
  wait();
  return {
    ask: (names) =>
      new Promise((answer) => {
        // Nothing is written of nothing, and what waits for it waits in vain.
        if (names.length === 0) return answer([]);
        if (gone || names.length > most) return answer(null);
        questions.push({ count: names.length, answer });
        wait();
        stdin?.write(names.map((name) => `${name}\n`).join(""));
      }),
  };
}
