// A text → whether it is an object's whole id, by SHA-1 or SHA-256.

export const isSha = (text: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
