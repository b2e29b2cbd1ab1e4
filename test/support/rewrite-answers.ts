import type { FakeServer } from '@mayfly/doubles/double-server'

/** Has a double do what it is asked where a path ends so, and something in between rewrite the answer's body. */
export function rewriteAnswers(server: FakeServer, path: string, rewrite: (body: string) => string): void {
  server.answer = (request, response, next) => {
    if (!request.url?.endsWith(path)) return next()
    const end = response.end.bind(response)
    response.end = ((body: string) => end(rewrite(body))) as typeof response.end
    next()
  }
}
