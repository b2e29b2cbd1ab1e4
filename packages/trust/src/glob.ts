/**
 * Whether a text matches a pattern in which `*` is any text. With `question`, `?` is one character. The time is at most
 * the product of both lengths: after a mismatch only the last star is tried again.
 */
export function matchesGlob(text: string, pattern: string, question = true): boolean {
  const characters = [...text]
  const wanted = [...pattern]
  let at = 0
  let next = 0
  let star = -1
  let afterStar = 0
  while (at < characters.length) {
    if (wanted[next] === '*') {
      star = next
      afterStar = at
      next++
    } else if (next < wanted.length && (wanted[next] === characters[at] || (question && wanted[next] === '?'))) {
      at++
      next++
    } else if (star >= 0) {
      next = star + 1
      afterStar++
      at = afterStar
    } else return false
  }
  while (wanted[next] === '*') next++
  return next === wanted.length
}
