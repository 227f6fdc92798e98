// Arguments of a node process → how long it took, by the clock and of the processor, and the most memory it held.

import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** Tells the parent through a pipe of its own, when the process ends. */
const probe =
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));';
const preload = `data:text/javascript,${encodeURIComponent(probe)}`;

const pins = spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** Runs `node`, by default this one, with these arguments; without a pin where the system has no `taskset`. `peak` in KiB, `cpu` in milliseconds of all its threads. */
export function timed(args, { oneCore = false, env = {}, node = process.execPath } = {}) {
  const [command, ...before] = oneCore && pins ? ["taskset", "-c", "0", node] : [node];
  const start = performance.now();
  const { stdout, stderr, output, error } = spawnSync(
    command,
    [...before, "--import", preload, ...args],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, ...env },
    },
  );
  const milliseconds = performance.now() - start;
  if (error) throw error;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(output[3]);
  return { milliseconds, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS, stdout, stderr };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
