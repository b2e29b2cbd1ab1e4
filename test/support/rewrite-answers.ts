import type { FakeServer } from '@mayfly/doubles/double-server'

/** Lets a double handle requests whose path ends with the given text, and rewrites the body of the answer. */
export function rewriteAnswers(server: FakeServer, path: string, rewrite: (body: string) => string): void {
  server.answer = (request, response, next) => {
    if (!request.url?.endsWith(path)) return next()
    const end = response.end.bind(response)
    response.end = ((body: string) => end(rewrite(body))) as typeof response.end
    next()
  }
}
