// Turns the id of one of Azure's built-in roles into its name.

import { azureRoleNames } from "../../../catalog/azure-roles.gen.ts";

/** Null: a custom role's, or none that we know of. Searched as it is: of hundreds of roles a tree asks for a few. */
export function builtInName(id: string): string | null {
  const line = `\n${id.toLowerCase()} `;
  const start = azureRoleNames.indexOf(line);
  if (start === -1) return null;
  return azureRoleNames.slice(start + line.length, azureRoleNames.indexOf("\n", start + 1));
}
