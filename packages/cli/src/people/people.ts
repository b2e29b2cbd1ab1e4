import type { PeopleName } from '../commands.ts'
import { readCommandLine } from '../flags.ts'
import { peopleCommands } from './commands.ts'

/** Runs a command for people. */
export async function runForPeople(name: PeopleName, own: readonly string[]): Promise<void> {
  switch (name) {
    case 'trust':
      return (await import('../trust/trust.ts')).trust(own)
    case 'inventory':
      return (await import('../inventory/inventory.ts')).inventory(await readCommandLine(peopleCommands.inventory, own))
    case 'completion':
      return (await import('../completion/completion.ts')).completion(
        await readCommandLine(peopleCommands.completion, own),
      )
    case 'drill':
      return (await import('../contain/drill.ts')).drill(await readCommandLine(peopleCommands.drill, own))
    case 'contain':
      return (await import('../contain/contain.ts')).contain(await readCommandLine(peopleCommands.contain, own))
    case 'report':
      return (await import('../report/report.ts')).report(await readCommandLine(peopleCommands.report, own))
  }
}
