import { expect, test } from 'vitest'
import { inGitHubWorld, keepNew } from '../support/github-world.ts'
import { quickTime } from '../support/quick-time.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'

const alive = ({ tokens }: { tokens: readonly { alive: boolean }[] }) => tokens.map((token) => token.alive)

test.concurrent.each([[[401, 401]], [[403, 403]]] as const)(
  'a new token that GitHub refuses as %j to a post that comes at once is not called gone, and ends',
  (settling) =>
    inGitHubWorld(async (world) => {
      keepNew(world)
      world.github.settling = settling
      const job = await world.use()
      expect(job.log).toMatch(/: revoked-verified, by github-app/)
      expect(alive(world.github)).toEqual([false])
    }),
)

test.concurrent('a new token that is not to be delivered and that GitHub does not know yet ends, too', () =>
  inGitHubWorld(async (world) => {
    keepNew(world)
    // Main has five seconds for this: time for one more question, whatever the jitter.
    world.github.settling = [401]
    const wider = (body: string) => body.replace('"contents":"read"', '"contents":"write"')
    rewriteAnswers(world.github, '/access_tokens', wider)
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toMatch(/Nothing was delivered\. GitHub installation token of .*: revoked-verified, by github-app/)
    expect(alive(world.github)).toEqual([false])
  }))
