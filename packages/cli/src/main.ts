import { MayflyError } from '@mayfly/core/errors'
import '@mayfly/platforms/closed-debugger'
import { commands } from './commands.ts'
import { exec } from './exec.ts'
import { readCommandLine } from './flags.ts'
import { login } from './login.ts'
import { failWith } from './refuse.ts'

/** Reads the command line and starts its command. Only `login` and `exec` are always loaded. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const cut = name === 'exec' && args.includes('--') ? args.indexOf('--') : args.length
  const [own, rest] = [args.slice(0, cut), args.slice(cut + 1)]
  if (name === '--version' || name === '-V') return (await import('./help.ts')).version()
  if (['', 'help', '--help', '-h'].includes(name)) return (await import('./help.ts')).help(own)
  if (!Object.hasOwn(commands, name)) return (await import('./help.ts')).unknownCommand(name, args)
  if (own.some((arg) => arg === '--help' || arg === '-h')) return (await import('./help.ts')).help([name, ...own])
  switch (name as keyof typeof commands) {
    case 'login':
      return login(await readCommandLine(commands.login, own))
    case 'exec':
      return exec(await readCommandLine(commands.exec, own), rest)
    case 'logout':
      return (await import('./end.ts')).logout(await readCommandLine(commands.logout, own))
    case 'end':
      return (await import('./end.ts')).end(await readCommandLine(commands.end, own))
    case 'whoami':
      return (await import('./whoami.ts')).whoami(await readCommandLine(commands.whoami, own))
    case 'trust':
      return (await tool(() => import('./trust/trust.ts'))).trust(own)
    case 'inventory':
      return (await tool(() => import('./inventory/inventory.ts'))).inventory(
        await readCommandLine(commands.inventory, own),
      )
    case 'completion':
      return (await tool(() => import('./completion/completion.ts'))).completion(
        await readCommandLine(commands.completion, own),
      )
    case 'drill':
      return (await tool(() => import('./contain/drill.ts'))).drill(await readCommandLine(commands.drill, own))
    case 'contain':
      return (await tool(() => import('./contain/contain.ts'))).contain(await readCommandLine(commands.contain, own))
    case 'report':
      return (await tool(() => import('./report/report.ts'))).report(await readCommandLine(commands.report, own))
  }
}

/** Loads a command for people. An action's download does not have it. Throws ERR_PROGRAM_MISSING. */
async function tool<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error
    throw new MayflyError('ERR_PROGRAM_MISSING', 'This copy of mayfly does not have this command', {
      fix: 'An action downloads only the parts that jobs need. Unpack mayfly.tgz of the same commit, and use the mayfly in it.',
    })
  }
}

main(process.argv.slice(2)).catch(async (error: unknown) => failWith(error))
