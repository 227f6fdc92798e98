// A worker of its own: HCL texts → what HashiCorp's parser, compiled to WebAssembly, says of each.

import { parentPort } from "node:worker_threads";

export interface OracleQuestion {
  readonly index: number;
  readonly text: string;
}

/** `error` is null where the text is accepted. */
export interface OracleAnswer {
  readonly index: number;
  readonly error: string | null;
}

async function answer({ index, text }: OracleQuestion): Promise<OracleAnswer> {
  const { parse } = await import("@cdktn/hcl2json");
  try {
    await parse("input.tf", text);
    return { index, error: null };
  } catch (error) {
    return { index, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (question: OracleQuestion) => {
  void answer(question).then((found) => parentPort?.postMessage(found));
});
