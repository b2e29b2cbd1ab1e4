import { decodeLeaseReport, encodeWithdrawal } from '@mayfly/core/agent-messages'
import type { Ending, Lease } from '@mayfly/core/lease'
import type { Log } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import { removePrivate } from '../../private-files.ts'
import { askAgent, isServing, waitUntilStopped } from './control.ts'
import { isAgentFolder, readControl } from './control-file.ts'
import { readEnded, readLedger } from './ledger.ts'

interface StepContext {
  readonly log: Log
  readonly mask: Mask
  /** The job's private folder. */
  readonly root: string
  /** Whether the folder of the agent stays, for the post steps. */
  readonly keepsFolder?: true
}

/**
 * Removes a lease from the job's agent, and stops the agent with the last lease. The credentials that the agent has
 * made become a part of the lease, so post reports them. Throws if the path is not an agent's.
 */
export async function withdrawAgent(
  { path, last }: { path: string; last: boolean },
  lease: Lease,
  step: StepContext,
): Promise<void> {
  const { log, mask, root, keepsFolder } = step
  if (!isAgentFolder(root, path)) throw new Error('the path does not belong to Mayfly')
  const control = readControl(root, path)
  const serving = control && isServing(control) ? control : undefined
  if (serving) mask(serving.control)
  const request = encodeWithdrawal({ lease: lease.id, last })
  const answer = serving && (await askAgent(serving, 'withdraw', request).catch(() => undefined))
  const report = answer?.status === 200 ? decodeLeaseReport(answer.body, mask) : undefined
  const ended = report ? undefined : readEnded(root, path, lease.id)
  if (report) {
    const { endings, made, failure } = report
    lease.endings = mergeEndings(lease.endings, endings)
    log.info(`The Mayfly agent made ${made} more credentials for ${lease.id}${last ? ', and was stopped' : ''}`)
    if (failure !== undefined) log.warn(`The last attempt of the Mayfly agent for ${lease.id} failed: ${failure}`)
  } else if (ended) {
    log.info(`${lease.id} was ended by mayfly end, before this step`)
    lease.endings = mergeEndings(lease.endings, ended)
  } else if (!answer || answer.status === 200) {
    // With another status the agent never got the lease, which is as main recorded it.
    const happened = serving
      ? 'The Mayfly agent did not answer'
      : control
        ? 'The Mayfly agent had stopped before this step'
        : 'The files of the Mayfly agent are missing or cannot be read'
    const saved = readLedger(root, path, lease.id)
    const source = saved
      ? `The report for ${lease.id} uses what it saved last`
      : `The credentials that it made for ${lease.id} are not known. They expire by themselves`
    log.warn(`${happened}. ${source}.`)
    lease.endings = mergeEndings(lease.endings, saved)
  }
  if (!last) return
  if (serving) await waitUntilStopped(serving)
  if (!keepsFolder) removePrivate(root, path)
}

/**
 * Merges the agent's endings into main's: the key and the times of a thing, and the things that the agent made itself.
 * For an ending with an ender, the handle stays main's. Endings without an ender come only from the agent.
 */
function mergeEndings(recorded: readonly Ending[], known: readonly Ending[] | undefined): Ending[] {
  if (!known) return recorded.map(withoutEnd)
  const kept = recorded.flatMap((ending) => {
    if (ending.ender === undefined) return []
    const { expiresAt, key, acceptedUntil } = known.find((one) => isSame(one, ending)) ?? {}
    return {
      ...withoutEnd(ending),
      ...(expiresAt !== undefined && { expiresAt }),
      ...(key && { key, ...(acceptedUntil !== undefined && { acceptedUntil }) }),
    }
  })
  const made = known.flatMap((ending): Ending[] => {
    if (ending.ender === undefined) return [ending]
    if (recorded.some((one) => isSame(one, ending))) return []
    const like = recorded.find(({ ender }) => ender === ending.ender)
    const { handle, audience, ...own } = ending
    return like
      ? [{ ...own, ...(like.handle && { handle: like.handle }), ...(like.audience && { audience: like.audience }) }]
      : []
  })
  return [...kept, ...made]
}

function isSame(one: Ending, other: Ending): boolean {
  return one.ender === other.ender && one.what === other.what
}

/** Main knows the expiry of the first credential. Without news of a later one, the expiry is unknown. */
function withoutEnd({ expiresAt, ...ending }: Ending): Ending {
  return ending
}
