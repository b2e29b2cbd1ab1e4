import '@mayfly/platforms/closed-debugger'
import { commands, type PeopleName, peopleNames } from './commands.ts'
import { exec } from './exec.ts'
import { readCommandLine } from './flags.ts'
import { login } from './login.ts'
import { failWith } from './refuse.ts'
import { tool } from './tool.ts'

/** Reads the command line and starts its command. Only `login` and `exec` are always loaded. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const cut = name === 'exec' && args.includes('--') ? args.indexOf('--') : args.length
  const [own, rest] = [args.slice(0, cut), args.slice(cut + 1)]
  if (name === '--version' || name === '-V') return (await import('./help.ts')).version()
  if (['', 'help', '--help', '-h'].includes(name)) return (await import('./help.ts')).help(own)
  const isForPeople = (peopleNames as readonly string[]).includes(name)
  if (!isForPeople && !Object.hasOwn(commands, name)) return (await import('./help.ts')).unknownCommand(name, args)
  if (own.some((arg) => arg === '--help' || arg === '-h')) return (await import('./help.ts')).help([name, ...own])
  if (isForPeople) return (await tool(() => import('./people/people.ts'))).runForPeople(name as PeopleName, own)
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
  }
}

main(process.argv.slice(2)).catch(async (error: unknown) => failWith(error))
