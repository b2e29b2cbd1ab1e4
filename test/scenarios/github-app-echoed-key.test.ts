import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'

test("a server that says our App's JWT back, at the end of what is printed: no part of it shows", () =>
  inGitHubWorld(async (world) => {
    world.github.answer = (request, response, next) => {
      if (!request.url?.endsWith('/installation')) return next()
      const { authorization = '' } = request.headers
      world.github.assertions.push(authorization.slice('Bearer '.length))
      const message = `${'x'.repeat(594 - authorization.length)} you sent ${authorization} here`
      response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
    }
    const job = await world.use()
    const [jwt = ''] = world.github.assertions
    expect(job.log).toContain('you sent Bearer')
    expect(job.log).not.toContain(jwt.slice(0, 40))
  }))
