import { expect, test } from 'vitest'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'

test.each([
  [404, '<html>Not Found</html>'],
  [404, '404 page not found'],
  [409, '{"error":"conflict"}'],
  [200, '<html>Sign in</html>'],
  [202, ''],
  [204, ''],
  [401, '{"kind":"Status","reason":"Unauthorized"}'],
  [403, '<html>Forbidden</html>'],
])('a proxy that answers post with %i %s has ended nothing, and the report says so', (status, body) =>
  inKubernetesWorld(async (world) => {
    const job = await world.use(
      { 'strict-revoke': 'true' },
      {
        onPost: () => {
          world.cluster.answer = (_, response) => response.writeHead(status).end(body)
        },
      },
    )
    expect(job.log).toMatch(/^Kubernetes token of .*: revoke-failed, /m)
    expect(job.failed).toBe(true)
    expect(world.cluster.secrets).toHaveLength(1)
  }),
)
