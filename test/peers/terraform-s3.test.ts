import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audience, awsAction, deployRole } from '../support/aws-world.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob, type Step } from '../support/runner.ts'
import { peers, withPeers } from './peers.ts'
import { terraformSteps } from './terraform.ts'
import { startWeed, type Weed } from './weed.ts'

withPeers([peers.terraform, peers.weed, peers.s3], "Terraform keeps its state in S3 (SeaweedFS's)", () => {
  let issuer: Issuer
  let weed: Weed

  beforeAll(async () => {
    const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')
    issuer = await startIssuer()
    const allowed = { Effect: 'Allow', Action: ['s3:*'], Resource: ['arn:aws:s3:::states', 'arn:aws:s3:::states/*'] }
    weed = await startWeed(issuer.url, audience, [
      { name: 'deploy', trust: { subject: 'repo:acme/api:ref:refs/heads/*' }, statements: [allowed] },
    ])
    const region = 'eu-central-1'
    const admin = new S3Client({ region, endpoint: weed.url, forcePathStyle: true, credentials: weed.admin })
    await admin.send(new CreateBucketCommand({ Bucket: 'states' }))
  })

  afterAll(async () => {
    await weed?.stop()
    await issuer?.close()
  })

  async function states(inputs: Record<string, string>, more = '', ...before: Step[]): Promise<string> {
    const backend = `backend "s3" {
    bucket = "states"
    key = "${Object.values(inputs).join('-')}/terraform.tfstate"
    endpoints = { s3 = "${weed.url}" }
    use_path_style = true
    skip_credentials_validation = true
    skip_requesting_account_id = true
    ${more}
  }`
    const given = {
      role: deployRole,
      region: 'eu-central-1',
      'sts-endpoint': `${weed.url}/`,
      lifetime: '900',
      ...inputs,
    }
    const steps = [...before, { name: 'aws', uses: awsAction, with: given }, ...terraformSteps(backend)]
    const job: Job = await runJob({ issuer, env: { AWS_EC2_METADATA_DISABLED: 'true' }, steps })
    job.dispose()
    const told = job.steps.find(({ name }) => name === 'Terraform reads')?.stdout.trim()
    return job.failed ? job.log : (told ?? '')
  }

  test.each(['env', 'file', 'agent'])('with what is delivered as %s', async (deliver) => {
    // The backend does not read the region of a profile.
    const region = deliver === 'file' ? 'region = "eu-central-1"' : ''
    expect(await states({ deliver }, region)).toBe('"kept in the backend"')
  })

  test("with a profile that the backend names, beside the job's own settings", async () => {
    const settings: Step = {
      name: 'settings',
      during: ({ root }) => {
        mkdirSync(join(root, 'home/.aws'), { recursive: true })
        writeFileSync(join(root, 'home/.aws/config'), '[profile other]\nregion = us-east-1\n')
      },
    }
    const more = 'profile = "hub"\n    region = "eu-central-1"'
    expect(await states({ deliver: 'file', profile: 'hub' }, more, settings)).toBe('"kept in the backend"')
  })
})
