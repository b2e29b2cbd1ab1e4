import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  entriesOf,
  everySystem,
  gitHubJob,
  type IssuedEvent,
  type JobEvent,
} from '../../../../test/support/evidence.ts'
import { type Plan, planFor } from './plan.ts'

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: a shell reads them. */
/** Texts that a shell, a program or a runner could obey. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...['$(touch OWNED)', '`touch OWNED`', ';touch OWNED;', '| touch OWNED', '\ntouch OWNED\n', '&& touch OWNED'],
        ...[
          "'",
          '"',
          '\\',
          "';touch OWNED;'",
          '$HOME',
          '${IFS}',
          '--help',
          '-x',
          '@/etc/passwd',
          '../..',
          '> OWNED',
          '#',
        ],
        ...['::stop-commands::x', '##[group]', '\u001b[0m', '\u2028', '\u0000', ' ', 'acme', '/', ':', '*', '~'],
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: a shell reads them. */

/** A usable text, in which something hostile is put at one place. */
const spoiled = (text: string) =>
  fc.tuple(fc.nat(text.length), hostile).map(([at, evil]) => text.slice(0, at) + evil + text.slice(at))

const spoiledEvent = (event: JobEvent): fc.Arbitrary<JobEvent> => {
  const { what, trace, principal } = event as IssuedEvent
  return fc
    .record({
      what: spoiled(what),
      principal: spoiled(principal),
      trace: fc.record(Object.fromEntries(Object.entries(trace).map(([name, value]) => [name, spoiled(value)]))),
    })
    .chain((evil) => fc.subarray(Object.entries(evil), { minLength: 1 }))
    .map((members) => ({ ...event, ...Object.fromEntries(members) }) as JobEvent)
}

const spoiledJob = fc
  .constantFrom(
    gitHubJob,
    { system: 'gitlab', repository: 'acme/api', repositoryId: '9', run: '77', job: '4711' },
    { system: 'jenkins', job: 'acme/main', run: '42' },
  )
  .chain((job) =>
    fc.record(
      Object.fromEntries(
        Object.entries(job).map(([name, value]) => [name, name === 'system' ? fc.constant(value) : spoiled(value)]),
      ),
    ),
  )

const commandsOf = ({ jobs, systems }: Plan): string[] =>
  [
    ...jobs.flatMap(({ end }) => end ?? []),
    ...systems.flatMap(({ one, all, fresh }) => [...one, ...all, ...fresh]),
  ].flatMap(({ commands }) => commands)

/** Every program of a plan does nothing here; `touch` is the one that must not run. */
const programs = ['aws', 'gcloud', 'az', 'vault', 'kubectl', 'gh', 'glab', 'curl', 'jq', 'step', 'xargs']
const idle = programs.map((name) => `${name}() { :; }`).join('\n')

test('a name in a file cannot execute, and no command has a sign that a runner obeys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contain-hostile-'))
  const all = new Set<string>()
  fc.assert(
    fc.property(fc.tuple(...everySystem.map(spoiledEvent)), spoiledJob, (events, job) => {
      const lines = entriesOf(events, job as typeof gitHubJob)
      for (const command of commandsOf(planFor(lines, 0, true))) all.add(command)
    }),
    { numRuns: 400 },
  )
  try {
    expect(all.size).toBeGreaterThan(50)
    expect([...all].filter((command) => /[^ -~]|##|(^|\s)::/.test(command))).toEqual([])
    const script = `${idle}\nset -f\n${[...all].join('\n')}\n`
    execFileSync('/bin/sh', ['-e'], { cwd: folder, input: script, env: { PATH: '/usr/bin:/bin', HOME: folder } })
    // Only the files in which a plan keeps what it changes.
    expect(
      readdirSync(folder).filter((name) => !/-(trust|roles|role|serviceaccount)\.(json|yaml)$/.test(name)),
    ).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
