import { spawnSync } from 'node:child_process'
import { closeSync, constants, existsSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagsOf, inShellJob, type ProgramResult } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

/** A pipe that is full before the first write, and that nobody reads until the test asks for it. */
class StalledPipe {
  readonly #file: number
  #stuffed = 0

  constructor(path: string) {
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    this.#file = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
    for (const part of [Buffer.alloc(4096), Buffer.alloc(1)]) {
      for (let wrote = 1; wrote > 0; this.#stuffed += wrote) wrote = unlessStalled(() => writeSync(this.#file, part))
    }
  }

  /** Everything that arrives until something has ended. */
  async read(ended: Promise<unknown>): Promise<string> {
    const part = Buffer.alloc(65_536)
    let [text, over] = ['', false]
    ended.then(() => {
      over = true
    })
    for (let last = false; !last; await new Promise(setImmediate)) {
      last = over
      for (let read = 1; read > 0; text += part.toString('latin1', 0, read))
        read = unlessStalled(() => readSync(this.#file, part))
    }
    return text.slice(this.#stuffed)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** A number of bytes; 0 if the pipe is full, or empty. */
function unlessStalled(act: () => number): number {
  try {
    return act()
  } catch (error) {
    expect(error).toMatchObject({ code: 'EAGAIN' })
    return 0
  }
}

interface Stalled {
  readonly pipe: StalledPipe
  /** Starts `exec` by a line of shell. In this line, `./launch` starts it and `pipe` is the pipe. */
  start(line: string): Promise<ProgramResult>
  /** Resolves when the credential has been revoked. */
  readonly revoked: Promise<void>
  /** The credentials that are valid. */
  alive(): boolean[]
}

/** Runs a scenario with a command, a Node script. Its `now()` asks for a SIGTERM to the `exec` above it. */
const inStalled = (command: string, scenario: (stalled: Stalled) => Promise<void>) =>
  inVaultWorld(
    ({ issuer, vault, inputs }) =>
      inShellJob('jenkins', async (job) => {
        const at = (name: string) => join(job.workspace, name)
        const revoked = new Promise<void>((resolve) => {
          vault.answer = (request, response, next) => {
            if (request.url?.endsWith('/revoke-self')) response.once('close', resolve)
            if (request.url !== '/now') return next()
            process.kill(Number(readFileSync(at('pid'), 'utf8')), 'SIGTERM')
            response.end()
          }
        })
        writeFileSync(at('command.cjs'), `const now = () => fetch('${vault.url}/now')\n${command}`)
        const args = [job.cli, 'exec', 'vault', ...flagsOf(inputs), '--', process.execPath, 'command.cjs']
        const words = [process.execPath, ...args].map((word) => `'${word}'`).join(' ')
        writeFileSync(at('launch'), `#!/bin/sh\necho $$ >pid\nexec ${words}\n`, { mode: 0o755 })
        const env = { MAYFLY_ID_TOKEN: await issuer.mint(vaultAudience) }
        const pipe = new StalledPipe(at('pipe'))
        try {
          await scenario({
            pipe,
            start: (line) => job.run('/bin/sh', ['-c', line], { env }),
            revoked,
            alive: () => vault.tokens.map(({ alive }) => alive),
          })
        } finally {
          pipe.close()
        }
      }),
    undefined,
    'jenkins',
  )

const unread = [
  ['what the command says', 'exec ./launch >pipe'],
  ['what anybody says', 'exec ./launch >pipe 2>&1'],
] as const

test.each(unread)(
  'nobody reads %s, and it ends: so does its credential, and nothing that was said is lost',
  (_, line) =>
    inStalled(
      `process.stdout.write('z'.repeat(50_000) + process.env.PASSWORD); process.exitCode = 7`,
      async ({ pipe, start, revoked, alive }) => {
        const ran = start(line)
        await revoked
        expect(alive()).toEqual([false])
        const text = await pipe.read(ran)
        expect((await ran).code).toBe(7)
        expect(text).toContain(`${'z'.repeat(50_000)}***`)
        expect(text + (await ran).stderr).toContain(': revoked-verified, by vault, ')
      },
    ),
)

/** Prints more than a pipe can hold, and ends when it is asked to. */
const talkative = `process.on('SIGTERM', () => process.exit(9))
process.stdout.write('y'.repeat(1_000_000))
setInterval(() => undefined, 1000)
now()`

test.each(unread)(
  'nobody reads %s, and a signal comes: the command gets it, its credential ends, and so does exec',
  (_, line) =>
    inStalled(talkative, async ({ start, alive }) => {
      const { code, signal } = await start(line)
      expect([code, signal, alive()]).toEqual([9, null, [false]])
    }),
)

test.runIf(existsSync('/usr/bin/script'))('nobody looks at the terminal, and a signal comes: the same', () =>
  inStalled(talkative, async ({ pipe, start, revoked, alive }) => {
    const ran = start('exec script -qefc ./launch /dev/null >pipe')
    await revoked
    expect(alive()).toEqual([false])
    await pipe.read(ran)
    expect((await ran).code).toBe(9)
  }),
)
