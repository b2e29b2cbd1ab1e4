import { endpointOf } from '@mayfly/providers/aws-partition'
import { expect, test } from 'vitest'
import { awsSettings, hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const regions = [
  'eu-central-1',
  'us-east-1',
  'cn-north-1',
  'us-gov-west-1',
  'us-iso-east-1',
  'us-isob-east-1',
  'eu-isoe-west-1',
  'us-isof-south-1',
  'eusc-de-east-1',
]
const services = ['sts', 'secretsmanager', 'ssm'] as const

const program = `
import boto3, json, sys
from botocore.config import Config
asked = json.loads(sys.argv[1])
keys = dict(aws_access_key_id='x', aws_secret_access_key='y')
clients = [boto3.client(s, region_name=r, config=Config(use_fips_endpoint=f), **keys) for s, r, f in asked]
print(json.dumps([client.meta.endpoint_url for client in clients]))
`

withPeers([peers.boto3], 'the addresses of AWS, and those of boto3', () => {
  test('each service of each partition, with FIPS and without', async () => {
    const folder = scratch()
    const env = hermetic(folder.home, awsSettings(folder.home))
    const asked = services.flatMap((service) =>
      regions.flatMap((region) => [false, true].map((fips) => [service, region, fips] as const)),
    )
    const ran = await run(peers.boto3.path, ['-c', program, JSON.stringify(asked)], { env })
    const theirs: string[] = JSON.parse(ran.stdout)
    folder.remove()
    expect(asked.map(([service, region, fips]) => endpointOf(service, region, fips))).toEqual(
      theirs.map((url) => `${url}/`),
    )
  })
})
