import { type AwsWorld, startWorld } from '../../../../test/support/aws-world.ts'
import type { Job, Step } from '../../../../test/support/runner.ts'
import { environment, leaksOf, leftBehind } from '../../../../test/support/story.ts'

/** One thing that the demo promises, and whether it was seen just now. */
export interface Seen {
  readonly promise: string
  readonly kept: boolean
}

/** One job: what its log showed, and what was seen of it. */
export interface Act {
  readonly title: string
  readonly log: readonly string[]
  readonly seen: readonly Seen[]
}

/** A job that gets credentials, uses them, and uses them again after their deadline. */
export async function watchOneJob(): Promise<Act> {
  const world = await startWorld()
  try {
    const tool = world.tool('s3:GetObject', 'arn:aws:s3:::site/index.html')
    const job = await world.use({ deadline: '5m', deliver: 'env,file' }, {}, tool, later(world, tool))
    const main = job.steps[0]
    const held = Object.keys(main?.env ?? {}).length
    const [denied] = /^403 .*$/m.exec(job.log) ?? []
    const [ended] = /^AWS session .*: expires-only, valid until .*$/m.exec(job.log) ?? []
    const secrets = world.secrets()
    const leaked = leaksOf(job, world)
    const asked = world.issuer.requests.length + world.sts.requests.length
    return {
      title: 'A job becomes a role, uses it, and ends',
      log: lines(job),
      seen: [
        {
          promise: `the STS verified the signature, the audience, the subject and the expiry of the job's token`,
          kept: world.sts.issued.length === 1,
        },
        { promise: `two requests: one for the token, one for the session`, kept: asked === 2 },
        {
          promise: `the next step found ${held} variables and its request was allowed`,
          kept: held > 0 && /^200 arn/m.test(job.log),
        },
        {
          promise: `after the deadline (the STS's clock moved on by 301 s) the same credential was refused: ${denied}`,
          kept: denied !== undefined,
        },
        {
          promise: 'post emptied every variable and left no file',
          kept: Object.keys(environment(job)).length === 0 && leftBehind(job).length === 0,
        },
        {
          promise: 'post said "expires-only" with the time, and not "revoked"',
          kept: ended !== undefined && !/revoked/.test(job.log),
        },
        {
          promise: `${secrets.length} secrets, in 14 encodings each: none in the log, the summary or the workspace`,
          kept: leaked.length === 0,
        },
      ],
    }
  } finally {
    await world.close()
  }
}

/** The same job from a pull request, which the role does not trust. */
export async function watchRefusal(): Promise<Act> {
  const world = await startWorld()
  try {
    world.issuer.claims = { sub: 'repo:acme/api:pull_request', ref: 'refs/pull/7/merge' }
    const job = await world.use({ deliver: 'env,file,output' })
    return {
      title: 'The same job from a pull request, which the role does not trust',
      log: lines(job),
      seen: [
        {
          promise: 'the job failed, and the error names the subject that was refused',
          kept: job.failed && job.log.includes('subject    repo:acme/api:pull_request'),
        },
        { promise: 'it was asked once: a refusal is final', kept: world.sts.requests.length === 1 },
        { promise: 'nothing was delivered', kept: Object.keys(job.env).length === 0 && leftBehind(job).length === 0 },
        { promise: 'nothing secret was shown', kept: leaksOf(job, world).length === 0 },
      ],
    }
  } finally {
    await world.close()
  }
}

/** The same tool once more, after the double's clock has passed the deadline; the credential's own is not touched. */
function later(world: AwsWorld, tool: Step): Step {
  if (!('run' in tool)) throw new Error('the tool is a program')
  return {
    name: 'the same after the deadline',
    run: (job) => {
      world.sts.advance(301_000)
      return tool.run(job)
    },
  }
}

function lines(job: Job): string[] {
  const [log, summary] = [job.log, job.summary].map((text) => text.trim().split('\n'))
  return [...(log ?? []), ...(summary?.join('') ? ['', ...(summary ?? [])] : [])]
}
