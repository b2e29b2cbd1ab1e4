import { symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AwsWorld, awsAction, deployRole, inWorld } from '../support/aws-world.ts'
import type { Job } from '../support/runner.ts'

const jobs = (who: string, role = deployRole) => `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, ${who} }
    may: { aws: ${role} }
`

/** A job of github.com whose checkout has this file. STS does not know its issuer, so it refuses the token. */
async function refusedBeside(world: AwsWorld, prepare: (path: string) => void): Promise<Job> {
  world.issuer.claims = { iss: 'https://token.actions.githubusercontent.com' }
  return world.run([
    { name: 'checkout', during: (job) => prepare(join(job.workspace, 'mayfly.yml')) },
    { name: 'aws', uses: awsAction, with: world.inputs },
  ])
}

const by = 'note                 mayfly.yml of this workspace'

test.concurrent.each<[string, string, string]>([
  [
    'a rule for another branch',
    jobs('branch: release'),
    `${by}, rule deploy: ref: the ref is refs/heads/main; the rule wants refs/heads/release.`,
  ],
  ['a rule for this job', jobs('branch: main'), `${by}, rule deploy: accepts this job.`],
  [
    'no rule for this role',
    jobs('branch: main', 'arn:aws:iam::111111111111:role/other'),
    `${by} has no rule for ${deployRole}.`,
  ],
  ['a fault', jobs('brunch: main'), `${by} has `],
  ['text of an attacker', '::add-mask::x\n\u001b[31m##[error]\n', `${by} `],
])('a refusal shows the verdict of the file in the checkout: %s', (_, text, says) =>
  inWorld({}, async (world) => {
    const job = await refusedBeside(world, (path) => writeFileSync(path, text))
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, InvalidIdentityToken)')
    expect(job.log).toContain(says)
    expect(job.log).not.toContain('\u001b[31m')
    expect([job.failed, job.env]).toEqual([true, {}])
  }),
)

test('a link, and a file that is too large, are not read', () =>
  inWorld({}, async (world) => {
    const job = await refusedBeside(world, (path) => {
      writeFileSync(`${path}.txt`, jobs('branch: main'))
      symlinkSync(`${path}.txt`, path)
    })
    expect(job.log).not.toContain('accepts this job')
    const large = await refusedBeside(world, (path) =>
      writeFileSync(path, `${jobs('branch: main')}#${'x'.repeat(300_000)}`),
    )
    expect(large.log).not.toContain('accepts this job')
    expect(large.log).toContain('mayfly trust explain')
  }))

test('a job that is accepted does not read the file', () =>
  inWorld({}, async (world) => {
    const job = await world.run([
      { name: 'checkout', during: ({ workspace }) => symlinkSync('/dev/zero', join(workspace, 'mayfly.yml')) },
      { name: 'aws', uses: awsAction, with: world.inputs },
      { name: 'clean', during: ({ workspace }) => unlinkSync(join(workspace, 'mayfly.yml')) },
    ])
    expect(job.failed).toBe(false)
  }))
