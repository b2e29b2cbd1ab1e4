import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { awsPolicy, claims } from '../support/trust-documents.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map(([of, to]) => `${to}: &${to} [${Array(9).fill(`*${of}`).join(', ')}]`),
  )
  .join('\n')

/** Texts that would take long, or that are not what they seem to be, with words of their fault. */
const texts: [what: string, text: string | Buffer, words: string][] = [
  ['a YAML bomb', bomb, 'aliases'],
  ['10 MiB of YAML', 'a: 1\n'.repeat(2 * 1024 * 1024), 'is larger than'],
  ['more than 10 MiB', ' '.repeat(10 * 1024 * 1024 + 1), 'is larger than'],
  ['deep JSON', '['.repeat(5_000_000), 'is nested more than 64 levels deep'],
  ['deep YAML', `a: ${'['.repeat(200_000)}`, 'is nested more than 64 levels deep'],
  ['deep YAML blocks', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'levels deep'],
  ['sequences in one line', '- '.repeat(1000), 'levels deep'],
  ['many parts', `a: [${'x,'.repeat(120_000)}]`, 'has more than 60000 parts'],
  ['many anchors', Array.from({ length: 9000 }, (_, at) => `- &a${at} x\n- *a${at}`).join('\n'), 'aliases'],
  ['five million numbers', `[${'1,'.repeat(5_000_000)}1]`, 'has more than 1000000 values'],
  ['a tag', 'a: !!js/function "x"', 'YAML reads it as a tag'],
  ['YAML 1.1', '%YAML 1.1\n---\na: yes', 'is not YAML 1.2'],
  ['a member twice', 'a: 1\nb: 2\na: 3', 'has the member "a" twice (line 3, column 1)'],
  ['control characters', 'a: \u001b[31m', 'has the control character U+001B'],
  ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'is not UTF-8 text'],
  ['nothing', ' \n', 'is empty'],
]

/** Far above what was measured (0.2 to 0.9 s): CPU time on a busy machine is less exact. Without limits it is 5 to 40 s. */
const mostSeconds = 3

test.each(texts)('%s is refused in about a second of CPU, in words', (_, text, words) =>
  inJob(async (job) => {
    writeFileSync(join(job.workspace, 'document'), text)
    const timed = `TIMEFORMAT='seconds %U'; time node '${job.cli}' trust lint document`
    const { code, stdout, stderr } = await job.run('/bin/bash', ['-c', timed])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ {2}document {2}/m)
    expect(stderr).toContain(words)
    expect(Number(/^seconds (.*)$/m.exec(stderr)?.[1])).toBeLessThan(mostSeconds)
  }),
)

test('a pipe, a device, a folder and a link in the place of a file are refused, and nothing waits', () =>
  inJob(async (job) => {
    await job.run('/bin/sh', ['-c', 'mkfifo pipe'])
    mkdirSync(join(job.workspace, 'folder'))
    writeFileSync(join(job.workspace, 'other.yml'), 'version: 1')
    symlinkSync('other.yml', join(job.workspace, 'mayfly.yml'))
    const { code, stderr } = await job.mayfly(['trust', 'lint', 'pipe', '/dev/zero', 'folder', 'mayfly.yml'])
    expect(code).toBe(2)
    for (const name of ['pipe', '/dev/zero'])
      expect(stderr).toMatch(new RegExp(`^ {2}${name} +is not a regular file$`, 'm'))
    expect(stderr).toMatch(/^ {2}folder +is a folder, and no file$/m)
    expect(stderr).toMatch(/^ {2}mayfly\.yml +is a symbolic link, and Mayfly reads only regular files here$/m)
    const endless = await job.run('/bin/sh', ['-c', `node '${job.cli}' trust lint - < /dev/zero`])
    expect(endless.code).toBe(2)
    expect(endless.stderr).toMatch(/stdin +is larger than 10 MiB/)
    const many = await job.run('/bin/sh', ['-c', `node '${job.cli}' trust render --for aws /dev/zero`])
    expect([many.code, many.stderr.includes('is not a regular file')]).toEqual([2, true])
  }))

test('nothing of claims or documents reaches the log as anything but text', () =>
  inJob(async (job) => {
    const evil = 'x\n::error::a\n##[add-mask]b \u001b[31m\u202e section_start:1:x\r'
    const policy = JSON.stringify({
      ...awsPolicy,
      Statement: awsPolicy.Statement.map((one) => ({
        ...one,
        Sid: evil,
        Condition: { StringEquals: { [evil]: evil } },
      })),
    })
    writeFileSync(join(job.workspace, 'document'), policy)
    const given = JSON.stringify({ ...claims, sub: evil, environment: evil, [evil]: evil })
    writeFileSync(join(job.workspace, 'other.json'), JSON.stringify({ [evil]: { [evil]: evil } }))
    const all = [
      await job.mayfly(['trust', 'explain', given, 'document']),
      await job.mayfly(['trust', 'lint', 'document', 'other.json', evil]),
      await job.mayfly(['trust', 'explain', evil, evil, evil]),
      await job.mayfly(['trust', evil]),
      await job.mayfly(['trust', 'render', '--for', evil, '--rule', evil]),
    ]
    for (const { output } of all) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(output).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]|^\s*::|##\[|section_start:/m)
      expect(output).not.toMatch(/^b /m)
    }
  }))
