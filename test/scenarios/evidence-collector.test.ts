import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FakeCollector, startFakeCollector } from '@mayfly/doubles/evidence/collector'
import { expect, test } from 'vitest'
import { type AwsWorld, audience, inWorld } from '../support/aws-world.ts'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { leaks } from '../support/encodings.ts'
import { faultsOf, headsOf } from '../support/evidence-chain.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { leftBehind } from '../support/story.ts'

const token = 'collector-token-4711-abcdef'

type Scenario = (world: AwsWorld, collector: FakeCollector, certificate: Certificate) => Promise<void>

const withCollector = (scenario: Scenario) =>
  inWorld({}, async (world) => {
    const certificate = makeCertificate()
    const collector = await startFakeCollector(token, certificate)
    try {
      await scenario(world, collector, certificate)
    } finally {
      await collector.close()
      certificate.remove()
    }
  })

const eventsOf = ({ records }: FakeCollector) => records.map(({ eventName }) => eventName.replace(/^.*\./, ''))

test('a collector with its own certificate authority gets each event as an OTLP log record', () =>
  withCollector(async (world, collector, { cert }) => {
    const inputs = { evidence: `${collector.url}/v1/logs`, 'evidence-token': token, 'evidence-ca': cert }
    const job = await world.use(inputs)
    expect(job.failed).toBe(false)
    expect(job.annotations).toEqual([])
    expect(eventsOf(collector)).toEqual(['opened', 'issued', 'delivered', 'ended'])
    const [opened, issued, , ended] = collector.records
    expect(faultsOf(`${collector.records.map(({ body }) => body).join('\n')}\n`)).toEqual([])
    expect(issued?.attributes).toMatchObject({
      'mayfly.event': 'issued',
      'mayfly.provider': 'aws',
      'mayfly.seq': '1',
      'mayfly.chain': opened?.attributes['mayfly.chain'],
      'mayfly.hash': JSON.parse(issued?.body ?? '').hash,
      'mayfly.job.repository': 'acme/api',
      'mayfly.trace.accessKeyId': world.sts.issued[0]?.accessKeyId,
    })
    expect(ended?.attributes).toMatchObject({ 'mayfly.outcome': 'expires-only' })
    expect(headsOf(job)).toHaveLength(2)
    const bodies = collector.bodies.join('\n').replace(/ASIA\w+/g, '')
    expect(leaks(bodies, [...world.secrets(), token])).toEqual([])
    expect(leaks(job.log, [token])).toEqual([])
    expect(leftBehind(job)).toEqual([])
  }))

test('a collector that does not take the events is one warning in each step, and the job goes on', () =>
  withCollector(async (world, collector, { cert }) => {
    const good = { evidence: collector.url, 'evidence-token': token, 'evidence-ca': cert }
    const warnings = async (inputs: Record<string, string>) => {
      const job = await world.use({ ...good, ...inputs })
      expect(job.failed).toBe(false)
      expect(headsOf(job)).toHaveLength(2)
      return job.annotations.map(({ message }) => message.replaceAll(collector.url.slice(8), '<host>'))
    }
    const lost = (count: number, fault: string) =>
      `evidence: ${count} of ${count} events of this step were not accepted by <host>: ${fault}. The job goes on.`
    const both = (fault: string) => [lost(3, fault), lost(1, fault)]
    expect(await warnings({ 'evidence-token': 'another' })).toEqual(both('it answered 401. Check evidence-token'))
    expect(await warnings({ evidence: `${collector.url}/logs` })).toEqual(
      both('it answered 404. Check the path of evidence: for OTLP logs it is usually /v1/logs'),
    )
    expect(await warnings({ 'evidence-ca': '' })).toEqual(
      both(
        'The certificate of 127.0.0.1 is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Give its certificate authority as evidence-ca',
      ),
    )
    collector.drops = 9
    expect(await warnings({})).toEqual(both('it dropped them (the quota is used up)'))
    collector.drops = 0
    collector.answer = (_, response) => response.writeHead(400).end('{"code":3}')
    expect(await warnings({})).toEqual(
      both('it answered 400. Check that evidence is the address for OTLP logs over HTTP, in JSON'),
    )
    // A collector that was busy gets the events once more, at the end of the step.
    let busy = true
    collector.answer = (request, response, next) => {
      if (!busy) return next()
      busy = false
      request.resume()
      response.writeHead(503).end()
    }
    collector.records.length = 0
    expect(await warnings({})).toEqual([])
    expect(eventsOf(collector)).toEqual(['opened', 'issued', 'delivered', 'ended'])
  }))

test('a collector that is silent or gone delays each step by a few seconds at most', () =>
  withCollector(async (world, collector, { cert }) => {
    const inputs = { evidence: collector.url, 'evidence-token': token, 'evidence-ca': cert }
    const requests: unknown[] = []
    collector.answer = (request) => requests.push(request.resume())
    const silent = await world.use(inputs)
    expect(silent.failed).toBe(false)
    expect(silent.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('it did not answer in time. The job goes on.'),
      expect.stringContaining('it did not answer in time. The job goes on.'),
    ])
    await collector.close()
    const gone = await world.use(inputs)
    expect(gone.failed).toBe(false)
    expect(gone.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('127.0.0.1 could not be reached (ECONNREFUSED). The job goes on.'),
      expect.stringContaining('127.0.0.1 could not be reached (ECONNREFUSED). The job goes on.'),
    ])
  }))

test('commands send their events too, and leave no file of their own', () =>
  withCollector(async (world, collector, { path }) =>
    inShellJob('shell', async (job) => {
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
      const tokenFile = join(job.root, 'token')
      writeFileSync(tokenFile, token)
      const more = ['--evidence', collector.url, '--evidence-ca-file', path, '--evidence-token-file', tokenFile]
      const flags = ['aws', ...flagsOf(world.inputs), ...more]
      const exec = await job.mayfly(['exec', ...flags, '--', 'true'], { env })
      expect(exec.code).toBe(0)
      await job.login(flags, { env })
      await job.logout({ env })
      expect(existsSync(job.state)).toBe(false)
      const events = ['opened', 'issued', 'delivered', 'ended']
      expect(eventsOf(collector)).toEqual([...events, ...events])
      expect(faultsOf(`${collector.records.map(({ body }) => body).join('\n')}\n`)).toEqual([])
    }),
  ))
