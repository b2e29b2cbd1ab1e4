import type { InputFault } from '@mayfly/core/inputs'
import type { FoundAccess, ServerAccess } from '@mayfly/platforms/access/access'
import { gitHubApi, vaultAccess } from '@mayfly/platforms/access/environment'
import { clusterAccess } from '@mayfly/platforms/access/kubeconfig'
import { answer, mask } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import type { peopleCommands } from '../people/commands.ts'
import { refuse } from '../refuse.ts'
import { gitHubCanary, kubernetesCanary, vaultCanary } from './canaries.ts'
import { type Canary, type Measurement, measure, type NoMeasurement } from './canary.ts'
import { PersonRequests } from './person-requests.ts'

type Line = CommandLine<(typeof peopleCommands)['drill']['flags']>

/** Ends a canary credential, and measures the time to its first refusal. */
export async function drill({ flags, faults }: Line): Promise<void> {
  const found = accessFor(flags)
  const wrong = [
    ...faults,
    ...missingFlagFaults(flags).filter((fault) => !faults.some(({ input }) => input === fault.input)),
    ...faultsOf(found),
  ]
  if (wrong.length > 0 || !found || !('access' in found)) return refuse(wrong)
  const requests = new PersonRequests()
  try {
    const canary = await canaryOf(requests, found.access, flags)
    const result = await measure(canary, flags.limit * 1000)
    if (flags.json)
      answer(JSON.stringify({ version: 1, system: flags.system, canary: canary.thing, ...roundTimes(result) }))
    else for (const text of textOf(canary, result, flags.limit)) answer(safeLine(text, 1000))
    if ('reason' in result || result.refusedAfter === undefined || result.acceptedAgain > 0)
      process.exitCode = exitCodes.remains
  } finally {
    requests.close()
  }
}

function accessFor(flags: Line['flags']): FoundAccess | undefined {
  const { 'kubernetes-server': server, 'kubernetes-token': token, 'kubernetes-ca': ca } = flags
  switch (flags.system) {
    case 'vault':
      return vaultAccess(mask)
    case 'kubernetes':
      return clusterAccess({ server, token, ca }, mask)
    case 'github':
      return gitHubApi()
    default:
      return undefined
  }
}

function faultsOf(found: FoundAccess | undefined): readonly InputFault[] {
  if (!found) return []
  return 'faults' in found
    ? found.faults
    : 'absent' in found
      ? [{ input: 'system', message: `needs access: ${found.absent}` }]
      : []
}

/** The flags that the system of the drill needs. */
function missingFlagFaults(flags: Line['flags']): InputFault[] {
  const { system, namespace, 'service-account': account, 'canary-token': token } = flags
  const needed =
    system === 'kubernetes'
      ? { namespace, 'service-account': account }
      : system === 'github'
        ? { 'canary-token': token }
        : {}
  return Object.entries(needed).flatMap(([input, value]) =>
    value === undefined ? [{ input: `--${input}`, message: `is required for ${system}` }] : [],
  )
}

function canaryOf(requests: PersonRequests, access: ServerAccess, flags: Line['flags']): Canary | Promise<Canary> {
  const { namespace = '', 'service-account': account = '', 'canary-token': token } = flags
  if (token) return gitHubCanary(requests, access, token)
  return flags.system === 'vault'
    ? vaultCanary(requests, access)
    : kubernetesCanary(requests, access, { namespace, account })
}

function textOf({ thing }: Canary, result: Measurement | NoMeasurement, limit: number): string[] {
  if ('reason' in result) return [`Canary: ${thing}`, `Nothing was measured: ${result.reason}.`]
  const { answeredAfter, status, refusedAfter, acceptedAfter, looks, acceptedAgain } = result
  const unclear = looks.unclear > 0 ? [`${looks.unclear} answers said neither.`] : []
  const last = acceptedAfter === undefined ? [] : [`The last answer that accepted it: after ${time(acceptedAfter)}.`]
  const start = [
    `Canary: ${thing}`,
    `The system answered ${status} to the revocation after ${time(answeredAfter)}.`,
    ...last,
    ...unclear,
  ]
  if (refusedAfter === undefined)
    return [
      ...start,
      `No refusal was seen in ${limit} s, so it is not shown that the canary ended. It expires by itself.`,
    ]
  const again =
    acceptedAgain === 0
      ? 'It was refused each time after that.'
      : `It was accepted ${acceptedAgain} times after that: not every server of the system knows the end yet.`
  return [...start, `First refusal: after ${time(refusedAfter)}. ${again}`]
}

function time(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

function roundTimes(result: Measurement | NoMeasurement): object {
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => [name, typeof value === 'number' ? Math.ceil(value) : value]),
  )
}
