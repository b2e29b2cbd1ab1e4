import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

/** Writes down, as a step ends, what Node has loaded. */
const spy = `process.once('exit', () => {
  const step = process.argv[1].split('/').at(-2)
  require('node:fs').writeFileSync(process.env.MODULES + step, process.moduleLoadList.join('\\n'))
})`

test('main and post load no undici, post loads no network, and main makes two requests on two connections', () =>
  inWorld({}, async (world) => {
    const folder = mkdtempSync(join(tmpdir(), 'modules-'))
    writeFileSync(join(folder, 'spy.cjs'), spy)
    const env = { MODULES: join(folder, 'loaded-'), NODE_OPTIONS: `--require ${folder}/spy.cjs` }
    const job = await world.use({ deliver: 'env,file,output' }, { env })
    expect(job.failed).toBe(false)
    const loaded = (step: string) => readFileSync(join(folder, `loaded-${step}`), 'utf8').split('\n')
    expect(loaded('main').filter((name) => /undici/.test(name))).toEqual([])
    expect(loaded('post').filter((name) => /undici|NativeModule (crypto|https?|tls)$/.test(name))).toEqual([])
    expect([world.issuer.requests.length, world.issuer.connections]).toEqual([1, 1])
    expect([world.sts.requests.length, world.sts.connections]).toEqual([1, 1])
    rmSync(folder, { recursive: true })
  }))
