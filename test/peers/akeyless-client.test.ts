import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AkeylessWorld, akeylessAudience, startAkeylessWorld } from '../support/akeyless-world.ts'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

withPeers([peers.akeyless], "Akeyless' own client and the double of Akeyless", () => {
  let world: AkeylessWorld
  let folder: Scratch

  beforeAll(async () => {
    folder = scratch()
    world = await startAkeylessWorld(() => ({
      items: [
        { name: '/prod/key', kind: 'static', values: ['correct horse battery'] },
        { name: '/prod/closed', kind: 'static', values: ['x'], isForbidden: true },
        { name: '/prod/rotated', kind: 'rotated', values: [{ username: 'app', password: 'a-rotated-password' }] },
        { name: '/prod/made', kind: 'dynamic' },
      ],
    }))
  })
  afterAll(async () => {
    await world.close()
    folder.remove()
  })

  async function client(audience: string, ...names: string[]): Promise<unknown[]> {
    const jwt = await world.issuer.mint(audience)
    const { 'api-url': url = '', 'access-id': id = '' } = world.inputs
    const args = [resolve('test/peers/clients/akeyless.js'), url, id, jwt, ...names]
    const { stdout, stderr } = await run(process.execPath, args, { env: hermetic(folder.home) })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout)
  }

  test('it logs in, looks at the token, reads the three kinds of secrets, and reads the refusals', async () => {
    const names = ['/prod/key', '/prod/closed', '/prod/gone', 'rotated:/prod/rotated', 'dynamic:/prod/made']
    expect(await client(akeylessAudience, ...names)).toEqual([
      { isValid: true, isDated: true },
      { '/prod/key': 'correct horse battery' },
      [403, 'no permission to read /prod/closed'],
      [404, 'item /prod/gone not found'],
      { value: { username: 'app', password: 'a-rotated-password' } },
      expect.objectContaining({ user: 'tmp-user', ttl_in_minutes: '60' }),
    ])
  })

  test('a login for another audience is refused', async () => {
    expect(await client('https://other.example')).toEqual([401, expect.stringContaining('wrong issuer or audience')])
  })
})
