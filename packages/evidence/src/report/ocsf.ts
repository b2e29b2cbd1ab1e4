import { strictOutcomes } from '@mayfly/core/outcome'
import type { Entry, EventName } from '../reading/entry.ts'

const activities: Readonly<Partial<Record<EventName, readonly [id: number, name: string]>>> = {
  issued: [1, 'Logon'],
  refused: [1, 'Logon'],
  ended: [2, 'Logoff'],
  renewed: [99, 'Renew'],
  delivered: [99, 'Deliver'],
  read: [99, 'Read'],
  probed: [99, 'Probe'],
}

/** The members of a trace that name the credential itself, the best first. */
const credentialIds = ['accessKeyId', 'accessor', 'jti', 'uti', 'hashedToken', 'serial', 'name']

/**
 * One line as an event of the Open Cybersecurity Schema Framework 1.8, class Authentication. `opened` has none.
 *
 * @see https://schema.ocsf.io/1.8.0/classes/authentication
 */
export function ocsfEvent({ chain, seq, hash, time, job, facts }: Entry, version: string): object | undefined {
  const [activity, name] = activities[facts.event] ?? []
  if (activity === undefined) return undefined
  const { event, lease, provider, principal, what, outcome, detail, code, said, expiresAt, trace = {} } = facts
  const isFailure =
    event === 'refused' || (event === 'ended' && (strictOutcomes as readonly string[]).includes(outcome))
  const credential = credentialIds.map((id) => trace[id]).find((id) => id !== undefined)
  const status = isFailure ? 2 : 1
  return {
    activity_id: activity,
    activity_name: name,
    category_uid: 3,
    class_uid: 3002,
    type_uid: 300200 + activity,
    time,
    severity_id: isFailure ? 3 : 1,
    status_id: status,
    status: status === 2 ? 'Failure' : 'Success',
    ...(event === 'refused' && { status_code: code, ...(said !== undefined && { status_detail: said }) }),
    ...(event === 'ended' && { status_code: outcome, status_detail: detail }),
    user: { name: principal, type_id: 3, type: 'System' },
    actor: { user: { name: job.actor ?? job.system, type_id: job.actor === undefined ? 3 : 1 } },
    service: { name: provider },
    session: {
      uid: lease,
      issuer: provider,
      ...(credential !== undefined && { credential_uid: credential }),
      ...(event === 'issued' && { created_time: time }),
      ...(expiresAt !== undefined && { expiration_time: Date.parse(expiresAt) }),
      ...(event === 'ended' && { expiration_reason: outcome }),
    },
    metadata: {
      version: '1.8.0',
      product: { name: 'Mayfly', vendor_name: 'Mayfly', version },
      uid: hash,
      sequence: seq,
      correlation_uid: chain,
    },
    unmapped: { job, ...(what !== undefined && { what }), trace },
  }
}
