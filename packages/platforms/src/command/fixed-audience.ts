/**
 * The fix for a CI system that gives its jobs tokens of one audience only. `has` is that audience, if a token shows it;
 * `words` says what it is.
 */
export function fixedAudience(system: string, words: string, has: string | undefined, input: string): string {
  const audience = has ?? words
  return `${system} gives its jobs ID tokens of one audience, ${words}. Set the input ${input} to ${audience}, and let the system that issues the credential accept this audience.`
}
