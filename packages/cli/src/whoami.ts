import { neutralise } from '@mayfly/core/foreign-text'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { answer } from '@mayfly/platforms/command/log'
import { audiencesOf, tokenFor } from '@mayfly/platforms/command/subject-tokens'
import type { commands } from './commands.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'

/** Shows what the subject token says of this job, one claim a line, and nothing that could be used as a token. */
export async function whoami({
  flags,
  job: { system, tokens },
  faults,
}: CommandLine<(typeof commands)['whoami']['flags']>): Promise<void> {
  if (faults.length > 0) return refuse(faults)
  if (flags.audience === undefined && tokens.size > 1) {
    const choice = [...tokens.values()].map(({ claims }) => audiencesOf(claims.aud)).join(', ')
    return refuse([{ input: 'audience', message: `is required, since the job has several tokens: ${choice}` }])
  }
  const [only] = tokens.values()
  const token = flags.audience === undefined && only ? only : tokenFor(flags.audience ?? '<audience>', tokens, system)
  for (const line of claimLines(token)) answer(line)
}

function claimLines({ claims }: SubjectToken): string[] {
  const width = Math.max(...Object.keys(claims).map((name) => name.length))
  return Object.entries(claims).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return `${neutralise(name).padEnd(width)}  ${neutralise(text, 600)}`
  })
}
