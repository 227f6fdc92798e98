// A question about a text → the same question, answered once for each text.

export function remembered<T>(tell: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = tell(text);
    answers.set(text, answer);
    return answer;
  };
}
