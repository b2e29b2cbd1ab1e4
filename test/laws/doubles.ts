import { secretsOf } from '../support/story.ts'
import { startWorld, type World } from '../support/world.ts'

/** What the laws need of a provider: its action, a world of doubles, and ways to make that world fail. */
export interface LawWorld {
  readonly world: World
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  /** Called as each request of the provider arrives, before it is answered. */
  onRequest(watch: () => void): void
  deny(): void
  throttle(): void
  breakDown(): void
  requests(): number
  secrets(): string[]
}

/** One double a provider, by the registry's ids. */
export const doubles: Readonly<Record<string, () => Promise<LawWorld>>> = {
  aws: async () => {
    const world = await startWorld()
    const answer = (status: number, code: string) => {
      world.sts.answer = (request, response, next) => {
        request.resume()
        count++
        if (status === 0) return next()
        response.writeHead(status).end(`<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`)
      }
    }
    let count = 0
    answer(0, '')
    return {
      world,
      action: 'actions/aws',
      inputs: world.inputs,
      onRequest: (watch) => {
        world.sts.answer = (_, __, next) => {
          count++
          watch()
          next()
        }
      },
      deny: () => answer(403, 'AccessDenied'),
      throttle: () => answer(400, 'Throttling'),
      breakDown: () => answer(500, 'InternalFailure'),
      requests: () => count,
      secrets: () => secretsOf(world),
    }
  },
}
