import { MayflyError } from '@mayfly/core/errors'
import type { Patience } from '@mayfly/core/patience'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { answer, answerJson, log, mask } from '@mayfly/platforms/command/log'
import { audiencesOf } from '@mayfly/platforms/command/no-token'
import type { CommandJob } from '@mayfly/platforms/command/platform'
import { tokenFor } from '@mayfly/platforms/command/subject-tokens'
import { inspectAudience, isOver } from '@mayfly/platforms/trust/claim-table'
import { identityLines, identityOf } from '@mayfly/platforms/trust/identity'
import type { commands } from './commands.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'

/**
 * Shows the claims of the job's subject token, one per line, what is needed to trust the job, and nothing that could be
 * used as a token.
 */
export async function whoami({
  flags: { audience, json },
  job,
  faults,
}: CommandLine<(typeof commands)['whoami']['flags']>): Promise<void> {
  if (faults.length > 0) return refuse(faults)
  const tokens = await tokensOf(job, audience)
  if (audience === undefined && tokens.size > 1) {
    const choice = [...tokens].map(([name, { claims }]) => `${audiencesOf(claims.aud)} (${name})`).join(', ')
    return refuse([{ input: '--audience', message: `is required, since the job has several tokens: ${choice}` }])
  }
  const token = theOne(audience, tokens, job)
  const identity = await identityOf(token.claims, '.')
  if (json) answerJson({ ...identity, claims: Object.fromEntries(identity.claims), expired: isOver(token.claims.exp) })
  else for (const line of identityLines(identity)) answer(line)
  if (isOver(token.claims.exp)) log.warn('this token has expired: no system accepts it any more')
}

/** The tokens of the job, by name. A source that gives tokens only on request is asked for one. */
async function tokensOf(job: CommandJob, audience: string | undefined): Promise<ReadonlyMap<string, SubjectToken>> {
  const { request } = job.source
  if (!request) return job.source.present()
  const { requestOneToken } = await import('@mayfly/platforms/one-token')
  const { wire } = await job.network({})
  const send = (patience: Patience) => request.send(audience ?? inspectAudience, wire, patience, mask)
  return new Map([[request.name, await requestOneToken(send, wire, log)]])
}

function theOne(
  audience: string | undefined,
  tokens: ReadonlyMap<string, SubjectToken>,
  { source, audienceInput }: CommandJob,
): SubjectToken {
  if (audience !== undefined) return tokenFor(audience, tokens, source.fix, audienceInput)
  const [only] = tokens.values()
  if (only) return only
  const fix = `${source.fix('AUDIENCE', undefined, audienceInput)} AUDIENCE is the audience that the system expects in the token.`
  throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { fix })
}
