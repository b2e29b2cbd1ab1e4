import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import type { Job, Step } from '../support/runner.ts'
import { inVaultWorld, vaultAction } from '../support/vault-world.ts'

/** The content of an event file after an attack by an earlier step, or after an accident. */
const spoilt: [name: string, spoil: (path: string) => void][] = [
  ['a workflow command', (path) => writeFileSync(path, '::add-matcher::evil.json')],
  ['a half of it', (path) => writeFileSync(path, '{"comment":')],
  ['null', (path) => writeFileSync(path, 'null')],
  ['a number', (path) => writeFileSync(path, '7')],
  ['nothing', (path) => writeFileSync(path, '')],
  ['no file', (path) => rmSync(path)],
  [
    'a folder',
    (path) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
]

function spoiling(spoil: (path: string) => void): Step {
  return { name: 'spoil', during: ({ root }: Job) => spoil(join(root, 'event.json')) }
}

test.each(spoilt)('the event is %s: what was issued is ended all the same', (_, spoil) =>
  inVaultWorld(async (world) => {
    const job = await world.run([{ name: 'vault', uses: vaultAction, with: world.inputs }, spoiling(spoil)])
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(job.log).toContain(': revoked-verified, ')
    expect(job.log).not.toContain('evil.json')
  }),
)

test.each(spoilt)('the event is %s: a push gets its credential', (_, spoil) =>
  inWorld({}, async (world) => {
    const job = await world.run([spoiling(spoil), { name: 'aws', uses: awsAction, with: world.inputs }])
    expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(job.rawLog).not.toMatch(/SyntaxError|does not exist|evil\.json/)
  }),
)

test.each(spoilt)('the event is %s: who started a comment or a job without a token is unknown', (_, spoil) =>
  inWorld({}, async (world) => {
    const step = { name: 'aws', uses: awsAction, with: world.inputs }
    const comment = await world.run([spoiling(spoil), step], { event: 'issue_comment' })
    const bare = await world.run([spoiling(spoil), step], { issuer: undefined })
    for (const { log, rawLog, steps } of [comment, bare]) {
      expect(log).toContain('unknown: the event of this job cannot be read')
      expect(rawLog).not.toMatch(/SyntaxError|at JSON|evil\.json|node:internal/)
      expect(JSON.parse(steps[0]?.state.mayfly ?? '')).toMatchObject({ version: 1 })
    }
    expect(comment.log).toContain('(ERR_EVENT_REFUSED)')
    expect(bare.log).toContain('(ERR_ID_TOKEN_UNAVAILABLE)')
    expect(world.sts.requests).toEqual([])
  }),
)
