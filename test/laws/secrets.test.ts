import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodingsOf, leaks } from '../support/encodings.ts'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { lateMasks } from '../support/late-masks.ts'
import type { Step } from '../support/runner.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { hardValues } from './hard-values.ts'
import { type LawStore, lawStores, type StoredValues, type StoreLaw } from './secret-stores.ts'

const bytes = Uint8Array.from([0, 255, 254, 10, 13, 0])
const nameOf = (key: string) => `V_${key.toUpperCase()}`

function linesFor({ source }: StoreLaw, values: StoredValues): string {
  return Object.keys(values)
    .map((key) => `${nameOf(key)} = ${source(key)}`)
    .join('\n')
}

function useOf(law: StoreLaw, values: StoredValues, deliver: string): Step {
  const inputs = { ...law.inputs, secrets: linesFor(law, values), deliver }
  return { name: law.provider, uses: resolve(`actions/${law.provider}`), with: inputs }
}

/** The values of `hardValues` that the store takes. */
function fitting({ largest, takesEmpty }: LawStore): Record<string, string> {
  const fits = (value: string) => Buffer.byteLength(value) <= largest && (takesEmpty || value !== '')
  return Object.fromEntries(Object.entries(hardValues).filter(([, value]) => fits(value)))
}

/** A program that keeps the bytes of the variables and of their files. */
const look = (path: string, values: StoredValues) => `
  const { readFileSync, writeFileSync } = require('node:fs')
  const seen = {}
  for (const name of ${JSON.stringify(Object.keys(values).map(nameOf))}) {
    const [text, path] = [process.env[name], process.env[name + '_FILE']]
    seen[name] = [text === undefined ? null : Buffer.from(text).toString('hex'), path ? readFileSync(path).toString('hex') : null]
  }
  writeFileSync(${JSON.stringify(path)}, JSON.stringify(seen))`

/** The values by the names that they have in the job. */
function named(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [nameOf(key), value]))
}

