import { inflateRawSync } from 'node:zlib'
import { type FakeArtifacts, startFakeArtifacts } from '@mayfly/doubles/evidence/artifacts'
import { expect, test } from 'vitest'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { faultsOf, headsOf } from '../support/evidence-chain.ts'
import { leftBehind } from '../support/story.ts'

const inService = (scenario: (world: AwsWorld, service: FakeArtifacts, env: Record<string, string>) => Promise<void>) =>
  inWorld({}, async (world) => {
    const service = await startFakeArtifacts()
    const env = { ACTIONS_RESULTS_URL: `${service.url}/`, ACTIONS_RUNTIME_TOKEN: service.runtimeToken }
    try {
      await scenario(world, service, env)
    } finally {
      await service.close()
    }
  })

/** The only file of a ZIP file that is not compressed. */
function unzipped(zip: Buffer): { readonly name: string; readonly text: string } {
  const [length, nameLength] = [zip.readUInt32LE(18), zip.readUInt16LE(26)]
  const content = zip.subarray(30 + nameLength, 30 + nameLength + length)
  const text = zip.readUInt16LE(8) === 0 ? content : inflateRawSync(content)
  return { name: zip.subarray(30, 30 + nameLength).toString(), text: text.toString() }
}

test('post stores the finished evidence as an artifact of the run, by the requests of GitHub itself', () =>
  inService(async (world, service, env) => {
    const job = await world.use({ evidence: 'artifact' }, { env })
    expect(service.calls).toEqual(['CreateArtifact', 'PUT block', 'PUT blocklist', 'FinalizeArtifact'])
    const [artifact] = service.artifacts
    const chain = /^mayfly-evidence-([0-9a-f]{16})$/.exec(artifact?.name ?? '')?.[1]
    const { name, text } = unzipped(artifact?.content ?? Buffer.alloc(0))
    expect(name).toBe(`evidence-${chain}.ndjson`)
    expect(faultsOf(text)).toEqual([])
    const events = text
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).event)
    expect(events).toEqual(['opened', 'issued', 'delivered', 'ended'])
    expect(headsOf(job)).toHaveLength(2)
    expect(job.log).toContain(`evidence: stored as the artifact ${artifact?.name}`)
    expect(leftBehind(job)).toEqual([])
    const { runtimeToken } = service
    expect(leaks(text.replace(/"accessKeyId":"\w+"/g, ''), [...world.secrets(), runtimeToken])).toEqual([])
    expect(leaks(job.log, [runtimeToken])).toEqual([])
  }))

test('an artifact that is not taken is one warning, and the job goes on', () =>
  inService(async (world, service, env) => {
    const warnings = async (more: Record<string, string>) => {
      const job = await world.use({ evidence: 'artifact' }, { env: { ...env, ...more } })
      expect(job.failed).toBe(false)
      expect(leftBehind(job)).toEqual([])
      return job.annotations.map(({ message }) => message.replace(/[0-9a-f]{16}|\d{5}/g, '<id>'))
    }
    const stored = 'evidence: it could not be stored as the artifact mayfly-evidence-<id>'
    expect(await warnings({ ACTIONS_RUNTIME_TOKEN: service.runtimeToken.replace(/\.[^.]*$/, '.x') })).toEqual([
      `${stored}: CreateArtifact was answered with 401 (unauthenticated). The job goes on.`,
    ])
    expect(await warnings({ ACTIONS_RESULTS_URL: '' })).toEqual([
      `${stored}: this runner has no service for artifacts. The job goes on.`,
    ])
    expect(await warnings({ ACTIONS_RESULTS_URL: 'https://evil.example/' })).toEqual([
      `${stored}: ACTIONS_RESULTS_URL does not belong to GitHub: an earlier step may have set it. The job goes on.`,
    ])
    expect(await warnings({ ACTIONS_RUNTIME_TOKEN: 'x.e30.y' })).toEqual([
      `${stored}: the token of the runner does not name this run. The job goes on.`,
    ])
    service.answer = (request, response, next) => {
      if (request.method === 'PUT') response.writeHead(403).end('<Code>AuthenticationFailed</Code>')
      else next()
    }
    expect(await warnings({})).toEqual([`${stored}: the file was answered with 403. The job goes on.`])
    expect(service.artifacts).toEqual([])
  }))

test('a step that is refused has its evidence as an artifact too', () =>
  inService(async (world, service, env) => {
    world.issuer.claims = { sub: 'repo:acme/api:pull_request' }
    const job = await world.use({ evidence: 'artifact' }, { env })
    expect(job.failed).toBe(true)
    const { text } = unzipped(service.artifacts[0]?.content ?? Buffer.alloc(0))
    const [, refused] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(refused).toMatchObject({ event: 'refused', code: 'ERR_EXCHANGE_REJECTED', said: 'AccessDenied' })
    expect(refused.trace.requestId).toMatch(/^[\w-]+$/)
  }))
