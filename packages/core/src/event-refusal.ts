import { MayflyError } from './errors.ts'
import type { Job, Starter } from './platform.ts'

/** The author associations of a project's members, who may start a deployment. */
const memberAssociations = ['OWNER', 'MEMBER', 'COLLABORATOR']

/**
 * Refuses an event that an outsider can cause. An event that anybody can cause is accepted when its author belongs to the
 * project. Throws ERR_EVENT_REFUSED.
 */
export function judgeEvent(job: Job, starter: Starter | undefined, anybodyCanCause: boolean): void {
  const association = starter?.association
  if (anybodyCanCause && association !== undefined && memberAssociations.includes(association)) return
  throw new MayflyError('ERR_EVENT_REFUSED', `Mayfly gives no credential to a job that was started by ${job.event}`, {
    facts: {
      event: job.event,
      'started by': starter?.outsider ?? job.outsider,
      author_association: anybodyCanCause ? (association ?? 'none') : undefined,
    },
    ...(anybodyCanCause && {
      fix: `Outsiders can start this event. Mayfly accepts a comment, a review, a discussion or an issue if GitHub reports that its author is OWNER, MEMBER or COLLABORATOR. Use another event, or set allow-untrusted-events: true if this job uses no code and no text of outsiders.`,
    }),
  })
}
