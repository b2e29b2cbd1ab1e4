import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { labelledIo, readsOnlyLabel } from '@mayfly/core/labelled-io'
import type { ExchangeIo } from '@mayfly/core/provider'
import { settleAll } from '@mayfly/core/settle'
import { accountOf } from '../../aws-partition.ts'
import { type AwsInputs, exchange, roleArn } from '../exchange.ts'
import { hopsOf } from '../hops.ts'
import { groupsOf, narrowedTo } from './narrow.ts'
import type { AwsRead } from './reference.ts'

/** The shortest life that STS gives a session. */
const lifetimeSeconds = 900
/** The reads of such a session are allowed only for this time. */
const readSeconds = 120

/** A session, and the reads that it may make. */
export interface Share {
  readonly reads: readonly AwsRead[]
  readonly credential: Credential
}

/**
 * Sessions for these reads that are not delivered. Each may make its own reads and nothing else, unless the user gave a
 * session policy: then there is one session, with that policy. Errors: those of the exchange, ERR_SECRET_REFUSED.
 */
export async function openSessions(
  inputs: AwsInputs,
  reads: readonly AwsRead[],
  io: ExchangeIo,
  optional: ReadonlySet<AwsRead>,
): Promise<Share[]> {
  const short = { ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds }
  if (inputs['session-policy'] !== undefined || inputs['session-policy-arns'].length > 0)
    return [{ reads, credential: await exchange(short, labelledIo(io, readsOnlyLabel)) }]
  const account = accountOf(hopsOf(inputs['role-chain']).at(-1)?.role ?? roleArn(inputs))
  const narrow = (share: readonly AwsRead[], until: number | undefined) =>
    narrowedTo(share, { account, until, optional, databaseLoginEndsToo: inputs.deadline !== undefined })
  let opened = 0
  const open = async (share: readonly AwsRead[]): Promise<Share[]> => {
    opened++
    const narrowing = {
      seconds: readSeconds,
      policy: (until: number | undefined) => narrow(share, until),
      // The login to a database stays allowed as long as the session is valid, unless the user set a deadline.
      sessionIsUselessAfter: inputs.deadline !== undefined || !share.some(({ kind }) => kind === 'database'),
    }
    try {
      const own = labelledIo(io, opened === 1 ? readsOnlyLabel : `${readsOnlyLabel} (${opened})`)
      return [{ reads: share, credential: await exchange(short, own, narrowing) }]
    } catch (error) {
      if (!isTooLarge(error)) throw error
      const [first] = share
      if (share.length === 1 && first) throw policyTooLargeError(first)
      const middle = Math.ceil(share.length / 2)
      return (await settleAll([open(share.slice(0, middle)), open(share.slice(middle))])).flat()
    }
  }
  // Any time will do: only the length of the policy counts.
  return (await settleAll(groupsOf(reads, (share) => narrow(share, 0)).map(open))).flat()
}

function isTooLarge(error: unknown): boolean {
  return error instanceof MayflyError && error.vendor?.startsWith('PackedPolicyTooLarge') === true
}

function policyTooLargeError(read: AwsRead): MayflyError {
  const name = read.kind === 'secret' ? read.id : read.kind === 'parameter' ? read.name : read.kind
  return new MayflyError(
    'ERR_SECRET_REFUSED',
    'A session policy for this one secret is too large for STS when it is packed',
    {
      vendor: 'PackedPolicyTooLarge',
      facts: { secret: name },
      fix: 'Write the name of the secret and not its ARN, give it a shorter name, or use fewer tags in role-chain.',
    },
  )
}
