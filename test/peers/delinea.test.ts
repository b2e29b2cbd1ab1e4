import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inDelineaWorld } from '../support/delinea-world.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

withPeers([peers.boto3], "AWS's own library and the login to Delinea", () => {
  test('botocore makes the same signature, and the double of Delinea accepts a request that botocore signed', () =>
    inDelineaWorld(
      async (world) => {
        const folder = scratch()
        try {
          const job = await world.use({ secrets: 'KEY = prod/api#key' })
          expect(job.steps[0]?.env).toEqual({ KEY: 'correct horse battery' })
          const { signed } = world.delinea
          const [sent] = signed
          const [session] = world.sts.issued
          const login = async (keys: unknown) => {
            const given = JSON.stringify([keys, sent?.headers, sent?.body])
            const args = [resolve('test/peers/clients/delinea.py'), world.delinea.url, given]
            const { stdout, stderr } = await run(peers.boto3.path, args, { env: hermetic(folder.home) })
            if (stdout === '') throw new Error(stderr)
            return JSON.parse(stdout)
          }
          const own = sent?.headers.Authorization?.[0]?.replace(/^.*Signature=/, '')
          expect(await login(session)).toEqual([own, 200])
          // A key that STS did not issue makes another signature, and the double refuses it.
          const [other, status] = await login({ ...session, secretAccessKey: 'not-the-key' })
          expect([other === own, status]).toEqual([false, 401])
        } finally {
          folder.remove()
        }
      },
      { secrets: [{ path: 'prod/api', versions: [{ key: 'correct horse battery' }] }] },
    ))
})
