import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'

test('a Vault login whose answer was cut: the token that nobody holds stays in the record, and post names it', () =>
  inGitHubWorld(async (world) => {
    world.vault.answer = (request, response, next) => {
      if (!request.url?.endsWith('/login')) return next()
      response.end = ((body: string) => {
        response.write(body.slice(0, 20), () => response.socket?.destroy())
      }) as typeof response.end
      next()
    }
    const job = await world.use()
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([true])
    const named =
      /Vault token of \S+ at \S+: expires-only, requested, but no answer arrived: if it was issued, it is valid until/
    expect(job.steps[0]?.printed).toMatch(named)
    expect(job.steps.at(-1)?.printed).toMatch(named)
    expect(job.summary).toContain('requested, but no answer arrived')
  }))
