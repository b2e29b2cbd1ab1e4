import type { HttpAnswer, HttpRequest } from './http.ts'
import type { Io } from './provider.ts'

/**
 * Asks for an end until there is an answer, and tells the judge whether an earlier request of it got none: then that
 * request may have ended the thing, so finding it gone counts as a revocation.
 */
export function askedAgain<T>(
  io: Io,
  build: () => HttpRequest,
  judge: (answer: HttpAnswer, lost: boolean) => T | Promise<T>,
): Promise<T> {
  let open = 0
  return io.http(
    'any',
    () => {
      open++
      return build()
    },
    (answer) => {
      const lost = open > 1
      // A gateway says 5xx as well when it lost an answer.
      if (answer.status < 500) open--
      return judge(answer, lost)
    },
  )
}
