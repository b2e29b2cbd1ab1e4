import type { InputFault } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { requestFor, type StepRequest } from '@mayfly/core/step-request'
import { unknownVariableFaults } from '@mayfly/platforms/command/subject-tokens'
import type { commands } from './commands.ts'
import { fitToSystem } from './fit-to-system.ts'
import { valueFromFile } from './flag.ts'
import type { CommandLine } from './flags.ts'

/** The inputs of a pipeline, and the function that requests credentials. */
interface CommandRequest {
  readonly inputs: Readonly<Record<string, string>>
  readRequest(raw: Readonly<Record<string, string | undefined>>): Promise<StepRequest>
}

type ExecLine = CommandLine<(typeof commands)['exec']['flags']>

/**
 * The request of a command line and of the file that it may name, with the default delivery `deliver`, and with every
 * fault of the command line, of the environment, and `more`.
 */
export function request(line: ExecLine, deliver: string, more: readonly InputFault[] = []): CommandRequest {
  const { provider, flags, inputs, job } = line
  const faults = [...line.faults, ...more, ...unknownVariableFaults()]
  const file = flags.credentials
  const named = provider !== undefined || faults.some(({ input }) => input === 'provider')
  if (named && file !== undefined) faults.push({ input: 'credentials', message: 'cannot be combined with a provider' })
  if (!named && file === undefined)
    faults.push({ input: 'provider', message: 'is required, unless --credentials is given' })
  const list = file === undefined || named ? undefined : read(file, faults)
  return {
    inputs,
    readRequest: async (raw) => ({
      ...fitToSystem(await readStepRequest(provider, list, raw, faults), job.system, deliver),
      nameOf: line.nameOf,
    }),
  }
}

function read(file: string, faults: InputFault[]): string | undefined {
  const read = valueFromFile(file)
  if ('value' in read) return read.value
  faults.push({ input: 'credentials', message: read.fault })
  return undefined
}

/** One provider's credential or a list of them, and the faults found before. */
async function readStepRequest(
  provider: Provider | undefined,
  list: string | undefined,
  raw: Readonly<Record<string, string | undefined>>,
  faults: readonly InputFault[],
): Promise<StepRequest> {
  // With both, it is not clear which one the user means, so neither is checked.
  const both = faults.some(({ input }) => input === 'credentials') && provider !== undefined
  if (both || (provider === undefined && list === undefined))
    return { items: [], specs: provider?.inputs ?? {}, faults }
  const request = provider
    ? await requestFor(provider)(raw)
    : await (await import('@mayfly/providers/credential-list')).readCredentials({ credentials: list })
  return { ...request, faults: [...faults, ...request.faults] }
}
