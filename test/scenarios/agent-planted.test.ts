import { chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askAws, during } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'

const planted: [what: string, plant: (root: string) => void][] = [
  ['garbled JSON', (root) => file(root, '{"pid":')],
  ['null', (root) => file(root, 'null')],
  ['a number', (root) => file(root, '7')],
  ['nothing', (root) => file(root, '')],
  [
    'a control file that is a folder',
    (root) => mkdirSync(join(folder(root), 'control'), { recursive: true, mode: 0o700 }),
  ],
  [
    'a control file that is a link',
    (root) => {
      mkdirSync(folder(root), { recursive: true, mode: 0o700 })
      symlinkSync('/etc/hostname', join(folder(root), 'control'))
    },
  ],
  [
    'a folder that is a link',
    (root) => {
      mkdirSync(root, { mode: 0o700 })
      symlinkSync('/etc', folder(root))
    },
  ],
  [
    'a link to nowhere',
    (root) => {
      mkdirSync(root, { mode: 0o700 })
      symlinkSync('/nowhere', folder(root))
    },
  ],
  [
    'a file instead of a folder',
    (root) => {
      mkdirSync(root, { mode: 0o700 })
      writeFileSync(folder(root), 'x')
    },
  ],
  [
    'times and numbers that none has',
    (root) => file(root, JSON.stringify({ pid: -1, started: '', port: 1e9, control: 'x', job: 'gh-4242-1' })),
  ],
  [
    'the number of all processes',
    (root) => file(root, JSON.stringify({ pid: 0, started: '', port: 0, control: 'x', job: 'gh-4242-1' })),
  ],
  [
    'a number with a path',
    (root) => file(root, JSON.stringify({ pid: 1.5, started: '0', port: 80, control: 'x', job: 'gh-4242-1' })),
  ],
]

function folder(root: string): string {
  return join(root, 'agent-000000000000')
}

function file(root: string, text: string): void {
  mkdirSync(folder(root), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder(root), 'control'), text, { mode: 0o600 })
}

test.each(planted)('%s where an agent would be: the job gets one of its own', (_, plant) =>
  inWorld({}, async (world) => {
    const job = await world.run([
      during((job) => plant(join(job.temp, 'mayfly'))),
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } },
      during(async (job) => expect((await askAws(job)).status).toBe(200)),
    ])
    expect([job.failed, job.orphans]).toEqual([false, []])
  }),
)

const refusedRoots: [what: string, plant: (root: string) => void][] = [
  ['open to others', (root) => mkdirSync(root, { mode: 0o777 })],
  ['a link', (root) => symlinkSync('/tmp', root)],
  ['a file', (root) => writeFileSync(root, '')],
]
if (process.getuid?.() === 0) {
  refusedRoots.push([
    "somebody else's",
    (root) => {
      mkdirSync(root, { mode: 0o700 })
      chownSync(root, 65_534, 65_534)
    },
  ])
}

test.each(refusedRoots)('a private folder that is %s is refused, and no agent is left', (_, plant) =>
  inWorld({}, async (world) => {
    const job = await world.run([
      during((job) => plant(join(job.temp, 'mayfly'))),
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } },
    ])
    // Nobody else got the session.
    expect(job.log).toMatch(/\(ERR_DELIVERY_FAILED\)[\s\S]*: expires-only, valid until \d{4}-/)
    expect([job.failed, job.orphans]).toEqual([true, []])
  }),
)
