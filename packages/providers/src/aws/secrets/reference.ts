import type { SecretReference } from '@mayfly/core/secrets/reference'
import type { ReadPlan } from '@mayfly/core/secrets/source'
import { partitionOf } from '../../aws-partition.ts'
import type { AwsInputs } from '../exchange.ts'

/** One read, as plain data. Equal reads are sent once. */
export type AwsRead =
  | { readonly kind: 'secret'; readonly id: string; readonly region: string; readonly version?: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly region: string; readonly version?: string }
  | { readonly kind: 'path'; readonly path: string; readonly region: string }
  | {
      readonly kind: 'database'
      readonly host: string
      readonly port: number
      readonly user: string
      readonly region: string
    }

const secretName = /^[A-Za-z0-9/_+=.@!-]{1,512}$/
const parameterName = /^\/?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/
const parameterPath = /^\/(?:[A-Za-z0-9_.-]+\/)*$/
const arn = /^arn:([a-z-]+):([a-z]+):([a-z0-9-]+):(\d{12}):(secret:|parameter\/)(.+)$/
const database = /^([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?):(\d{1,5})\/([A-Za-z0-9_.@-]{1,128})$/

/**
 * The read that a line asks for: Secrets Manager by a name or an ARN, Parameter Store after `ssm:`, a login token of a
 * database after `rds:`. The region of an ARN wins over the input.
 */
export function awsReference(line: SecretReference, { region: given }: Partial<AwsInputs>): ReadPlan<AwsRead> {
  // A region with a fault of its own is reported already. The other faults of the line are found without it.
  const own = given ?? ''
  const { source } = line
  if (source.startsWith('rds:')) return databaseRead(line, source.slice('rds:'.length), own)
  if (source.startsWith('ssm:')) return parameterRead(line, source.slice('ssm:'.length), own)
  if (!source.startsWith('arn:'))
    return secretName.test(source) ? secretRead(line, source, own) : { fault: secretFault }
  const [, partition, service, region = '', , , name = ''] = arn.exec(source) ?? []
  const isParameter = service === 'ssm'
  if (service !== 'secretsmanager' && !isParameter)
    return {
      fault:
        'is an ARN, but not of a secret (arn:aws:secretsmanager:…:secret:…) or a parameter (arn:aws:ssm:…:parameter/…)',
    }
  const regions = given === undefined ? [region] : [given, region]
  if (regions.some((one) => partition !== partitionOf(one).name))
    return { fault: `is an ARN of another partition than the region ${given ?? region}` }
  if (isParameter) return parameterRead(line, `/${name}`, region, source)
  return secretName.test(name) ? secretRead(line, source, region) : { fault: secretFault }
}

const secretFault = 'is not a name of a secret: letters, digits and /_+=.@!-'

function secretRead({ version }: SecretReference, id: string, region: string): ReadPlan<AwsRead> {
  return { read: { kind: 'secret', id, region, ...(version !== undefined && { version }) } }
}

function parameterRead(
  { every, select, version }: SecretReference,
  name: string,
  region: string,
  wholeName = name,
): ReadPlan<AwsRead> {
  if (name.endsWith('/')) {
    if (!parameterPath.test(name)) return { fault: 'is not a path of parameters, such as ssm:/app/' }
    if (every === undefined)
      return { fault: 'ends with /, so it reads every parameter below it: its name must end with *, such as APP_*' }
    if (select.kind !== 'whole') return { fault: 'reads every parameter below a path, so nothing can follow #' }
    if (version !== undefined) return { fault: 'reads every parameter below a path, so it can have no version' }
    return { read: { kind: 'path', path: name, region } }
  }
  if (/^[^:]+:[^:]+$/.test(name) && parameterName.test(name.replace(/:.*$/, '')))
    return { fault: 'has a version or a label behind a colon: write it after #@, such as ssm:/app/db#@3' }
  if (!parameterName.test(name)) return { fault: 'is not a name of a parameter: letters, digits, _.- and /' }
  if (every !== undefined && select.kind === 'whole')
    return {
      fault:
        'reads one parameter: end its path with / to read every parameter below it, or write #* for every key of its JSON',
    }
  return { read: { kind: 'parameter', name: wholeName, region, ...(version !== undefined && { version }) } }
}

function databaseRead(
  { every, select, version, words }: SecretReference,
  text: string,
  region: string,
): ReadPlan<AwsRead> {
  const [, host = '', port = '', user = ''] = database.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535)
    return { fault: 'is not rds:HOST:PORT/USER, such as rds:db.example.eu-central-1.rds.amazonaws.com:5432/deploy' }
  if (every !== undefined || select.kind !== 'whole' || version !== undefined || words.length > 0)
    return { fault: 'is a login token of a database, which has no keys, no version and no words' }
  return { read: { kind: 'database', host, port: Number(port), user, region } }
}
