// SARIF → alerts of code scanning, on the commit that was judged.

import type { Channel } from "./channel.ts";

export function codeScanningChannel(_sarif: string, _judged: string | null): Channel {
  return { name: "upload-sarif", tell: async () => ({ state: "nothing", why: "not built yet" }) };
}
