// Quotes the key of an instance as Terraform does, for addresses that read like its own.

const plainText = /^[\w ./:@-]*$/;
const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
};

/** As Terraform quotes an instance's key. https://github.com/hashicorp/terraform/blob/main/internal/addrs/instance_key.go */
export function quoted(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  const inside = text
    .replaceAll(/["\\\n\r\t]/g, (one) => escapes[one] ?? one)
    .replaceAll(/[$%](?=\{)/g, "$&$&")
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, codePoint);
  return `"${inside}"`;
}

function codePoint(one: string): string {
  const hex = (one.codePointAt(0) ?? 0).toString(16);
  return one.length === 1 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
