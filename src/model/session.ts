// How long a session of a role may last, as its declaration says it → in seconds, and in words.

/** An hour unless told otherwise: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export function secondsOf(written: number | null): number {
  return written ?? 3600;
}

export function hoursOf(seconds: number): string {
  const hours = Math.round(seconds / 360) / 10;
  return hours === 1 ? "1 hour" : `${hours} hours`;
}
