import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientId, inAzureWorld, subscriptionId, tenantId } from '../support/azure-world.ts'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { expectClean } from '../support/expect-clean.ts'
import type { Step } from '../support/runner.ts'
import { leaksOf, leftBehind } from '../support/story.ts'
import { azSettings } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'

withPeers([peers.az, peers.azureIdentity], "Azure's own clients and the double of Entra", () => {
  let certificate: Certificate
  beforeAll(() => {
    certificate = makeCertificate()
  })
  afterAll(() => certificate.remove())

  const over = (scenario: Parameters<typeof inAzureWorld>[0]) => inAzureWorld(scenario, () => ({ tls: certificate }))
  /** The machine's own certificate bundles are replaced, and az is first on the PATH. */
  const env = () => ({
    ...azSettings(certificate.path),
    PATH: `${resolve(peers.az.path, '..')}:${process.env.PATH}`,
  })

  test('the SDK becomes the app with what is delivered', () =>
    over(async (world) => {
      const sdk: Step = {
        name: 'sdk',
        run: () => ({
          command: process.execPath,
          args: [resolve('test/peers/clients/azure.js'), `${world.entra.url}/.default`],
        }),
      }
      const job = await world.use({}, { env: env() }, sdk)
      expect(job.log.match(new RegExp(`^${clientId} ${tenantId} ${world.entra.url}$`, 'gm'))).toHaveLength(2)
      const [ours, theirs] = world.entra.requests.filter(({ method }) => method === 'POST').map(({ fields }) => fields)
      for (const name of ['grant_type', 'client_id', 'client_assertion_type', 'client_assertion'])
        expect([name, ours?.[name]]).toEqual([name, theirs?.[name]])
      expect(theirs?.scope).toContain(ours?.scope)
      expectClean(job, world)
    }))

  test('az is logged in for the job alone, with its subscription, and forgotten by post', () =>
    over(async (world) => {
      let folder = ''
      const az = (...args: string[]): Step => ({
        name: `az ${args.join(' ')}`,
        run: (job) => {
          folder = job.env.AZURE_CONFIG_DIR ?? ''
          expect(readFileSync(join(folder, 'service_principal_entries.json'), 'utf8')).toContain(clientId)
          return { command: peers.az.path, args, env: { HOME: '/nonexistent' } }
        },
      })
      const job = await world.use(
        { az: 'true', 'subscription-id': subscriptionId },
        { env: { ...env(), HOME: '/nonexistent' } },
        az('account', 'show', '--query', '[id, user.name, tenantId]', '--output', 'tsv'),
        az('account', 'get-access-token', '--query', 'tokenType', '--output', 'tsv'),
      )
      expect(job.failed).toBe(false)
      expect(job.log).toContain([subscriptionId, clientId, tenantId].join('\n'))
      expect(job.log).toContain('Bearer')
      expect(existsSync(folder)).toBe(false)
      expect([leftBehind(job), leaksOf(job, world)]).toEqual([[], []])
    }))

  test('az that Entra refuses is reported by its code, and nothing stays', () =>
    over(async (world) => {
      // The action's own request succeeds. az asks the authority first, and then its token is too old.
      world.entra.answer = (request, _, next) => {
        if (request.url?.includes('openid-configuration')) world.entra.advance(301_000)
        next()
      }
      const job = await world.use({ az: 'true' }, { env: { ...env(), HOME: '/nonexistent' } })
      expect(job.log).toContain('az could not be logged in (ERR_DELIVERY_FAILED, AADSTS700024)')
      expect([leftBehind(job), leaksOf(job, world)]).toEqual([[], []])
    }))
})