/** A file of variables as Docker reads it: the value is everything after the first `=`. */
function asDocker(content: string): Record<string, string> {
  const lines = content.split('\n').slice(0, -1)
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

/** The names whose bytes differ from the store's, as a variable or as a file. */
function changed(path: string, values: StoredValues, modes: readonly string[]): string[] {
  const seen: Record<string, (string | null)[]> = JSON.parse(readFileSync(path, 'utf8'))
  return Object.entries(values).flatMap(([key, value]) => {
    const hex = Buffer.from(value as Uint8Array).toString('hex')
    const [text, file] = seen[nameOf(key)] ?? []
    const isSame = (!modes.includes('env') || text === hex) && (!modes.includes('file') || file === hex)
    return isSame ? [] : [key]
  })
}

describe.each(lawStores)('secrets of $id', (store) => {
  const canaries = { user: 'canary/of+the-user"1', password: 'canary of the password 2' }

  test('no value is printed in any of 14 encodings, and a job that prints all values prints stars', () =>
    store.within(canaries, async (law) => {
      const print: Step = {
        name: 'print',
        run: () => {
          const forms = Object.values(canaries).flatMap(encodingsOf)
          return {
            command: process.execPath,
            args: ['-e', 'process.argv.slice(1).map((one) => console.log(one))', ...forms],
          }
        },
      }
      const job = await law.world.run([useOf(law, canaries, 'env,file,output'), print])
      expect(job.failed).toBe(false)
      expect(leaks(job.log, Object.values(canaries))).toEqual([])
      expect(leaksOf({ ...job, steps: job.steps.filter(({ name }) => name !== 'print') }, law.world)).toEqual([])
      const [main] = job.steps
      expect(lateMasks(main?.stdout ?? '')).toEqual([])
    }))

  test('variables, files and outputs have the bytes of the store', () => {
    const values = fitting(store)
    return store.within(values, async (law) => {
      let path = ''
      const read: Step = {
        name: 'read',
        run: ({ temp }) => {
          path = join(temp, 'seen.json')
          return { command: process.execPath, args: ['-e', look(path, values)] }
        },
      }
      const wrong: string[] = []
      const onPost = () => void wrong.push(...changed(path, values, ['env', 'file']))
      const job = await law.world.run([useOf(law, values, 'env,file,output'), read], { onPost })
      expect([job.failed, path === '', wrong]).toEqual([false, false, []])
      const outputs = job.outputs[law.provider] ?? {}
      expect(Object.keys(values).filter((key) => outputs[nameOf(key)] !== values[key])).toEqual([])
    })
  })

  test('the files with all values have the bytes of the store', () => {
    const values = fitting(store)
    const ofOneLine = Object.fromEntries(
      Object.entries(values).filter(([, value]) => !/[\r\n]/.test(value) && value.length < 65_000),
    )
    return store.within(values, async (law) => {
      const seen: Record<string, unknown> = {}
      const look: Step = {
        name: 'look',
        during: ({ env }) => {
          const { SECRETS_ENV_FILE: lines, SECRETS_JSON_FILE: object } = env
          if (lines) seen.lines = asDocker(readFileSync(lines, 'utf8'))
          if (object) seen.object = JSON.parse(readFileSync(object, 'utf8'))
        },
      }
      const object = { ...useOf(law, values, 'json-file'), name: 'object' }
      const lines = { ...useOf(law, ofOneLine, 'env-file'), name: 'lines' }
      const job = await law.world.run([object, lines, look])
      expect([job.log, job.failed]).toEqual([job.log, false])
      expect(seen).toEqual({ object: named(values), lines: named(ofOneLine) })
      expectClean(job, law.world)
    })
  })

  test('the largest value that the store accepts is read', () => {
    const value = 'a long line of a value, of 40 characters\n'.repeat(store.largest).slice(0, store.largest)
    const modes = store.largest < 128 * 1024 ? ['env', 'file', 'output'] : ['file']
    return store.within({ value }, async (law) => {
      let path = ''
      const read: Step = {
        name: 'read',
        run: ({ temp }) => {
          path = join(temp, 'seen.json')
          return { command: process.execPath, args: ['-e', look(path, { value })] }
        },
      }
      const wrong: string[] = []
      const onPost = () => void wrong.push(...changed(path, { value }, modes))
      const job = await law.world.run([useOf(law, { value }, modes.join(',')), read], { onPost })
      expect([job.failed, path === '', wrong]).toEqual([false, false, []])
      const output = job.outputs[law.provider]?.[nameOf('value')]
      expect(output === value).toBe(modes.includes('output'))
    })
  })

  test('two hundred lines in one step are read', () => {
    const values = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [`value-${n}`, `the-value-number-${n}-of-two-hundred`]),
    )
    return store.within(values, async (law) => {
      const secrets = Object.keys(values).map((key, n) => `V_${n} = ${law.source(key)}`)
      const inputs = { ...law.inputs, secrets: secrets.join('\n'), deliver: 'env' }
      const job = await law.world.run([{ name: law.provider, uses: resolve(`actions/${law.provider}`), with: inputs }])
      expect([job.failed, job.failed && job.log]).toEqual([false, false])
      expect(job.steps[0]?.env).toMatchObject(
        Object.fromEntries(Object.values(values).map((value, n) => [`V_${n}`, value])),
      )
      expectClean(job, law.world)
    })
  })

  test.each(['gitlab', 'jenkins'] as const)(
    '%s: the values have the bytes of the store, by a login and a shell, and by exec',
    (ci) => {
      const values = fitting(store)
      return store.within(
        values,
        (law) =>
          inShellJob(ci, async (job) => {
            const env = { MAYFLY_ID_TOKEN: await law.world.issuer.mint(law.audience) }
            const inputs = { ...law.inputs, secrets: linesFor(law, values), deliver: 'env,file' }
            const flags = [law.provider, ...flagsOf(inputs)]
            const [shell, exec] = [join(job.root, 'shell.json'), join(job.root, 'exec.json')]
            expect((await job.login(flags, { env })).code).toBe(0)
            expect(
              (await job.sh(`'${process.execPath}' -e "$LOOK"`, { env: { LOOK: look(shell, values) } })).code,
            ).toBe(0)
            const ran = await job.mayfly(['exec', ...flags, '--', process.execPath, '-e', look(exec, values)], { env })
            expect(ran.code).toBe(0)
            const modes = ['env', 'file']
            expect([changed(shell, values, modes), changed(exec, values, modes)]).toEqual([[], []])
            expect((await job.logout()).code).toBe(0)
          }),
        ci,
      )
    },
  )

  if (store.takesBytes)
    test('bytes that are not text are in the file, and in base64 with that word', () =>
      store.within({ bytes }, async (law) => {
        let path = ''
        const read: Step = {
          name: 'read',
          run: ({ temp }) => {
            path = join(temp, 'seen.json')
            return { command: process.execPath, args: ['-e', look(path, { bytes })] }
          },
        }
        const wrong: string[] = []
        const onPost = (name: string) => void (name === 'file' && wrong.push(...changed(path, { bytes }, ['file'])))
        const inBase64 = useOf(law, { bytes }, 'env')
        const job = await law.world.run(
          [
            { ...useOf(law, { bytes }, 'file'), name: 'file' },
            read,
            {
              ...inBase64,
              name: 'base64',
              with: { ...(inBase64 as { with: object }).with, secrets: `B64 = ${law.source('bytes')} base64` },
            },
          ],
          { onPost },
        )
        expect([job.failed, path === '', wrong]).toEqual([false, false, []])
        expect(job.steps.find(({ name }) => name === 'base64')?.env.B64).toBe(Buffer.from(bytes).toString('base64'))
      }))

  test.each([1, 2, 3, 4])('a step that is killed at request %i leaves no value', (nth) =>
    store.within(canaries, async (law) => {
      const job = await law.world.run([useOf(law, canaries, 'env,file')], {
        onStep: killAtRequest(nth, ...law.servers),
      })
      // A step with fewer requests ends by itself.
      const [main] = job.steps
      if (main?.signal === null) expectClean(job, law.world)
      expect([environment(job), leftBehind(job), leaksOf(job, law.world)]).toEqual([{}, [], []])
      const { leases } = JSON.parse(main?.state.mayfly ?? '{"leases":[]}')
      const expiring = leases.flatMap(({ endings }: { endings: { expiresAt?: number }[] }) => endings)
      // The ID token of the job itself reads the Secrets of a cluster.
      expect(expiring.length > 0).toBe(law.provider !== 'kubernetes')
    }),
  )
})
