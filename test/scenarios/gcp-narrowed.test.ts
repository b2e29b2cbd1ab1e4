import { jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { inGcpWorld } from '../support/gcp-world.ts'
import { leaksOf } from '../support/story.ts'

const boundary = (condition?: string) =>
  JSON.stringify({
    accessBoundary: {
      accessBoundaryRules: [
        {
          availableResource: '//storage.googleapis.com/projects/_/buckets/releases',
          availablePermissions: ['inRole:roles/storage.objectViewer'],
          ...(condition && { availabilityCondition: { expression: condition } }),
        },
      ],
    },
  })

test('an access boundary narrows the token, and only the narrow one is delivered', () =>
  inGcpWorld(async (world) => {
    const only = "resource.name.startsWith('projects/_/buckets/releases/objects/app')"
    const job = await world.use(
      { 'access-boundary': boundary(only) },
      {},
      world.reader('app.tar.gz'),
      world.reader('secret.txt'),
    )
    expect(job.log).toContain('200 app.tar.gz')
    expect(job.log).toContain('403 PERMISSION_DENIED')
    expect(job.steps[0]?.env.CLOUDSDK_AUTH_ACCESS_TOKEN).toBe(world.google.issued[2]?.value)
    expect(job.log.match(/expires-only, valid until/g)).toHaveLength(3)
    expect(leaksOf(job, world)).toEqual([])
  }))

test('a boundary that Google refuses delivers nothing', () =>
  inGcpWorld(async (world) => {
    let exchanges = 0
    world.google.answer = (_, response, next) => {
      if (++exchanges < 3) return next()
      response.writeHead(400).end('{"error":"invalid_request","error_description":"Invalid access boundary."}')
    }
    const job = await world.use({ 'access-boundary': boundary() })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, invalid_request)')
    expect(job.log).toContain('check the access boundary')
    expect(job.env).toEqual({})
  }))

test.each([
  ['[]', 'must be {"accessBoundaryRules": […]}'],
  ['{"accessBoundaryRules":[]}', 'must be {"accessBoundaryRules": […]}'],
  [
    '{"accessBoundaryRules":[{"availableResource":"//bigquery.googleapis.com/projects/x","availablePermissions":["inRole:x"]}]}',
    'rule 1: "availableResource" must be //storage.googleapis.com/projects/_/buckets/<bucket>; a boundary works only for Cloud Storage',
  ],
  [
    '{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/x","availablePermissions":"inRole:x"}]}',
    'rule 1: "availablePermissions" must be a list',
  ],
  [JSON.stringify({ accessBoundaryRules: Array(11).fill({}) }), 'has 11 rules; Google accepts at most 10'],
])('a wrong boundary is an input error: %s', (given, message) =>
  inGcpWorld(async (world) => {
    const job = await world.use({ 'access-boundary': given })
    expect(job.log).toContain(message)
    expect(world.issuer.requests).toEqual([])
  }),
)

test('an ID token of the service account is for one audience, and is an output alone', () =>
  inGcpWorld(async (world) => {
    const job = await world.use({
      'id-token-audience': 'https://run.example',
      'include-email': 'true',
      deliver: 'output',
    })
    const token = job.outputs.gcp?.['id-token'] ?? ''
    const { keys } = (await (await fetch(`${world.google.url}/oauth2/v3/certs`)).json()) as { keys: object[] }
    const { createLocalJWKSet } = await import('jose')
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys } as never))
    expect(payload).toMatchObject({ aud: 'https://run.example', email: 'deploy@my-project.iam.gserviceaccount.com' })
    expect(job.outputs.gcp?.['expires-at']).toBe(`${new Date((payload.exp ?? 0) * 1000).toISOString().slice(0, 19)}Z`)
    expect(job.outputs.gcp).not.toHaveProperty('access-token')
    expect(job.steps[0]?.env).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
  }))
