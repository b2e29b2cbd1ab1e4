import { expect, test } from 'vitest'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'

test.concurrent('a Secret that was made behind a 503 is deleted', () =>
  inKubernetesWorld(async (world) => {
    let asked = 0
    world.cluster.answer = (request, response, next) => {
      const head = response.writeHead.bind(response)
      if (request.method === 'POST' && request.url?.endsWith('/secrets') && asked++ === 0)
        response.writeHead = (() => head(503, { 'content-type': 'text/html' })) as never
      next()
    }
    const job = await world.use()
    expect([job.failed, world.cluster.secrets]).toEqual([true, []])
  }))

test.concurrent.each([
  [404, 'NotFound'],
  [409, 'Conflict'],
])('a %i for a Secret that is there is not believed: its token is asked for once more', (code, reason) =>
  inKubernetesWorld(async (world) => {
    const onPost = () => {
      world.cluster.answer = (request, response, next) => {
        if (request.method !== 'DELETE') next()
        else response.writeHead(code).end(JSON.stringify({ kind: 'Status', reason, code }))
      }
    }
    const job = await world.use({ 'strict-revoke': 'true' }, { onPost })
    expect(job.log).toMatch(/Kubernetes token of .*: revoke-failed, still accepted at /)
    expect([job.failed, world.cluster.secrets.length]).toEqual([true, 1])
  }),
)

test.concurrent('a step that is cancelled after its token was made has its say, though the server answers from its cache', () =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use(
        {},
        {
          onStep: (_, step) => {
            let cancelled = false
            world.cluster.answer = (request, response, next) => {
              if (!cancelled && request.url?.endsWith('selfsubjectreviews')) {
                cancelled = true
                step.cancel()
                // The server has seen the token, and the client waits for its answer.
                response.end = (() => response) as never
              }
              next()
            }
          },
        },
      )
      expect(job.log).toContain('The step was cancelled (ERR_CANCELLED)')
      expect([job.steps[0]?.signal, world.cluster.secrets]).toEqual([null, []])
    },
    () => ({ cacheSeconds: 10 }),
  ))
