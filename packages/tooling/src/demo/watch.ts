import { type AwsWorld, startWorld } from '../../../../test/support/aws-world.ts'
import { startAzureWorld } from '../../../../test/support/azure-world.ts'
import { startCloudsWorld } from '../../../../test/support/clouds-world.ts'
import { startGcpWorld } from '../../../../test/support/gcp-world.ts'
import type { Job, Step } from '../../../../test/support/runner.ts'
import { environment, leaksOf, leftBehind } from '../../../../test/support/story.ts'
import { startVaultWorld } from '../../../../test/support/vault-world.ts'
import type { World } from '../../../../test/support/world.ts'

/** One promise of the demo, and whether it was kept. */
export interface PromiseCheck {
  readonly promise: string
  readonly kept: boolean
}

/** One job: the lines of its log, and the promises that were checked. */
export interface JobReport {
  readonly title: string
  readonly log: readonly string[]
  readonly seen: readonly PromiseCheck[]
}

/** A job that gets credentials, uses them, and tries to use them again after their deadline. */
export async function watchOneJob(): Promise<JobReport> {
  const world = await startWorld()
  try {
    const tool = world.tool('s3:GetObject', 'arn:aws:s3:::site/index.html')
    const job = await world.use({ deadline: '5m', deliver: 'env,file' }, {}, tool, later(world, tool))
    const main = job.steps[0]
    const held = Object.keys(main?.env ?? {}).length
    const [denied] = /^403 .*$/m.exec(job.log) ?? []
    const asked = world.issuer.requests.length + world.sts.requests.length
    return {
      title: 'A job gets a session of an AWS role, uses it, and ends',
      log: lines(job),
      seen: [
        {
          promise: `AWS checked the signature, the audience, the subject and the expiry of the ID token`,
          kept: world.sts.issued.length === 1,
        },
        { promise: `two requests: one for the token, one for the session`, kept: asked === 2 },
        {
          promise: `the next step found ${held} variables and its request was allowed`,
          kept: held > 0 && /^200 arn/m.test(job.log),
        },
        {
          promise: `301 seconds later, after the deadline, AWS refused the same credential: ${denied}`,
          kept: denied !== undefined,
        },
        ...clean(job, world),
      ],
    }
  } finally {
    await world.close()
  }
}

/** A job that uses a service account of Google Cloud. */
export async function watchGoogle(): Promise<JobReport> {
  const world = await startGcpWorld()
  try {
    const job = await world.use({ lifetime: '5m', deliver: 'env,file' }, {}, world.reader('app.tar.gz'))
    return {
      title: 'A job gets a token of a Google service account',
      log: lines(job),
      seen: [
        {
          promise: 'Google checked the ID token, mapped its claims and evaluated the attribute condition (CEL)',
          kept: world.google.issued.length === 2,
        },
        { promise: 'the next step read an object with the delivered token', kept: /^200 app/m.test(job.log) },
        ...clean(job, world),
      ],
    }
  } finally {
    await world.close()
  }
}

/** A job that uses an app of Azure. */
export async function watchAzure(): Promise<JobReport> {
  const world = await startAzureWorld()
  try {
    const job = await world.use({ deliver: 'env,output' })
    return {
      title: 'A job signs in as an app of Azure',
      log: lines(job),
      seen: [
        {
          promise: "Entra checked the ID token, and it matched the app's federated credential exactly",
          kept: world.entra.issued.length === 1,
        },
        {
          promise: 'the SDKs and Terraform find the ID token in a private file, and no access token in their variables',
          kept: Boolean(job.steps[0]?.env.AZURE_FEDERATED_TOKEN_FILE),
        },
        ...clean(job, world),
      ],
    }
  } finally {
    await world.close()
  }
}

/** A job that reads secrets from Vault and revokes its credentials. */
export async function watchVault(): Promise<JobReport> {
  const world = await startVaultWorld()
  try {
    const secrets = 'DB_USER = database/creds/app#username\nDB_PASSWORD = database/creds/app#password'
    const job = await world.use({ secrets }, {}, world.databaseUser('DB_USER', 'DB_PASSWORD'))
    const { tokens, leases } = world.vault
    return {
      title: 'A job gets a database user from Vault, and the user is revoked',
      log: lines(job),
      seen: [
        { promise: 'the next step logged in to the database', kept: /^database 200$/m.test(job.log) },
        {
          promise:
            'the post step revoked the lease and the token: Vault accepted the token before, and refused it after',
          kept: /: revoked-verified, by vault/.test(job.log),
        },
        {
          promise: 'the token and the database user do not exist any more',
          kept: [...tokens, ...leases].length === 2 && [...tokens, ...leases].every(({ alive }) => !alive),
        },
        { promise: 'no secret is in the log', kept: leaksOf(job, world).length === 0 },
      ],
    }
  } finally {
    await world.close()
  }
}

/** Three clouds in one step. */
export async function watchAtOnce(): Promise<JobReport> {
  const world = await startCloudsWorld()
  try {
    const { aws, gcp, azure } = world.items
    const job = await world.use([aws, gcp, azure])
    return {
      title: 'Three clouds at once, in one step',
      log: lines(job),
      seen: [
        {
          promise: 'one ID token per audience, all exchanges at the same time',
          kept: world.issuer.requests.length === 3,
        },
        {
          promise: 'three credentials, and each is reported',
          kept: new Set(job.summary.match(/\b(aws|gcp|azure)-[0-9a-f]{12}/g)).size === 3,
        },
        ...clean(job, world),
      ],
    }
  } finally {
    await world.close()
  }
}

/** The same step for a pull request, which two of the three clouds do not trust. */
export async function watchRefusal(): Promise<JobReport> {
  const world = await startCloudsWorld()
  try {
    world.issuer.claims = { sub: 'repo:acme/api:pull_request', ref: 'refs/pull/7/merge' }
    const { aws, gcp, azure } = world.items
    const job = await world.use([aws, { ...gcp, deliver: 'env,file' }, azure])
    const refused = job.log.match(/^ {2}subject +repo:acme\/api:pull_request/gm)?.length
    return {
      title: 'The same step in a pull request, which no cloud accepts',
      log: lines(job),
      seen: [
        {
          promise: 'the job failed, and each error shows the subject that was refused',
          kept: job.failed && refused === 3,
        },
        { promise: 'each cloud got one request: a refusal is not retried', kept: world.traffic().length === 6 },
        { promise: 'nothing was delivered', kept: Object.keys(job.env).length === 0 && leftBehind(job).length === 0 },
        { promise: 'no secret is in the log', kept: leaksOf(job, world).length === 0 },
      ],
    }
  } finally {
    await world.close()
  }
}

/** The promises that every job keeps at its end. */
function clean(job: Job, world: World): PromiseCheck[] {
  return [
    {
      promise: 'after the post step, no variable and no file of the job contains a credential',
      kept: Object.keys(environment(job)).length === 0 && leftBehind(job).length === 0,
    },
    {
      promise: 'the post step reported "expires-only" with the time, and not "revoked"',
      kept: /: expires-only, valid until \d{4}-/.test(job.log) && !/revoked/.test(job.log),
    },
    {
      promise: `${world.secrets().length} secrets, each in 14 encodings: none is in the log, the summary or the workspace`,
      kept: leaksOf(job, world).length === 0,
    },
  ]
}

/** A tool that runs after the double's clock has passed the deadline. The clock of the credential does not change. */
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
