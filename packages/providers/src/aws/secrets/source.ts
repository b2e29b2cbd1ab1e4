import type { Credential } from '@mayfly/core/credential'
import type { ExchangeIo } from '@mayfly/core/provider'
import { mostEarlyConnections, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import { endpointOf } from '../../aws-partition.ts'
import type { AwsInputs } from '../exchange.ts'
import type { inputs } from '../inputs.ts'
import type { Service } from './call.ts'
import { databaseToken } from './database-token.ts'
import { callsOf, readParameters, readPath } from './parameter-store.ts'
import { type AwsRead, awsReference } from './reference.ts'
import { readSecret } from './secrets-manager.ts'
import { openSessions } from './sessions.ts'

/** AWS Secrets Manager, Systems Manager Parameter Store, and the login tokens of RDS databases. */
export const source: SecretSource<typeof inputs, AwsRead> = {
  store: 'AWS',
  planRead: awsReference,
  async open(inputs, reads, io, delivered, _, optional) {
    for (const url of connectionsOf(inputs, reads).slice(0, mostEarlyConnections)) io.connectEarly(url)
    const shares = delivered
      ? [{ reads, credential: await delivered }]
      : await openSessions(inputs, reads, io, optional)
    return {
      logins: shares.map(({ credential }) => credential),
      read() {
        const answers = new Map(shares.flatMap(({ reads, credential }) => [...readAll(io, inputs, credential, reads)]))
        return reads.map((read) => answers.get(read) as Promise<SecretAnswer>)
      },
    }
  },
}

/** The address of each request that can be sent at once. */
function connectionsOf(inputs: AwsInputs, reads: readonly AwsRead[]): string[] {
  const parameters = reads.filter((read) => read.kind === 'parameter')
  const calls = [...new Set(parameters.map(({ region }) => region))].flatMap((region) =>
    callsOf(parameters.filter((read) => read.region === region)).map(() => ssmOf(region, inputs).url),
  )
  return [...calls, ...reads.flatMap((read) => (read.kind === 'parameter' ? [] : (serviceOf(read, inputs)?.url ?? [])))]
}

/** Starts every read of one session. */
function readAll(
  io: ExchangeIo,
  inputs: AwsInputs,
  credential: Credential,
  reads: readonly AwsRead[],
): Map<AwsRead, Promise<SecretAnswer>> {
  const answers = new Map<AwsRead, Promise<SecretAnswer>>()
  const { parts: keys } = credential
  const parameters = reads.flatMap((read) => (read.kind === 'parameter' ? [read] : []))
  for (const region of new Set(parameters.map((read) => read.region))) {
    for (const group of callsOf(parameters.filter((read) => read.region === region))) {
      const service = ssmOf(region, inputs)
      const all = readParameters(io, service, keys, group)
      for (const [index, read] of group.entries())
        answers.set(
          read,
          all.then((list) => list[index] as SecretAnswer),
        )
    }
  }
  for (const read of reads) {
    if (read.kind === 'secret') answers.set(read, readSecret(io, secretsManagerOf(read.region, inputs), keys, read))
    else if (read.kind === 'path') answers.set(read, readPath(io, ssmOf(read.region, inputs), keys, read))
    else if (read.kind === 'database') answers.set(read, Promise.resolve(databaseToken(io, credential, read)))
  }
  return answers
}

function serviceOf({ kind, region }: AwsRead, inputs: AwsInputs): Service | undefined {
  if (kind === 'database') return undefined
  return kind === 'secret' ? secretsManagerOf(region, inputs) : ssmOf(region, inputs)
}

function secretsManagerOf(region: string, inputs: AwsInputs): Service {
  return { service: 'secretsmanager', region, url: urlOf('secretsmanager', region, inputs) }
}

function ssmOf(region: string, inputs: AwsInputs): Service {
  return { service: 'ssm', region, url: urlOf('ssm', region, inputs) }
}

/** The endpoint of the input, which is in the region of the job; elsewhere, AWS's own. */
function urlOf(service: Service['service'], region: string, inputs: AwsInputs): string {
  const given = inputs[`${service}-endpoint`]
  if (given !== undefined && region === inputs.region) return given
  return endpointOf(service, region, inputs['use-fips'])
}
