import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clientId, inAzureWorld, subscriptionId, tenantId } from '../support/azure-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import type { Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A program named az that records its arguments and the files that it could read. */
function recordingAz(end: string): { path: string; calls: () => Call[] } {
  const folder = mkdtempSync(join(tmpdir(), 'az-'))
  folders.push(folder)
  const script = `#!${process.execPath}
const { readFileSync, writeFileSync, appendFileSync } = require('node:fs')
const args = process.argv.slice(2)
const file = args.find((arg) => arg.startsWith('@'))
const call = { args, config: process.env.AZURE_CONFIG_DIR, names: Object.keys(process.env), read: file && readFileSync(file.slice(1), 'utf8') }
appendFileSync(${JSON.stringify(join(folder, 'calls'))}, JSON.stringify(call) + '\\n')
writeFileSync(process.env.AZURE_CONFIG_DIR + '/service_principal_entries.json', 'kept in clear')
${end}
`
  writeFileSync(join(folder, 'az'), script)
  chmodSync(join(folder, 'az'), 0o755)
  const calls = () =>
    readFileSync(join(folder, 'calls'), 'utf8')
      .split('\n')
      // The last line may be incomplete.
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  return { path: `${folder}:${process.env.PATH}`, calls }
}

interface Call {
  readonly args: string[]
  readonly config: string
  readonly names: string[]
  readonly read?: string
}

test('az is logged in by a file, in a folder of its own that ends with the job', () =>
  inAzureWorld(async (world) => {
    const az = recordingAz('')
    let seen: { mode: number; there: boolean } | undefined
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        const folder = env.AZURE_CONFIG_DIR ?? ''
        seen = {
          mode: statSync(folder).mode & 0o777,
          there: existsSync(join(folder, 'service_principal_entries.json')),
        }
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({ az: 'true', 'subscription-id': subscriptionId }, { env: { PATH: az.path } }, look)
    expect(job.failed).toBe(false)
    expect(seen).toEqual({ mode: 0o700, there: true })
    const calls = az.calls()
    expect(
      calls.map(({ args }) => args.map((arg) => arg.replace(/^@.*/, '@<file>').replace(world.entra.url, '<url>'))),
    ).toEqual([
      ['config', 'set', 'core.instance_discovery=false'],
      ['cloud', 'register', '--name', 'mayfly', '--endpoint-resource-manager', '<url>'],
      ['cloud', 'set', '--name', 'mayfly'],
      [
        'login',
        '--service-principal',
        '--username',
        clientId,
        '--tenant',
        tenantId,
        '--federated-token',
        '@<file>',
        '--allow-no-subscriptions',
        '--output',
        'none',
      ],
      ['account', 'set', '--subscription', subscriptionId],
    ])
    expect(calls[3]?.read).toBe(world.issuer.minted[0])
    expect(calls.flatMap(({ args }) => args).join()).not.toContain(world.issuer.minted[0])
    expect(
      calls.flatMap(({ names }) => names).filter((name) => /^(INPUT_|STATE_|ACTIONS_)|^GITHUB_ENV$/.test(name)),
    ).toEqual([])
    expectClean(job, world)
  }))

test('a failing az is reported by its code alone, and nothing stays', () =>
  inAzureWorld(async (world) => {
    const az = recordingAz(
      `console.error('ERROR: AADSTS700024: ' + args.join(' ')); process.exitCode = args[0] === 'login' ? 1 : 0`,
    )
    const job = await world.use({ az: 'true' }, { env: { PATH: az.path } })
    expect(job.log).toContain('az could not be logged in (ERR_DELIVERY_FAILED, AADSTS700024)')
    expect(job.log).toMatch(/command +az login\n/)
    expect(job.log).toContain('Entra refused az.')
    expect(job.log).not.toContain('--federated-token')
    expect([environment(job), job.outputs.azure, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
  }))

test.each([
  ['login', 'the resource manager refused to list the subscriptions of this app'],
  ['account', 'The app cannot see this subscription. Give it a role on the subscription'],
  ['cloud', 'check that input, and whether az trusts its certificate'],
])('az %s that fails without a code of Entra is reported whole, with what it was about', (first, fix) =>
  inAzureWorld(async (world) => {
    const az = recordingAz(`process.exitCode = args[0] === '${first}' ? 1 : 0`)
    const job = await world.use({ az: 'true', 'subscription-id': subscriptionId }, { env: { PATH: az.path } })
    const command = { login: 'az login', account: 'az account set', cloud: 'az cloud register' }[first]
    expect(job.log).toContain('az could not be logged in (ERR_DELIVERY_FAILED)')
    expect(job.log).toMatch(new RegExp(`command +${command}\\n`))
    if (first === 'account') expect(job.log).toMatch(new RegExp(`subscription +${subscriptionId}`))
    expect(job.log).toContain(fix)
    expect(job.log).not.toContain('by hand')
    expectClean(job, world)
  }),
)

test('az cancelled in the middle is ended, and its folder with it', () =>
  inAzureWorld(async (world) => {
    const az = recordingAz(`process.on('SIGTERM', () => {}); if (args[0] === 'login') setTimeout(() => {}, 60_000)`)
    const job = await world.use(
      { az: 'true' },
      {
        env: { PATH: az.path },
        onStep: (_, step) => {
          const waiting = setInterval(() => {
            if (!existsSync(join(az.path.split(':')[0] ?? '', 'calls')) || az.calls().length < 4) return
            clearInterval(waiting)
            step.cancel()
          }, 20)
        },
      },
    )
    expect(job.cancelled).toBe(true)
    expectClean(job, world)
  }))

test('az missing is an error only when it is asked for, and before any request', () =>
  inAzureWorld(async (world) => {
    const empty = mkdtempSync(join(tmpdir(), 'az-'))
    folders.push(empty)
    mkdirSync(join(empty, 'az'))
    const refused = await world.use({ az: 'true' }, { env: { PATH: empty } })
    expect(refused.log).toContain('az is not on the PATH of this job (ERR_PROGRAM_MISSING)')
    expect(world.issuer.requests).toEqual([])
    const fine = await world.use({}, { env: { PATH: empty } })
    expect(fine.failed).toBe(false)
  }))
