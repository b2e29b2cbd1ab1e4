import { instant } from '@mayfly/core/instant'
import { partitionOf } from '../partition.ts'
import { largestPolicyCharacters } from '../session-policy.ts'
import type { AwsRead } from './reference.ts'

type Statement = Record<string, unknown>

/**
 * The session policy that allows exactly these reads. Reads are allowed until `until` (epoch milliseconds; undefined:
 * as long as the session lives); the login to a database is always allowed, since its token is checked later.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function narrowedTo(reads: readonly AwsRead[], account: string, until: number | undefined): object {
  const time = until === undefined ? {} : { DateLessThan: { 'aws:CurrentTime': instant(until) } }
  const timed = until === undefined ? {} : { Condition: time }
  const statements: Statement[] = []
  const allow = (Action: string, resources: readonly string[], more: Statement = timed) => {
    if (resources.length > 0) statements.push({ Effect: 'Allow', Action, Resource: [...new Set(resources)], ...more })
  }
  allow(
    'secretsmanager:GetSecretValue',
    reads.flatMap((read) => secretArns(read, account)),
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
    {},
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
export function shared(reads: readonly AwsRead[], account: string): AwsRead[][] {
  const groups: AwsRead[][] = []
  for (const read of reads) {
    const last = groups.at(-1)
    if (last && fits([...last, read], account)) last.push(read)
    else groups.push([read])
  }
  return groups
}

function fits(reads: readonly AwsRead[], account: string): boolean {
  return JSON.stringify(narrowedTo(reads, account, 0)).length <= largestPolicyCharacters
}

/** An ARN may lack the suffix of six characters that AWS adds to each name. */
function secretArns(read: AwsRead, account: string): string[] {
  if (read.kind !== 'secret') return []
  if (!read.id.startsWith('arn:'))
    return [`arn:${partitionOf(read.region).name}:secretsmanager:${read.region}:${account}:secret:${read.id}-??????`]
  return [read.id, `${read.id}-??????`]
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
