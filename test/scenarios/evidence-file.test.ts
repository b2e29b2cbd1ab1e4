import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience, awsAction, inWorld } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { evidenceIn, headsOf, printedHead } from '../support/evidence-chain.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { leftBehind } from '../support/story.ts'

test('two steps of a job add their events to one file, each as its own chain, and print the heads of the chains', () =>
  inWorld({}, async (world) => {
    const step = { uses: awsAction, with: { ...world.inputs, evidence: 'evidence.ndjson', deliver: 'output' } }
    const policy = {
      'session-policy':
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}',
      lifetime: '15m',
    }
    const job = await world.run([
      { name: 'one', ...step },
      { name: 'two', ...step, with: { ...step.with, ...policy } },
    ])
    const path = join(job.workspace, 'evidence.ndjson')
    const lines = evidenceIn(path)
    expect(lines.map(({ event }) => event)).toEqual([
      ...['opened', 'issued', 'delivered'],
      ...['opened', 'issued', 'delivered'],
      ...['ended', 'ended'],
    ])
    const [first, second] = [lines[0], lines[3]].map((line) => lines.filter(({ chain }) => chain === line?.chain))
    expect(second?.at(-1)).toBe(lines[6])
    const heads = [first?.[2], second?.[2], second?.[3], first?.[3]].map((line) => line && printedHead(line))
    expect(headsOf(job)).toEqual(heads)
    expect(job.log).toContain(`evidence: ${path} gets the end of these credentials only in the post step`)
    const [, issued] = second ?? []
    const session = expect.stringMatching(/^gh-4242-1-[0-9a-f]{8}$/)
    const { accessKeyId } = world.sts.issued[1] ?? {}
    expect(issued).toMatchObject({
      event: 'issued',
      provider: 'aws',
      what: expect.stringContaining('AWS session gh-4242-1-'),
      askedSeconds: 900,
      policySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      trace: { accessKeyId, sessionName: session, requestId: expect.any(String), assumedRoleId: expect.any(String) },
      job: { system: 'github', repository: 'acme/api', run: '4242', attempt: '1', job: 'deploy', actor: 'octo' },
    })
    expect(second?.at(-1)).toMatchObject({ event: 'ended', outcome: 'expires-only', trace: { accessKeyId } })
    const text = readFileSync(path, 'utf8').replace(/"accessKeyId":"\w+"/g, '')
    expect(leaks(text, world.secrets())).toEqual([])
    // The id of the access key is masked in the log all the same.
    expect(job.log).not.toContain(accessKeyId)
  }))

test('a step without evidence keeps and prints nothing about it', () =>
  inWorld({}, async (world) => {
    const job = await world.use()
    expect(job.log).not.toContain('evidence')
    expect(job.steps[0]?.state.mayfly).not.toMatch(/trace|evidence|ASIA/)
    expect(leftBehind(job)).toEqual([])
  }))

test('a value that the user hides is not in the evidence either', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ evidence: 'evidence.ndjson', 'mask-account': 'true' })
    const text = readFileSync(join(job.workspace, 'evidence.ndjson'), 'utf8')
    expect(text).toContain('arn:aws:iam::***:role/deploy')
    expect(text).not.toContain('111111111111')
  }))

test('wrong inputs for evidence are refused with the others, and nothing is written through a link', () =>
  inWorld({}, async (world) => {
    const shown = async (inputs: Record<string, string>) =>
      (await world.use({ lifetime: '1s', ...inputs })).log.split('\n').filter((line) => /^ *evidence/.test(line))
    expect(await shown({ evidence: 'missing/evidence.ndjson', 'evidence-token': 'word' })).toEqual([
      expect.stringMatching(/^ *evidence +is a file that cannot be written \(ENOENT\): its folder must exist$/),
      expect.stringMatching(/^ *evidence-token +works only if evidence is an https URL$/),
    ])
    const cut = '-----BEGIN CERTIFICATE-----\nAAAA'
    expect(await shown({ evidence: 'http://collector.example/v1/logs', 'evidence-ca': cut })).toEqual([
      expect.stringMatching(/^ *evidence +must be an https URL/),
      expect.stringMatching(/^ *evidence-ca +contains a certificate that is cut off/),
    ])
    expect(await shown({ evidence: 's3://bucket/evidence' })).toEqual([
      expect.stringMatching(/^ *evidence +must be artifact, the path of a file, or an https URL$/),
    ])
    expect(world.sts.requests).toEqual([])
    const job = await world.run([
      {
        name: 'plant',
        during({ workspace, root }) {
          mkdirSync(join(root, 'other'))
          writeFileSync(join(root, 'other', 'file'), '')
          symlinkSync(join(root, 'other', 'file'), join(workspace, 'evidence.ndjson'))
        },
      },
      { name: 'aws', uses: awsAction, with: { ...world.inputs, evidence: 'evidence.ndjson' } },
    ])
    expect(job.failed).toBe(false)
    expect(job.log).toMatch(/The evidence of this step is not complete: .* cannot be written \(it is a link\)/)
    expect(readFileSync(join(job.root, 'other', 'file'), 'utf8')).toBe('')
  }))

test('a file that lost the events of main gets a new chain, and the log says so', () =>
  inWorld({}, async (world) => {
    const clear = {
      name: 'clear',
      during: ({ workspace }: { workspace: string }) => writeFileSync(join(workspace, 'evidence.ndjson'), ''),
    }
    const job = await world.use({ evidence: 'evidence.ndjson' }, {}, clear)
    const lines = evidenceIn(join(job.workspace, 'evidence.ndjson'))
    expect(lines.map(({ event }) => event)).toEqual(['opened', 'ended'])
    expect(job.log).toMatch(/The evidence of this step's main part is not in .*evidence\.ndjson any more/)
  }))

test('exec, login and logout keep evidence in a file, and artifact is only for GitHub', () =>
  inWorld({}, async (world) =>
    inShellJob('shell', async (job) => {
      const path = join(job.root, 'evidence.ndjson')
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
      const flags = ['aws', ...flagsOf({ ...world.inputs, evidence: path })]
      const exec = await job.mayfly(['exec', ...flags, '--', 'true'], { env })
      await job.login(flags, { env })
      await job.logout({ env })
      const lines = evidenceIn(path)
      const events = ['opened', 'issued', 'delivered', 'ended']
      expect(lines.map(({ event }) => event)).toEqual([...events, ...events])
      expect(headsOf({ log: exec.output })).toEqual(lines.slice(2, 4).map(printedHead))
      const refused = await job.mayfly(
        ['exec', ...flags.map((flag) => (flag === path ? 'artifact' : flag)), '--', 'true'],
        {
          env,
        },
      )
      expect(refused.output).toMatch(/evidence +can be artifact only on GitHub/)
    }),
  ))
