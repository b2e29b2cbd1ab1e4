import { resolve } from 'node:path'
import type { Job, Step } from '../support/runner.ts'
import { has, type Peer, peers } from './peers.ts'

/** A tool or SDK that finds credentials by itself, as in the steps of a job. */
export interface Client {
  readonly name: string
  readonly needs: Peer
  /** The command that prints its identity, as the STS at a URL returns it. */
  identity(sts: string, profile?: string): Command
  /** The command that prints the keys in a bucket of the S3 at a URL. */
  keys(s3: string, bucket: string): Command
}

type Command = readonly [command: string, ...args: string[]]

const all: readonly Client[] = [
  cli('AWS CLI 1', peers.awsCli1),
  cli('AWS CLI 2', peers.awsCli2),
  script('boto3', peers.boto3, [peers.boto3.path, resolve('test/peers/clients/client.py')]),
  script('AWS SDK for JavaScript', peers.s3, [process.execPath, resolve('test/peers/clients/client.js')]),
]

/** The clients that are installed; the optional one may be missing. */
export const clients = all.filter(({ name, needs }) => {
  if (needs.required || has(needs)) return true
  console.log(`skipped, ${needs.name} is not installed: every use by ${name}`)
  return false
})

/** A step that runs one command in the job's environment, with more variables, which may come from outputs. */
export function step(
  name: string,
  [command, ...args]: Command,
  env: (job: Job) => Record<string, string> = () => ({}),
): Step {
  return { name, run: (job) => ({ command, args, env: env(job) }) }
}

function cli(name: string, needs: Peer): Client {
  const run = (endpoint: string, ...args: string[]): Command => [
    needs.path,
    ...args,
    '--endpoint-url',
    endpoint,
    '--output',
    'text',
  ]
  return {
    name,
    needs,
    identity: (sts, profile) =>
      run(sts, ...(profile ? ['--profile', profile] : []), 'sts', 'get-caller-identity', '--query', 'Arn'),
    keys: (s3, bucket) => run(s3, 's3api', 'list-objects-v2', '--bucket', bucket, '--query', 'Contents[].[Key]'),
  }
}

function script(name: string, needs: Peer, command: Command): Client {
  return {
    name,
    needs,
    identity: (sts, profile) => [...command, 'sts', sts, ...(profile ? [profile] : [])],
    keys: (s3, bucket) => [...command, 's3', s3, bucket],
  }
}
