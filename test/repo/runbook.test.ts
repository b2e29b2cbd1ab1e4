import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Call } from '@mayfly/evidence/contain/call'
import { jobEnd } from '@mayfly/evidence/contain/job-end'
import { planFor, type SystemPlan } from '@mayfly/evidence/contain/plan'
import { expect, test } from 'vitest'
import { flagNamed } from '../../packages/cli/src/flag.ts'
import { peopleCommands } from '../../packages/cli/src/people/commands.ts'
import { entriesOf, everySystem, gitHubJob } from '../support/evidence.ts'

const page = readFileSync('docs/runbook.md', 'utf8')

const jobs = {
  GitHub: gitHubJob,
  GitLab: { system: 'gitlab', repository: 'acme/api', repositoryId: '9', run: '77', job: '4711' },
  Jenkins: { system: 'jenkins', job: 'acme/main', run: '42' },
}

const shellBlock = (commands: readonly string[]) => ['```sh', ...commands, '```'].join('\n')

function callText({ does, commands, rights, undo }: Call): string {
  const parts = [
    code(does),
    shellBlock(commands),
    `Rights: ${code(rights)}.`,
    `**Undo.** ${code(undo.note ?? '')}`.trim(),
  ]
  return [...parts, ...(undo.commands.length > 0 ? [shellBlock(undo.commands)] : [])].join('\n\n')
}

/** A text of a plan, in which a page must not lose a placeholder. */
function code(text: string): string {
  return text.replaceAll(/<\w+>/g, '`$&`')
}

function systemText({ title, uses, one, all, fresh, impossible }: SystemPlan): string {
  const steps = Object.entries({
    'Only this credential': one,
    'Everything of the principal, now': all,
    'No new ones': fresh,
  })
  const calls = steps.flatMap(([name, of]) => (of.length === 0 ? [] : [`#### ${name}`, ...of.map(callText)]))
  const limits = impossible.map((text) => `- ${code(text)}`).join('\n')
  return [`### ${title}`, `The commands use ${code(uses)}.`, ...calls, '#### Not possible', limits].join('\n\n')
}

/** The page with a part between its markers replaced. */
function withPart(text: string, name: string, part: string): string {
  const marked = new RegExp(`(<!-- plan: ${name} -->\n)[\\s\\S]*?(<!-- end of plan -->)`)
  expect(text).toMatch(marked)
  return text.replace(marked, (_, start, end) => `${start}\n${part}\n\n${end}`)
}

test('the commands of the runbook are those of a plan: vitest -u writes them', async () => {
  const { systems } = planFor(entriesOf(everySystem), Date.parse('2026-11-30T12:00:00Z'), false)
  const ends = Object.entries(jobs).flatMap(([title, job]) => {
    const end = jobEnd(job)
    return end ? [`### ${title}`, callText(end)] : []
  })
  expect(ends).toHaveLength(2 * Object.keys(jobs).length)
  const whole = withPart(withPart(page, 'jobs', ends.join('\n\n')), 'systems', systems.map(systemText).join('\n\n'))
  await expect(whole).toMatchFileSnapshot('../../docs/runbook.md')
})

const blocks = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].map(([, text = '']) => text)

test('a shell can parse every command of the runbook', () => {
  expect(blocks.length).toBeGreaterThan(15)
  for (const block of blocks) execFileSync('/bin/sh', ['-n'], { input: block })
})

test('every command of Mayfly in the runbook exists, with its flags', () => {
  const lines = blocks.flatMap((block) => block.split(/\n */)).filter((line) => line.trimStart().startsWith('mayfly '))
  expect(lines.length).toBeGreaterThan(7)
  for (const line of lines) {
    const [, name = '', ...words] = line.trim().split(' ')
    const command = peopleCommands[name as 'contain' | 'drill']
    expect(command, line).toBeDefined()
    const flags = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2))
    expect(
      flags.filter((flag) => !flagNamed(command.flags, flag)),
      line,
    ).toEqual([])
  }
})
