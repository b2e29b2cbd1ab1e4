import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { awsPolicy, claims, samples } from '../support/trust-documents.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

/** Explains claims by a document in a file of the job. */
async function explain(job: ShellJob, given: unknown, text: string) {
  writeFileSync(join(job.workspace, 'document'), text)
  return job.mayfly(['trust', 'explain', typeof given === 'string' ? given : JSON.stringify(given), 'document'])
}

test.each(samples)(
  '$kind: accepted, refused with the claim, and never guessed',
  ({ text, audience, other, refusal, odd }) =>
    inJob(async (job) => {
      const accepted = await explain(job, { ...claims, aud: audience }, text)
      expect([accepted.code, accepted.stderr]).toEqual([0, ''])
      expect(accepted.stdout).toMatch(/^document \(.+\) accepts the job$/m)
      expect(accepted.stdout).toMatch(/^ {2}.+\(line \d+, column \d+\) accepts it$/m)
      const refused = await explain(job, { ...claims, aud: audience, ...other }, text)
      expect([refused.code, refused.stderr]).toEqual([1, ''])
      expect(refused.stdout).toMatch(/^document \(.+\) refuses the job$/m)
      expect(refused.stdout).toMatch(refusal)
      const elsewhere = await explain(job, { ...claims, aud: 'https://elsewhere.example' }, text)
      expect(elsewhere.code).toBe(1)
      expect(elsewhere.stdout).toMatch(/aud is https:\/\/elsewhere\.example; .* wants/)
      // A token that was only looked at has an audience of its own.
      const inspected = await explain(job, { ...claims, aud: 'mayfly-inspect' }, text)
      expect(inspected.code).toBe(0)
      expect(inspected.stdout).toContain('The audience is not compared')
      if (odd === '') return
      const unjudged = await explain(job, { ...claims, aud: audience }, odd)
      expect(unjudged.code).toBe(2)
      expect(unjudged.stdout + unjudged.stderr).toMatch(/cannot be judged|ERR_INPUT_INVALID/)
      expect(unjudged.stdout).not.toContain('accepts')
    }),
)

test('the cause comes before its echo in sub, and the place and the words of the document are shown', () =>
  inJob(async (job) => {
    const { stdout } = await explain(
      job,
      { ...claims, sub: 'repo:acme/api:ref:refs/heads/main', environment: undefined },
      JSON.stringify(awsPolicy, null, 2),
    )
    expect(stdout).toMatchInlineSnapshot(`
      "document (AWS) refuses the job
        statement 1 (line 4, column 5) refuses it:
          sub: the role wants the environment production, and this job names none (line 15, column 11: StringEquals token.actions.githubusercontent.com:sub)
      "
    `)
  }))

test('the document comes from the standard input, as the printed line wants it', () =>
  inJob(async (job) => {
    writeFileSync(join(job.workspace, 'trust.json'), JSON.stringify(awsPolicy))
    const line = `node '${job.cli}' trust explain '${JSON.stringify(claims)}'`
    const piped = await job.run('/bin/sh', ['-ec', `${line} < trust.json; cat trust.json | ${line} -`])
    expect([piped.code, piped.stderr]).toEqual([0, ''])
    expect(piped.stdout.match(/^stdin \(AWS\) accepts the job$/gm)?.length).toBe(2)
    const none = await job.run('/bin/sh', ['-c', `${line} < /dev/null`])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('stdin  is empty')
  }))

test('every wrong argument is reported at once, and an ID token is never shown', () =>
  inJob(async (job) => {
    const token = `${'eyJhbGciOiJSUzI1NiJ9'}.${'eyJzdWIiOiJyZXBvOmFjbWUvYXBpIn0'}.c2lnbmF0dXJl`
    const { code, stdout, stderr } = await job.mayfly(['trust', 'explain', token, 'none.json', 'more', '--what'])
    expect([code, stdout]).toEqual([2, ''])
    for (const words of ['claims ', 'is an ID token', 'none.json ', 'does not exist', '"more"', '--what'])
      expect(stderr).toContain(words)
    expect(stderr).not.toContain('eyJ')
    for (const [given, words] of [
      ['', 'is empty'],
      ['x', 'is not JSON'],
      ['[1]', 'must be a JSON object'],
      ['{"sub":"a","sub":"b"}', 'has the member "sub" twice'],
      [`{"a":${'['.repeat(70)}${']'.repeat(70)}}`, 'is nested more than 64 levels deep'],
    ] as const) {
      const wrong = await explain(job, given, JSON.stringify(awsPolicy))
      expect([wrong.code, wrong.stdout], given).toEqual([2, ''])
      expect(wrong.stderr).toContain(words)
    }
    const none = await job.mayfly(['trust', 'explain'])
    expect(none.stderr).toMatch(/claims +is required/)
  }))

test('a claim that the log has masked is reported as masked', () =>
  inJob(async (job) => {
    const { code, stdout } = await explain(job, { ...claims, repository_id: '***' }, JSON.stringify(awsPolicy))
    expect(code).toBe(2)
    expect(stdout).toContain('the log has masked the value of repository_id')
  }))

test('a document without any trust is neither accepted nor refused', () =>
  inJob(async (job) => {
    const template = { AWSTemplateFormatVersion: '2010-09-09', Resources: { B: { Type: 'AWS::S3::Bucket' } } }
    const explained = await explain(job, claims, JSON.stringify(template))
    expect([explained.code, explained.stdout]).toEqual([2, ''])
    expect(explained.stderr).toContain('says which jobs are accepted')
    const file = samples.find(({ kind }) => kind === 'mayfly.yml')?.text ?? ''
    writeFileSync(join(job.workspace, 'mayfly.yml'), file)
    const drift = await job.mayfly(['trust', 'drift', 'document'])
    expect([drift.code, drift.stdout]).toEqual([2, ''])
    expect((await job.mayfly(['trust', 'lint', 'document'])).code).toBe(0)
  }))
