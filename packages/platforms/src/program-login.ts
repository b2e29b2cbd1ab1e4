import { execFile } from 'node:child_process'
import { sep } from 'node:path'
import type { Delivery, Login, LoginCommand } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { revealText } from './plain-text.ts'
import { makeFolder, removePrivate, writePrivate } from './private-files.ts'
import { programPath } from './program-path.ts'

// One chunk has all that a program of the job needs.
export { programPath }

/** Only this much of a program's output is read. */
const saidBytes = 4096

interface LoginContext {
  /** The folder of all private files of the job, and that of this lease in it. */
  readonly root: string
  readonly folder: string
  readonly signal: AbortSignal
  /** The delivery by the agent: its variables are for the program, in addition to those of the job. */
  readonly agentDelivery?: Delivery | undefined
}

/**
 * Logs a program in, in its own private folder, and returns that folder. The program gets the secret in a file and
 * never as an argument. The file is removed before this returns. Throws ERR_DELIVERY_FAILED with the vendor's code,
 * never with its words.
 */
export async function logIn(
  login: Login,
  { root, folder, signal, agentDelivery: delivered }: LoginContext,
): Promise<string> {
  const { program, folderVariable, refusalCode, refusalFix, secret, commands } = login
  const own = [folder, program].join(sep)
  const file = [folder, 'secret'].join(sep)
  makeFolder(root, own)
  if (secret) writePrivate(root, file, revealText(secret))
  try {
    const variables = Object.entries({ ...delivered?.env, ...delivered?.shared }).map(([name, value]) => [
      name,
      revealText(value),
    ])
    const env = { ...environment(), ...Object.fromEntries(variables), ...login.env, [folderVariable]: own }
    for (const command of commands) {
      const args = command.args.map((part) => (typeof part === 'string' ? part : part.file + file))
      await run(program, args, { cwd: own, env, signal, refusalCode, refusalFix, command })
    }
    return own
  } finally {
    removePrivate(root, file)
  }
}

/** The job's environment without the variables that only this step may have. */
function environment(): NodeJS.ProcessEnv {
  const private_ = /^(INPUT_|STATE_|ACTIONS_|MAYFLY_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|TOKEN)$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !private_.test(name)))
}

interface CommandContext {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly refusalCode: string
  readonly refusalFix: string
  readonly command: LoginCommand
}

function run(program: string, args: readonly string[], context: CommandContext): Promise<void> {
  const path = programPath(program) ?? program
  // Windows starts a .cmd file only through its shell, which splits at spaces.
  const shell = /\.(cmd|bat)$/i.test(path)
  const quote = (text: string) => (shell ? `"${text}"` : text)
  return new Promise((resolve, reject) => {
    const { cwd, env, signal } = context
    const child = execFile(quote(path), args.map(quote), { cwd, env, shell, windowsHide: true }, (error, _, said) => {
      signal.removeEventListener('abort', kill)
      if (!error) return resolve()
      if (signal.aborted) return reject(signal.reason)
      const { name, facts, fix } = context.command
      const [vendor] = new RegExp(context.refusalCode).exec(said.slice(0, saidBytes)) ?? []
      reject(
        new MayflyError('ERR_DELIVERY_FAILED', `${program} could not be logged in`, {
          ...(vendor && { vendor }),
          facts: { command: name, ...facts, exit: String(error.code) },
          fix: vendor ? context.refusalFix : fix,
        }),
      )
    })
    // The option `signal` of `execFile` sends SIGTERM whatever `killSignal` says, and a program may ignore SIGTERM.
    const kill = () => child.kill('SIGKILL')
    signal.addEventListener('abort', kill)
    if (signal.aborted) kill()
  })
}
