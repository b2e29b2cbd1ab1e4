import { expect, test } from 'vitest'
import { inGitHubWorld, whenSettled } from '../support/github-world.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import { environment, leaksOf } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const alive = ({ tokens }: { tokens: readonly { alive: boolean }[] }) => tokens.map((token) => token.alive)

test.concurrent.each([
  ['no end', '"was_at":'],
  ['one that is past', '"expires_at":"2020-01-01T00:00:00Z","was_at":'],
  ['a number', '"expires_at":5,"was_at":'],
])('a GitHub token with %s is not used, and ended, since we hold it', (_, field) =>
  inGitHubWorld(async (world) => {
    rewriteAnswers(world.github, '/access_tokens', (body) => body.replace('"expires_at":', field))
    const job = await world.use({}, whenSettled(world))
    expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
    expect(job.log).toMatch(/Nothing was delivered\. GitHub installation token of .*: revoked-verified, by github-app/)
    expect([alive(world.github), environment(job), leaksOf(job, world)]).toEqual([[false], {}, []])
  }),
)

test.concurrent.each(['"1200"', '-5', '1e300', 'null'])(
  'a Vault token that lives %s seconds is not used, and ended, since we hold it',
  (life) =>
    inVaultWorld(async (world) => {
      rewriteAnswers(world.vault, '/login', (body) => body.replace(/"lease_duration":\d+/, `"lease_duration":${life}`))
      const job = await world.use()
      expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
      expect(job.log).toMatch(/Nothing was delivered\. Vault token of .*: revoked-verified, by vault/)
      expect([alive(world.vault), environment(job), leaksOf(job, world)]).toEqual([[false], {}, []])
    }),
)
