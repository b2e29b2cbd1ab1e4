import { outliveReaders } from '@mayfly/platforms/command/log'
import { commands } from './commands.ts'

/** Starts one command; each is loaded when it is asked for. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (name === '--version') return (await import('./help.ts')).version()
  if (['help', '--help', '-h'].includes(name)) return (await import('./help.ts')).help(own)
  if (!Object.hasOwn(commands, name)) return (await import('./help.ts')).unknownCommand(name)
  if (own.some((arg) => arg === '--help' || arg === '-h')) return (await import('./help.ts')).help([name, ...own])
  switch (name as keyof typeof commands) {
    case 'login':
      return (await import('./login.ts')).login(args)
    case 'exec':
      return (await import('./exec.ts')).exec(args)
    case 'logout':
      return (await import('./logout.ts')).logout(args)
    case 'whoami':
      return (await import('./whoami.ts')).whoami(args)
  }
}

outliveReaders()
main(process.argv.slice(2)).catch(async (error: unknown) => (await import('./refuse.ts')).failWith(error))
