import { expect, test } from 'vitest'
import { azureAction, clientId, inAzureWorld, tenantId } from '../support/azure-world.ts'
import { story } from '../support/story.ts'

test('every wrong input is reported at once, before any request', () =>
  inAzureWorld(async (world) => {
    const job = await world.use({
      'client-id': 'my-app',
      'tenant-id': 'contoso',
      'subscription-id': 'Production',
      audience: 'two words',
      scopes: 'https://vault.azure.net',
      cloud: 'germany',
      authority: 'http://login.example',
      'resource-manager': 'nonsense',
      az: 'perhaps',
      'expected-tenant': 'contoso.onmicrosoft.com',
      deliver: 'file',
      'subscripton-id': 'typo',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.entra.connections]).toEqual([0, 0])
  }))

test.each([
  [{ cloud: 'custom' }, 'authority         is required with cloud: custom'],
  [{ cloud: 'custom' }, 'resource-manager  is required with cloud: custom'],
  [{ authority: 'https://login.example' }, 'authority  needs cloud: custom'],
  [
    { cloud: 'custom', authority: 'http://login.example', 'resource-manager': 'https://x.example' },
    'authority  must be an https URL',
  ],
  [{ scopes: 'https://a.example/.default, https://a.example/.default' }, 'scopes  has a scope twice'],
  [{ 'expected-tenant': clientId }, `expected-tenant  is ${clientId}, but tenant-id is ${tenantId}`],
])('inputs that contradict each other: %j', (inputs, message) =>
  inAzureWorld(async (world) => {
    const given = { 'client-id': clientId, 'tenant-id': tenantId, ...inputs }
    const job = await world.run([{ name: 'azure', uses: azureAction, with: given }])
    expect(job.log).toContain(message)
    expect(world.issuer.connections).toBe(0)
  }),
)
