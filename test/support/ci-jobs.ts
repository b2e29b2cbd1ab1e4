import { createServer } from 'node:http'
import { join } from 'node:path'
import type { OtherCi } from './identities.ts'
import type { Issuer } from './issuer.ts'
import { listen } from './listen.ts'
import { writeProgram } from './program-file.ts'
import type { ShellJob } from './shell-job.ts'

/** The variables and programs by which a job of a system gets its token, as the system gives them. */
export interface CiJob {
  readonly env: Readonly<Record<string, string>>
  /** The values of the expressions in its file. */
  readonly expressions?: Readonly<Record<string, string>>
  /** The requests for tokens that it got, and the answers. */
  readonly requests: string[]
  close(): Promise<void>
}

/** Makes a job of a shell a job of a CI system, with tokens of an issuer. */
export async function becomeJobOf(
  ci: Exclude<OtherCi, 'forgejo'>,
  job: ShellJob,
  issuer: Issuer,
  audience: string,
): Promise<CiJob> {
  const close = async () => undefined
  switch (ci) {
    case 'circleci':
      return {
        env: {
          CIRCLECI: 'true',
          CIRCLE_WORKFLOW_JOB_ID: '33d3d0a9-0000-4000-8000-000000000033',
          CIRCLE_OIDC_TOKEN: await issuer.mint(audience),
          CIRCLE_OIDC_TOKEN_V2: await issuer.mint(audience),
        },
        requests: [],
        close,
      }
    case 'bitbucket':
      return {
        env: {
          BITBUCKET_BUILD_NUMBER: '42',
          BITBUCKET_WORKSPACE: 'acme',
          BITBUCKET_STEP_UUID: '{11112222-0000-4000-8000-000000000011}',
          BITBUCKET_CLONE_DIR: job.workspace,
          BITBUCKET_STEP_OIDC_TOKEN: await issuer.mint(audience),
        },
        requests: [],
        close,
      }
    case 'spacelift':
      return { env: { SPACELIFT_OIDC_TOKEN: await issuer.mint(audience) }, requests: [], close }
    case 'buildkite':
      return buildkite(job, issuer)
    case 'azure-devops':
      return azureDevops(job, issuer, audience)
  }
}

/** An agent that gives tokens only to a job that has its access token. */
function buildkite(job: ShellJob, issuer: Issuer): CiJob {
  writeProgram(
    join(job.root, 'programs', 'buildkite-agent'),
    `const [oidc, request, flag, audience, ...more] = process.argv.slice(2)
    if (oidc !== 'oidc' || request !== 'request-token' || flag !== '--audience' || more.length > 0) process.exit(2)
    if (process.env.BUILDKITE_AGENT_ACCESS_TOKEN !== 'agent-secret') process.exit(3)
    fetch(${JSON.stringify(issuer.requestUrl)} + '&audience=' + encodeURIComponent(audience), {
      headers: { authorization: 'Bearer ${issuer.requestToken}' },
    }).then(async (answer) => console.log((await answer.json()).value))`,
  )
  return {
    env: {
      BUILDKITE: 'true',
      BUILDKITE_JOB_ID: '018485f6-1f53-4f18-9b53-72428db4d239',
      BUILDKITE_REPO: 'git@github.com:acme/api.git',
      BUILDKITE_PULL_REQUEST: 'false',
      BUILDKITE_AGENT_ACCESS_TOKEN: 'agent-secret',
      PATH: `${join(job.root, 'programs')}:${job.env.PATH}`,
    },
    requests: [],
    close: async () => undefined,
  }
}

/** The address that gives tokens of one audience to a job with its access token. Its first answer is an outage. */
async function azureDevops(job: ShellJob, issuer: Issuer, audience: string): Promise<CiJob> {
  const requests: string[] = []
  const path = `/acme/${'0'.repeat(8)}/_apis/distributedtask/hubs/build/plans/1/jobs/2/oidctoken`
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request
    const answer = (status: number, body: object) => {
      requests.push(`${method} ${url.replace(path, '')} ${status}`)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    if (requests.length === 0) return answer(503, {})
    if (method !== 'POST' || pathname !== path) return answer(405, {})
    if (headers.authorization !== 'Bearer access-token-of-the-job') return answer(401, { message: 'not authorised' })
    if (searchParams.get('api-version') !== '7.1-preview.1' || headers['content-length'] !== '0') return answer(400, {})
    issuer.mint(audience).then((oidcToken) => answer(200, { oidcToken }))
  })
  const { url, close } = await listen(server)
  return {
    env: {
      TF_BUILD: 'True',
      SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/',
      SYSTEM_OIDCREQUESTURI: `${url}${path}`,
      SYSTEM_JOBATTEMPT: '1',
      BUILD_BUILDID: '5',
      BUILD_SOURCESDIRECTORY: job.workspace,
    },
    expressions: { '$(System.AccessToken)': 'access-token-of-the-job' },
    requests,
    close,
  }
}
