import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'

/** Records the modules that Node has loaded when a step ends. */
const spy = `process.once('exit', () => {
  const step = require('node:path').basename(process.argv[1], '.js')
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

test('exec loads no undici and few files, a logout with nothing to end no network, and help no cryptography', () =>
  inWorld({}, async (world) =>
    inShellJob('shell', async (job) => {
      const loaded = join(job.root, 'loaded')
      const spy = `process.once('exit', () => require('node:fs').appendFileSync(process.env.LOADED, JSON.stringify({
        builtins: process.moduleLoadList, files: Object.keys(require.cache).filter((file) => file.includes('/dist/')) }) + '\\n'))`
      writeFileSync(join(job.root, 'spy.cjs'), spy)
      const env = {
        MAYFLY_ID_TOKEN: await world.issuer.mint(audience),
        LOADED: loaded,
        NODE_OPTIONS: `--require ${job.root}/spy.cjs`,
      }
      await job.mayfly(['exec', 'aws', ...flagsOf(world.inputs), '--', 'true'], { env })
      await job.login(['aws', ...flagsOf(world.inputs)], { env })
      await job.logout({ env })
      await job.mayfly(['-V'], { env })
      const [exec, , logout, help] = readFileSync(loaded, 'utf8')
        .trim()
        .split('\n')
        .map((line): { builtins: string[]; files: string[] } => JSON.parse(line))
      expect(exec?.builtins.filter((name) => /undici/.test(name))).toEqual([])
      // These are the stub, the bundle, the command line and AWS.
      expect(exec?.files.length).toBeLessThanOrEqual(4)
      expect(logout?.builtins.filter((name) => /undici|NativeModule (https?|tls)$/.test(name))).toEqual([])
      expect(help?.builtins.filter((name) => /NativeModule (crypto|child_process|https?|tls)$/.test(name))).toEqual([])
      expect([world.sts.requests.length, world.sts.connections]).toEqual([2, 2])
    }),
  ))

/** Records the files of the build that Node has loaded when a step ends. */
const fileSpy = `process.once('exit', () => {
  const step = require('node:path').basename(process.argv[1], '.js')
  const files = Object.keys(require.cache).filter((file) => file.includes('/dist/'))
  require('node:fs').writeFileSync(process.env.MODULES + step, files.join('\\n'))
})`

test('a step that succeeds loads nothing about trust or evidence, a refusal at most 36 KiB more, and evidence two files', () =>
  inWorld({}, async (world) => {
    const folder = mkdtempSync(join(tmpdir(), 'modules-'))
    writeFileSync(join(folder, 'spy.cjs'), fileSpy)
    const env = { MODULES: join(folder, 'loaded-'), NODE_OPTIONS: `--require ${folder}/spy.cjs` }
    const loaded = () => readFileSync(join(folder, 'loaded-main'), 'utf8').split('\n')
    expect((await world.use({}, { env })).failed).toBe(false)
    const good = loaded()
    expect(good.filter((file) => /trust|refus|claims|evidence/.test(file))).toEqual([])
    expect((await world.use({ evidence: 'evidence.ndjson' }, { env })).failed).toBe(false)
    expect(loaded().filter((file) => !good.includes(file))).toHaveLength(2)
    world.issuer.claims = { sub: 'repo:acme/api:pull_request', event_name: 'pull_request' }
    expect((await world.use({}, { env })).log).toContain('mayfly trust explain')
    const more = loaded().filter((file) => !good.includes(file))
    const bytes = more.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(bytes).toBeLessThanOrEqual(36 * 1024)
    rmSync(folder, { recursive: true })
  }))
