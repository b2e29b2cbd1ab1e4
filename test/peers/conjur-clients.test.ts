import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { type ConjurWorld, conjurAudience, startConjurWorld } from '../support/conjur-world.ts'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { has, peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const host = 'host/ci/acme/api'
const odd = 'line\nline, "é" 秘\n'.repeat(20)
const base64 = (value: string | Uint8Array) => Buffer.from(value as Uint8Array).toString('base64')
const bytes = Uint8Array.from([0, 255])

withPeers([peers.conjurPython], "Conjur's own clients and the double of Conjur", () => {
  let certificate: Certificate
  let world: ConjurWorld
  let folder: Scratch

  beforeAll(async () => {
    folder = scratch()
    certificate = makeCertificate()
    world = await startConjurWorld(() => ({
      tls: certificate,
      variables: [
        { id: 'prod/odd', values: ['before', odd] },
        { id: 'prod/bytes', values: [bytes] },
        { id: 'prod/seen', values: ['x'], execute: [], visible: [host] },
        { id: 'prod/hidden', values: ['x'], execute: [] },
      ],
    }))
  })
  afterAll(async () => {
    await world.close()
    certificate.remove()
    folder.remove()
  })

  async function python(jwt: string, ...ids: string[]): Promise<unknown[]> {
    const script = resolve('test/peers/clients/conjur.py')
    const args = [script, world.conjur.url, certificate.path, jwt, ...ids]
    return printed(await run(peers.boto3.path, args, { env: hermetic(folder.home) }))
  }

  async function go(env: Record<string, string>, ...ids: string[]): Promise<unknown[]> {
    const { url } = world.conjur
    const settings = { CONJUR_APPLIANCE_URL: url, CONJUR_ACCOUNT: 'acme', CONJUR_CERT_FILE: certificate.path, ...env }
    return printed(await run(peers.conjurGo.path, ids, { env: hermetic(folder.home, settings) }))
  }

  function printed({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): unknown[] {
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout)
  }

  const ids = ['prod/odd', 'prod/odd@1', 'prod/bytes', 'prod/seen', 'prod/hidden', 'prod/gone']
  const single = [base64(odd), base64('before'), base64(bytes), '403', '404', '404']

  test('conjur-api (Python) logs in, reads, and reads the refusals', async () => {
    // This client reads only text.
    const texts = ids.filter((id) => id !== 'prod/bytes')
    const [who, batch, ...values] = await python(await world.issuer.mint(conjurAudience), ...texts)
    expect([who, batch, values]).toEqual([host, '403', single.filter((value) => value !== base64(bytes))])
    const readable = await python(await world.issuer.mint(conjurAudience), 'prod/odd')
    expect(readable).toEqual([host, { 'prod/odd': odd }, base64(odd)])
    expect((await python(await world.issuer.mint('https://other.example'), 'prod/odd'))[0]).toBe('401')
  })

  test.skipIf(!has(peers.conjurGo))(
    'conjur-api-go logs in, reads bytes in a batch, and reads the refusals',
    async () => {
      const login = async (audience: string) => ({
        CONJUR_AUTHN_JWT_SERVICE_ID: 'ci',
        CONJUR_AUTHN_JWT_TOKEN: await world.issuer.mint(audience),
      })
      const [batch, ...values] = await go(await login(conjurAudience), ...ids)
      expect([batch, values]).toEqual(['403', single])
      const readable = await go(await login(conjurAudience), 'prod/odd', 'prod/bytes')
      expect(readable[0]).toEqual({
        'acme:variable:prod/odd': base64(odd),
        'acme:variable:prod/bytes': base64(bytes),
      })
      expect((await go(await login(conjurAudience), 'prod/gone'))[0]).toBe('404')
      expect((await go(await login('https://other.example'), 'prod/odd'))[0]).toBe('401')
    },
  )

  test.skipIf(!has(peers.conjurGo))(
    'conjur-api-go takes the token that a step delivers, as a variable and as a file',
    async () => {
      for (const deliver of ['env', 'file']) {
        const seen: unknown[] = []
        const read = {
          name: 'read',
          run: ({ env }: { readonly env: Readonly<Record<string, string | undefined>> }) => ({
            command: peers.conjurGo.path,
            args: ['prod/odd'],
            env: { ...hermetic(folder.home), ...(env as Record<string, string>), CONJUR_CERT_FILE: certificate.path },
          }),
        }
        const job = await world.use({ deliver, 'ca-certificate': certificate.cert }, {}, read)
        seen.push(JSON.parse(job.steps.find(({ name }) => name === 'read')?.stdout ?? 'null'))
        expect(seen).toEqual([[{ 'acme:variable:prod/odd': expect.anything() }, expect.anything()]])
      }
    },
  )
})
