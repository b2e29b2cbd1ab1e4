import { resolve } from 'node:path'
import { type FakeSecretManager, startFakeSecretManager } from '@mayfly/doubles/gcp/secret-manager'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GcpWorld, pool, startGcpWorld } from '../support/gcp-world.ts'
import { googleToken } from '../support/store-tokens.ts'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const clients = [
  {
    name: 'google-cloud-secret-manager (Python)',
    command: [peers.boto3.path, resolve('test/peers/clients/google_secrets.py')],
  },
  {
    name: '@google-cloud/secret-manager (JavaScript)',
    command: [process.execPath, resolve('test/peers/clients/google_secrets.js')],
  },
] as const

withPeers(
  [peers.pythonSecrets, peers.googleSecretManager],
  "Google's own clients and the double of Secret Manager",
  () => {
    const project = { id: 'my-project', number: '1234567890' }
    const odd = 'line\nline, "é" 秘\n'
    let world: GcpWorld
    let everywhere: FakeSecretManager
    let regional: FakeSecretManager
    let folder: Scratch

    beforeAll(async () => {
      folder = scratch()
      world = await startGcpWorld()
      const readers = [`principalSet://iam.googleapis.com/${pool}/*`]
      const secrets = [
        {
          name: 'key',
          versions: [{ value: odd }, { value: Uint8Array.from([0, 255]) }],
          aliases: { live: 1 },
          readers,
        },
        { name: 'off', versions: [{ value: 'one' }, { value: 'two', state: 'DISABLED' as const }], readers },
        { name: 'other', versions: [{ value: 'x' }] },
      ]
      const options = { google: world.google, project, secrets }
      everywhere = await startFakeSecretManager(options)
      regional = await startFakeSecretManager({ ...options, location: 'europe-west3' })
    })
    afterAll(async () => {
      await everywhere.close()
      await regional.close()
      await world.close()
      folder.remove()
    })

    async function read(
      { command: [program, ...args] }: (typeof clients)[number],
      { url }: FakeSecretManager,
      token: string,
      ...names: string[]
    ): Promise<string[][]> {
      const env = hermetic(folder.home, { GCE_METADATA_HOST: '127.0.0.1:9' })
      const { stdout, stderr } = await run(program, [...args, url.replace('http://', ''), token, ...names], { env })
      if (stdout === '') throw new Error(stderr)
      return JSON.parse(stdout)
    }

    test.each(clients)('$name reads versions, everywhere and in one location, and the refusals', async (client) => {
      const token = await googleToken(world.issuer, world.google)
      const [secret, numbered] = ['projects/my-project/secrets', 'projects/1234567890/secrets']
      const base64 = Buffer.from(odd).toString('base64')
      const names = [
        'key/versions/1',
        'key/versions/live',
        'key/versions/latest',
        'key/versions/9',
        'other/versions/1',
        'off/versions/latest',
      ]
      const found = await read(client, everywhere, token, ...names.map((name) => `${secret}/${name}`))
      expect(found).toEqual([
        [`${numbered}/key/versions/1`, base64],
        [`${numbered}/key/versions/1`, base64],
        [`${numbered}/key/versions/2`, 'AP8='],
        ['404', expect.stringContaining(`Secret Version [${numbered}/key/versions/9] not found.`)],
        ['403', expect.stringContaining("Permission 'secretmanager.versions.access' denied for resource")],
        ['400', expect.stringContaining('is in DISABLED state.')],
      ])
      const place = 'locations/europe-west3/secrets/key/versions'
      expect(await read(client, regional, token, `projects/my-project/${place}/latest`)).toEqual([
        [`projects/1234567890/${place}/2`, 'AP8='],
      ])
      expect((await read(client, everywhere, 'x', `${secret}/key/versions/1`))[0]?.[0]).toBe('401')
    })
  },
)
