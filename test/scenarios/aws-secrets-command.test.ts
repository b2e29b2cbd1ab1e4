import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { audience } from '../support/aws-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'

const stored = { secrets: [awsSecret('prod/db', JSON.stringify({ password: 'correct horse battery' }))] }

test('exec gives a command the values and no session, and reports what was read', () =>
  inStoreWorld(
    stored,
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
        const flags = ['aws', ...flagsOf({ ...world.inputs, secrets: 'DB_PASSWORD = prod/db#password' })]
        const look = `console.log(process.env.DB_PASSWORD === 'correct horse battery', process.env.AWS_SESSION_TOKEN)`
        const ran = await job.mayfly(['exec', ...flags, '--', process.execPath, '-e', look], { env })
        expect([ran.code, ran.stdout]).toEqual([0, 'true undefined\n'])
        expect(ran.stderr).toContain('prod/db: read, a static value: it does not end; version 11111111-')
        // No clock was heard before the request, so the session has no deadline.
        expect(JSON.stringify(world.sts.issued[0]?.policies)).not.toContain('DateLessThan')
        expect(job.leaks(world)).toEqual([])
      }),
    'gitlab',
  ))

test('login gives a shell the values and, with session: env, the session beside them', () =>
  inStoreWorld(
    stored,
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
        const secrets = { secrets: 'DB_PASSWORD = prod/db#password', session: 'env' }
        const login = await job.login(['aws', ...flagsOf({ ...world.inputs, ...secrets })], { env })
        expect(login.code).toBe(0)
        const script = readFileSync(join(job.state, 'env.sh'), 'utf8')
        expect(script).toContain("export DB_PASSWORD='correct horse battery'")
        expect(script).toContain(`export AWS_SESSION_TOKEN='${world.sts.issued[0]?.sessionToken}'`)
        expect((await job.logout()).code).toBe(0)
        expect(job.leaks(world)).toEqual([])
      }),
    'gitlab',
  ))
