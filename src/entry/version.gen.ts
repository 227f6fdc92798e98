// Made by scripts/generate-version.mjs from package.json. Do not edit.

export const version = "0.1.0";
