import { startFakeKeyVault } from '@mayfly/doubles/azure/key-vault'
import { startFakeSecretManager } from '@mayfly/doubles/gcp/secret-manager'
import { expect, test } from 'vitest'
import { cloudOf } from '../../packages/providers/src/azure/clouds.ts'
import { azureAction, clientId, startEntra, tenantId } from '../support/azure-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { leadTo } from '../support/far-hosts.ts'
import { gcpAction, provider, startGoogle } from '../support/gcp-world.ts'
import { anyJob, project } from '../support/google-store-world.ts'
import { versionId } from '../support/key-vault-world.ts'
import { openWorld, within } from '../support/world.ts'

const value = 'correct horse battery'

test.each(['public', 'usgov', 'china'] as const)(
  'Azure, cloud %s: the vault has the domain of its cloud',
  async (cloud) => {
    const { authority, audience, keyVault = '' } = cloudOf({ cloud })
    const [login, host] = [new URL(authority).host, `prod.${keyVault}`]
    const resource = `https://${keyVault}`
    const tls = makeCertificate(login, host)
    const world = await openWorld(async (issuer) => {
      const federated = [{ issuer: issuer.url, subject: issuer.identity.subject, audience }]
      const azure = await startEntra(issuer, { apps: [{ clientId, federated }], resources: [resource], tls })
      const secrets = [{ name: 'key', versions: [{ id: versionId(1), value }], readers: [clientId] }]
      const vault = await startFakeKeyVault({
        entra: azure.entra,
        tenant: tenantId,
        name: 'prod',
        resource,
        secrets,
        tls,
      })
      return { azure, vault: { vault, secrets: () => [value], traffic: () => [], close: () => vault.close() } }
    })
    const { azure, vault } = world.doubles
    const hosts = await leadTo({ [login]: azure.entra.url, [host]: vault.vault.url }, tls)
    world.onClose(() => void hosts.close())
    world.onClose(tls.remove)
    await within(world, async () => {
      const inputs = { 'client-id': clientId, 'tenant-id': tenantId, cloud, secrets: 'KEY = Prod/key', ...hosts.inputs }
      const job = await world.run([{ name: 'azure', uses: azureAction, with: inputs }], { env: hosts.env })
      expect([job.log, job.failed]).toEqual([job.log, false])
      expect([job.steps[0]?.env, hosts.asked()]).toEqual([{ KEY: value }, [login, host].toSorted()])
    })
  },
)

test('Google: a secret of the world, and one of a location, each from its own service', async () => {
  const hosts = ['secretmanager', 'secretmanager.europe-west3.rep'].map((name) => `${name}.googleapis.com`)
  const tls = makeCertificate(...hosts)
  const world = await openWorld(async (issuer) => {
    const gcp = await startGoogle(issuer)
    const [everywhere, local] = await Promise.all(
      [undefined, 'europe-west3'].map((location) =>
        startFakeSecretManager({
          google: gcp.google,
          project,
          tls,
          secrets: [{ name: 'key', versions: [{ value: `${value} of ${location}` }], readers: anyJob }],
          ...(location !== undefined && { location }),
        }),
      ),
    )
    if (!everywhere || !local) throw new Error('no services')
    const close = async () => void (await Promise.all([everywhere.close(), local.close()]))
    return { gcp, store: { everywhere, local, secrets: () => [value], traffic: () => [], close } }
  })
  const { gcp, store } = world.doubles
  const urls = [store.everywhere.url, store.local.url]
  const far = await leadTo(Object.fromEntries(hosts.map((host, index) => [host, urls[index] ?? ''])), tls)
  world.onClose(() => void far.close())
  world.onClose(tls.remove)
  await within(world, async () => {
    const secrets = 'WORLD = my-project/key\nLOCAL = projects/my-project/locations/europe-west3/secrets/key'
    const endpoint = { 'sts-endpoint': gcp.google.url }
    const inputs = { 'workload-identity-provider': provider, secrets, ...endpoint, ...far.inputs }
    const job = await world.run([{ name: 'gcp', uses: gcpAction, with: inputs }], { env: far.env })
    expect([job.log, job.failed]).toEqual([job.log, false])
    expect(job.steps[0]?.env).toEqual({ WORLD: `${value} of undefined`, LOCAL: `${value} of europe-west3` })
    expect(far.asked()).toEqual(hosts.toSorted())
  })
})
