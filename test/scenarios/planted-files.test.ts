import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { agentOf, during } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { inGcpWorld } from '../support/gcp-world.ts'
import type { Job } from '../support/runner.ts'
import { leftBehind } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** The things that a step can leave at a path where a program expects a file. */
const planted: [name: string, plant: (path: string) => void][] = [
  ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ['a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a file of two megabytes', (path) => writeFileSync(path, '# x\n'.repeat(1 << 19))],
  ['a link to nowhere', (path) => symlinkSync('/nowhere', path)],
  ['a folder', (path) => mkdirSync(path)],
]

function replacing(plant: (path: string) => void, find: (job: Job) => string) {
  return during((job) => {
    const path = find(job)
    mkdirSync(dirname(path), { recursive: true })
    rmSync(path, { force: true })
    plant(path)
  })
}

test.each(planted)('%s in the place of the settings of AWS: the profile is delivered without them', (_, plant) =>
  inWorld({}, async (world) => {
    const job = await world.run([
      replacing(plant, ({ root }) => join(root, 'home/.aws/config')),
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'file' } },
    ])
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(leftBehind(job)).toEqual([])
  }),
)

test.each(planted)('%s in the place of a section: post ends without it', (_, plant) =>
  inWorld({}, async (world) => {
    const job = await world.run([
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'file' } },
      replacing(plant, ({ temp }) => join(temp, 'mayfly/aws-config.d/mayfly')),
    ])
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(job.log).toContain('expires-only')
    const [{ secretAccessKey = '' } = {}] = world.sts.issued
    expect(readFileSync(join(job.temp, 'mayfly/aws-config'), { encoding: 'utf8', flag: 'a+' })).not.toContain(
      secretAccessKey,
    )
  }),
)

test.each(planted.slice(0, 2))("%s in the place of the agent's file: post revokes the token all the same", (_, plant) =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      { deliver: 'agent', secrets: '' },
      {},
      replacing(plant, (job) => join(agentOf(job).folder, 'control')),
    )
    expect(job.log).toContain(': revoked-verified, by vault')
    expect(world.vault.tokens.every(({ alive }) => !alive)).toBe(true)
  }),
)

test('only the ordinary files of the settings of gcloud are copied, and all that was copied is removed', () =>
  inGcpWorld(async (world) => {
    const before = mkdtempSync(join(tmpdir(), 'gcloud-'))
    const folder = join(before, 'configurations')
    mkdirSync(folder)
    for (const [index, [, plant]] of planted.entries()) plant(join(folder, `config_${index}`))
    symlinkSync('..', join(folder, 'config_loop'))
    writeFileSync(join(folder, 'config_ci'), '[core]\n', { mode: 0o444 })
    execFileSync('chmod', ['555', folder])
    let names = ''
    const job = await world.use(
      { deliver: 'file' },
      { env: { CLOUDSDK_CONFIG: before } },
      during(({ env }) => {
        names = execFileSync('find', [join(env.CLOUDSDK_CONFIG ?? '', 'configurations'), '-type', 'f'], {
          encoding: 'utf8',
        })
      }),
    )
    execFileSync('chmod', ['755', folder])
    rmSync(before, { recursive: true })
    expect(
      names
        .trim()
        .split('\n')
        .map((path) => path.split('/').at(-1)),
    ).toEqual(['config_ci'])
    expect([job.failed, leftBehind(job)]).toEqual([false, []])
  }))

test('settings of gcloud that replace the token or send it elsewhere are left out and named; a longest name is copied', () =>
  inGcpWorld(async (world) => {
    const before = mkdtempSync(join(tmpdir(), 'gcloud-'))
    const long = `config_${'x'.repeat(248)}`
    mkdirSync(join(before, 'configurations'))
    const settings = [
      '[core]\nproject = kept\n[auth]\nimpersonate_service_account = mallory@evil.iam.gserviceaccount.com\n',
      '[api_endpoint_overrides]\nstorage = https://evil.example/\n[compute]\nregion = europe-west1\n',
    ].join('')
    writeFileSync(join(before, 'configurations/config_default'), settings)
    writeFileSync(join(before, 'configurations', long), '[core]\n')
    let copied: string[] = []
    const job = await world.use(
      { deliver: 'file' },
      { env: { CLOUDSDK_CONFIG: before } },
      during(({ env }) => {
        const folder = join(env.CLOUDSDK_CONFIG ?? '', 'configurations')
        copied = ['config_default', long].map((name) => readFileSync(join(folder, name), 'utf8'))
      }),
    )
    rmSync(before, { recursive: true })
    expect(copied).toEqual(['[core]\nproject = kept\n[auth]\n[compute]\nregion = europe-west1\n', '[core]\n'])
    expect(job.log).toMatch(/config_default: these settings are not used, .*impersonate_service_account/)
    expect([job.failed, leftBehind(job)]).toEqual([false, []])
  }))
