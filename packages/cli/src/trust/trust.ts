import { quote } from '@mayfly/core/foreign-text'
import { readCommandLine } from '../flags.ts'
import { didYouMean } from '../near.ts'
import { refuse } from '../refuse.ts'
import { type Subcommand, subcommands } from './subcommands.ts'

/** Starts the subcommand that the first argument names. */
export async function trust([name = '', ...args]: readonly string[]): Promise<void> {
  if (!Object.hasOwn(subcommands, name)) {
    const known = Object.keys(subcommands)
    const names = known.join(', ')
    const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${quote(name)}`
    return refuse([
      { input: 'trust command', message: `${message}; mayfly help trust describes each${didYouMean(known, name)}` },
    ])
  }
  switch (name as Subcommand) {
    case 'explain':
      return (await import('./explain.ts')).explain(await readCommandLine(subcommands.explain, args))
    case 'lint':
      return (await import('./lint.ts')).lintDocuments(await readCommandLine(subcommands.lint, args))
    case 'render':
      return (await import('./render.ts')).renderFile(await readCommandLine(subcommands.render, args))
    case 'drift':
      return (await import('./drift.ts')).compareDocuments(await readCommandLine(subcommands.drift, args))
  }
}
