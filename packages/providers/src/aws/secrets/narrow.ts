import { instant } from '@mayfly/core/instant'
import { partitionOf } from '../../aws-partition.ts'
import { largestPolicyCharacters } from '../session-policy.ts'
import type { AwsRead } from './reference.ts'

type Statement = Record<string, unknown>

/** The limits of a policy besides its reads. */
export interface Limits {
  readonly account: string
  /** The time at which the reads end (epoch milliseconds). Undefined: as long as the session lives. */
  readonly until: number | undefined
  /** Whether the login to a database ends then too. Its token is checked later than the reads. */
  readonly databaseLoginEndsToo: boolean
  /** The secrets that may be missing. */
  readonly optional: ReadonlySet<AwsRead>
}

/**
 * The session policy that allows exactly these reads.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function narrowedTo(
  reads: readonly AwsRead[],
  { account, until, databaseLoginEndsToo: endsAll, optional }: Limits,
): object {
  const time = until === undefined ? {} : { DateLessThan: { 'aws:CurrentTime': instant(until) } }
  const timed = until === undefined ? {} : { Condition: time }
  const statements: Statement[] = []
  const allow = (Action: string, resources: readonly string[], more: Statement = timed) => {
    if (resources.length > 0) statements.push({ Effect: 'Allow', Action, Resource: [...new Set(resources)], ...more })
  }
  allow(
    'secretsmanager:GetSecretValue',
    reads.flatMap((read) => secretArns(read, account, optional.has(read))),
  )
  allow(
    'ssm:GetParameters',
    reads.flatMap((read) => (read.kind === 'parameter' ? [parameterArn(read.name, read.region, account)] : [])),
  )
  allow(
    'ssm:GetParametersByPath',
    reads.flatMap((read) =>
      read.kind === 'path' ? [parameterArn(read.path.replace(/\/$/, ''), read.region, account)] : [],
    ),
  )
  allow(
    'rds-db:connect',
    reads.flatMap((read) => (read.kind === 'database' ? [userArn(read, account)] : [])),
    endsAll ? timed : {},
  )
  const services = [...new Set(reads.flatMap(serviceHost))]
  if (services.length > 0)
    statements.push({
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': services }, ...time },
    })
  return { Version: '2012-10-17', Statement: statements }
}

/** Groups the reads. The policy of each group fits in one session, and there are as few groups as possible. */
export function groupsOf(reads: readonly AwsRead[], policy: (share: readonly AwsRead[]) => object): AwsRead[][] {
  const groups: AwsRead[][] = []
  for (const read of reads) {
    const last = groups.at(-1)
    if (last && JSON.stringify(policy([...last, read])).length <= largestPolicyCharacters) last.push(read)
    else groups.push([read])
  }
  return groups
}

/**
 * A secret has a suffix of six characters behind its name. An ARN in an input may lack it, and a name that does not exist
 * has none: AWS answers that an optional secret is missing only to those who may read the name without a suffix.
 */
function secretArns(read: AwsRead, account: string, isOptional: boolean): string[] {
  if (read.kind !== 'secret') return []
  const { id, region } = read
  if (id.startsWith('arn:')) return [id, `${id}-??????`]
  const arn = `arn:${partitionOf(region).name}:secretsmanager:${region}:${account}:secret:${id}`
  return [...(isOptional ? [arn] : []), `${arn}-??????`]
}

function parameterArn(name: string, region: string, account: string): string {
  if (name.startsWith('arn:')) return name
  return `arn:${partitionOf(region).name}:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`
}

/** The id of a database is not in its address, so the policy allows the user in every one of the region. */
function userArn({ region, user }: { region: string; user: string }, account: string): string {
  return `arn:${partitionOf(region).name}:rds-db:${region}:${account}:dbuser:*/${user}`
}

function serviceHost({ kind, region }: AwsRead): string[] {
  if (kind === 'database') return []
  return [`${kind === 'secret' ? 'secretsmanager' : 'ssm'}.${region}.${partitionOf(region).suffix}`]
}
