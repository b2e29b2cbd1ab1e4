import { MayflyError } from '@mayfly/core/errors'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { answer, log, mask } from '@mayfly/platforms/command/log'
import { audiencesOf } from '@mayfly/platforms/command/no-token'
import { tokenFor } from '@mayfly/platforms/command/subject-tokens'
import type { System } from '@mayfly/platforms/command/system'
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
  flags,
  job: { system, tokens },
  faults,
}: CommandLine<(typeof commands)['whoami']['flags']>): Promise<void> {
  if (faults.length > 0) return refuse(faults)
  if (flags.audience === undefined && tokens.size > 1) {
    const choice = [...tokens].map(([name, { claims }]) => `${audiencesOf(claims.aud)} (${name})`).join(', ')
    return refuse([{ input: 'audience', message: `is required, since the job has several tokens: ${choice}` }])
  }
  const token = await theOne(flags.audience, tokens, system)
  for (const line of identityLines(await identityOf(token.claims, '.'))) answer(line)
  if (isOver(token.claims.exp)) log.warn('this token has expired: no system accepts it any more')
}

async function theOne(
  audience: string | undefined,
  tokens: ReadonlyMap<string, SubjectToken>,
  system: System,
): Promise<SubjectToken> {
  if (system.requestToken && tokens.size === 0) return system.requestToken(audience ?? inspectAudience, mask, log)
  if (audience !== undefined) return tokenFor(audience, tokens, system)
  const [only] = tokens.values()
  if (only) return only
  const fix = `${system.tokenFix('AUDIENCE')} AUDIENCE is the audience that the system expects in the token.`
  throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { fix })
}
