import { resolve } from 'node:path'
import { type FakeKeyVault, startFakeKeyVault } from '@mayfly/doubles/azure/key-vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AzureWorld, clientId, vault as resource, startAzureWorld, tenantId } from '../support/azure-world.ts'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { entraToken } from '../support/store-tokens.ts'
import { azSettings, hermetic, type Scratch, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const clients = [
  {
    name: 'azure-keyvault-secrets (Python)',
    command: [peers.boto3.path, resolve('test/peers/clients/azure_secrets.py')],
  },
  {
    name: '@azure/keyvault-secrets (JavaScript)',
    command: [process.execPath, resolve('test/peers/clients/azure_secrets.js')],
  },
] as const

withPeers([peers.pythonSecrets, peers.azureSecrets], "Azure's own clients and the double of Key Vault", () => {
  const [first, second] = [`${'0'.repeat(31)}1`, `${'0'.repeat(31)}2`]
  const odd = 'line\r\nline, "é" 秘\n'
  let certificate: Certificate
  let world: AzureWorld
  let vault: FakeKeyVault
  let folder: Scratch

  beforeAll(async () => {
    folder = scratch()
    certificate = makeCertificate()
    world = await startAzureWorld()
    const readers = [clientId]
    const versions = [
      { id: first, value: 'before' },
      { id: second, value: odd },
    ]
    vault = await startFakeKeyVault({
      entra: world.entra,
      tenant: tenantId,
      name: 'prod',
      resource,
      tls: certificate,
      secrets: [
        { name: 'db-password', versions, readers },
        {
          name: 'web',
          versions: [{ id: first, value: 'UEZY' }],
          contentType: 'application/x-pkcs12',
          cer: 'Q0VS',
          readers,
        },
        { name: 'off', versions: [{ id: first, value: 'x', enabled: false }], readers },
        { name: 'deleted', versions: [{ id: first, value: 'x' }], readers, deleted: true },
        { name: 'other', versions: [{ id: first, value: 'x' }] },
      ],
    })
  })
  afterAll(async () => {
    await vault.close()
    await world.close()
    certificate.remove()
    folder.remove()
  })

  async function read({ command: [program, ...args] }: (typeof clients)[number], token: string, ...names: string[]) {
    const env = hermetic(folder.home, azSettings(certificate.path))
    const { stdout, stderr } = await run(program, [...args, vault.url, token, ...names], { env })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as string[][]
  }

  test.each(clients)('$name follows the challenge, reads secrets, and reads the refusals', async (client) => {
    const token = await entraToken(world.issuer, world.entra, resource)
    const names = ['db-password', `DB-Password@${first}`, 'web', 'off', 'deleted', 'other']
    const before = vault.requests.length
    expect(await read(client, token, ...names)).toEqual([
      [odd, null],
      ['before', null],
      ['UEZY', 'application/x-pkcs12'],
      ['403', expect.stringContaining('Operation get is not allowed on a disabled secret.')],
      ['404', expect.stringContaining('A secret with (name/id) deleted was not found in this key vault.')],
      ['403', expect.stringContaining('Caller is not authorized to perform action on resource.')],
      [`${resource}/.default`],
    ])
    expect(vault.requests[before]?.status).toBe(401)
    expect(vault.requests.every(({ clientRequestId }) => clientRequestId !== undefined)).toBe(true)
    const other = await entraToken(world.issuer, world.entra, world.entra.url)
    expect((await read(client, other, 'db-password'))[0]).toEqual(['401', expect.stringContaining('AKV10022')])
  })
})
