// A key and a value → how Terraform's native syntax spells them as an item of a map.

/** Both texts, without quotes. */
export interface MapEntry {
  readonly key: string;
  readonly value: string;
}

/** A key and its value as it is spelt. */
export interface Written {
  readonly key: string;
  readonly written: string;
}

export interface Style {
  readonly quoted: boolean;
  readonly sign: string;
  readonly width?: number;
}

export function itemOf({ key, value }: MapEntry, style?: Style): string {
  return spelt({ key, written: quotedText(value) }, style);
}

export function spelt(
  { key, written }: Written,
  { quoted, sign, width = 0 }: Style = { quoted: false, sign: "=" },
): string {
  const name = quoted ? quotedText(key) : keyOf(key);
  return sign === ":" ? `${name}: ${written}` : `${name.padEnd(width)} = ${written}`;
}

export function keyOf(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : quotedText(key);
}

/** https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences */
export function quotedText(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll(/[$%](?=\{)/g, "$&$&")
    .replaceAll("\n", "\\n");
  return `"${escaped}"`;
}
