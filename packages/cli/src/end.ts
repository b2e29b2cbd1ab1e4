import type { InputFault } from '@mayfly/core/inputs'
import { isStepOfGitHub } from '@mayfly/platforms/github/job'
import type { commands } from './commands.ts'
import { endFolder } from './end-folder.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

type EndLine = CommandLine<(typeof commands)['end']['flags']>

/**
 * Ends credentials before the job ends: those of a state folder, or in a step of a GitHub job those that the actions
 * delivered. With ids it ends only these leases.
 */
export async function end(line: EndLine): Promise<void> {
  onSignals(() => undefined)
  const { flags, job, args } = line
  const faults = [...line.faults, ...misplacementFaults(line)]
  if (faults.length > 0) return refuse(faults)
  const { json } = flags
  if (flags['state-dir'] !== undefined) return endFolder(job, args, json)
  // The network of a step is code that a folder with nothing to revoke does not need.
  if (flags.agent) return (await import('./end-agents.ts')).endAgents(job, json)
  return (await import('./end-job.ts')).endJob(job, args, json)
}

/** `logout`: ends every login of a state folder. */
export async function logout({ flags, job, faults }: CommandLine<(typeof commands)['logout']['flags']>): Promise<void> {
  onSignals(() => undefined)
  return faults.length > 0 ? refuse(faults) : endFolder(job, [], flags.json)
}

/** A fault for each flag and argument that does not fit the others, or this place. */
function misplacementFaults({ flags, args }: EndLine): InputFault[] {
  const faults: InputFault[] = []
  const folder = flags['state-dir']
  if (flags.agent && args.length > 0)
    faults.push({
      input: '--agent',
      message: 'ends all agents of the job: it cannot be combined with the ids of leases',
    })
  if (flags.agent && folder !== undefined)
    faults.push({ input: '--agent', message: 'is for a step of a GitHub job: it cannot be combined with --state-dir' })
  if (!isStepOfGitHub() && folder === undefined)
    faults.push(
      flags.agent
        ? { input: '--agent', message: 'works only in a step of a GitHub job' }
        : { input: '--state-dir', message: 'is required: only a step of a GitHub job has credentials without it' },
    )
  return faults
}
