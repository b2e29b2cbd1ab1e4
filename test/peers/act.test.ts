import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { isOpen } from '../support/agent.ts'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { inCloudsWorld } from '../support/clouds-world.ts'
import { leaks } from '../support/encodings.ts'
import { faultsOf } from '../support/evidence-chain.ts'
import { inGitHubWorld } from '../support/github-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { inVaultWorld } from '../support/vault-world.ts'
import { type ActRun, runAct } from './act.ts'
import { peers, withPeers } from './peers.ts'

/** A workflow with one job. The witness comes first, so that its post step comes last. */
function workflow(...steps: string[]): string {
  const indent = (text: string) => text.trim().replace(/^/gm, '      ')
  return `name: deploy
on: [push, pull_request_target]
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
    steps:
      - uses: actions/checkout@v4
      - uses: ./witness
${steps.map(indent).join('\n')}
`
}

/** A step that uses the action. */
function use(world: AwsWorld, id: string, inputs: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries({ ...world.inputs, ...inputs }).map(([name, value]) => `    ${name}: ${value}`)
  return `- uses: ./actions/aws\n  id: ${id}\n  with:\n${given.join('\n')}`
}

/** A step that records the job's variables and files. */
function look(name: string): string {
  return `- run: node witness/look.js ${name}`
}

/** The places where the run shows a secret: its log, which contains the summary, and the workspace at the end. */
function leaksOf(run: ActRun, world: AwsWorld): string[] {
  const { workspace } = run.sight('after')
  return leaks(`${run.log}\n${JSON.stringify(workspace)}`, world.secrets())
}

/** Post left no credential. The variables that remain name the job's usual files, or a profile without keys. */
const stays: Readonly<Record<string, RegExp>> = {
  AWS_REGION: /^eu-central-1$/,
  AWS_DEFAULT_REGION: /^eu-central-1$/,
  AWS_PROFILE: /^[\w-]+$/,
  AWS_CONFIG_FILE: /\/(\.aws\/config|mayfly\/aws-config)$/,
  AWS_SHARED_CREDENTIALS_FILE: /\/\.aws\/credentials$/,
}

/** Mayfly's files that still exist, without a profile without keys. */
function leftFiles({ temp }: ReturnType<ActRun['sight']>): string[] {
  const isProfile = (text: string) => /^# aws-\w+\n\[profile [\w-]+\]\nregion = [\w-]+\n$/.test(text)
  return Object.entries(temp).flatMap(([name, { text }]) => (isProfile(text) ? [] : [name]))
}

/** Post left no file and no value, and the log reports how each session ends. */
function expectCleared(run: ActRun, world: AwsWorld, sessions = 1): void {
  const after = run.sight('after')
  expect(leftFiles(after)).toEqual([])
  const set = Object.entries(after.env).filter(([name, value]) => name.startsWith('AWS_') && value !== '')
  expect(set.filter(([name, value]) => !stays[name]?.test(value))).toEqual([])
  expect(run.log.match(/^.*\| AWS session [^|]*: expires-only, .*until \d{4}-\d\d-\d\dT/gm) ?? []).toHaveLength(
    sessions,
  )
  expect(leaksOf(run, world)).toEqual([])
}

withPeers([peers.act, peers.awsCli1], 'the built action, run by act from a workflow file', () => {
  test('a job gets variables, a profile and outputs, uses them, and post takes them out again', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(
          use(world, 'aws', { deliver: '"env,file,output"', 'session-name': 'from-act' }),
          look('during'),
          `- run: |
    printf '%s' "$KEY" > "$MARKS/key"
    printf '%s' "$SECRET" > "$MARKS/secret"
    printf '%s' "$TOKEN" > "$MARKS/token"
    printf '%s' "$ACCOUNT" > "$MARKS/account"
    echo "the secret is $SECRET, the token is $TOKEN, and again $AWS_SECRET_ACCESS_KEY"
  env:
    KEY: \${{ steps.aws.outputs.access-key-id }}
    SECRET: \${{ steps.aws.outputs.secret-access-key }}
    TOKEN: \${{ steps.aws.outputs.session-token }}
    ACCOUNT: \${{ steps.aws.outputs.account }}`,
        ),
      })
      expect(run.exitCode).toBe(0)
      const [session] = world.sts.issued
      const { accessKeyId = '', secretAccessKey = '', sessionToken = '' } = session ?? {}
      expect(session?.arn).toBe('arn:aws:sts::111111111111:assumed-role/deploy/from-act')
      expect(run.marks).toMatchObject({
        key: accessKeyId,
        secret: secretAccessKey,
        token: sessionToken,
        account: '111111111111',
      })
      const { env, temp } = run.sight('during')
      expect(env).toMatchObject({
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
        AWS_REGION: 'eu-central-1',
        AWS_PROFILE: 'mayfly',
      })
      expect(Object.keys(env).filter((name) => name.startsWith('STATE_'))).toEqual([])
      const credentials = temp['mayfly/aws-credentials']
      expect(credentials?.text).toContain(secretAccessKey)
      expect(new Set(Object.values(temp).map(({ mode }) => mode))).toEqual(new Set(['600']))
      expect(run.log).toContain('the secret is ***, the token is ***, and again ***')
      expectCleared(run, world)
      expect(run.log).toMatch(/^\| \[expires-only\]\(\S+\) \| `valid until [^|]*` \| `AWS session from-act of /m)
    }))

  test('the AWS CLI in a step is the role, by a signature that the STS checks', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(
          use(world, 'aws', { 'session-name': 'from-act' }),
          `- run: ${peers.awsCli1.path} sts get-caller-identity --endpoint-url ${world.sts.url} --query Arn > "$MARKS/arn"`,
        ),
      })
      expect(run.marks.arn?.trim()).toBe('"arn:aws:sts::111111111111:assumed-role/deploy/from-act"')
      expectCleared(run, world)
    }))

  test('two uses in one job keep two leases apart', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(
          use(world, 'build', { deliver: 'file', profile: 'build', 'session-name': 'one' }),
          use(world, 'production', { deliver: 'file', profile: 'production', 'session-name': 'two' }),
          look('during'),
        ),
      })
      expect(run.exitCode).toBe(0)
      const text = run.sight('during').temp['mayfly/aws-credentials']?.text ?? ''
      const [first, second] = world.sts.issued
      expect(text).toMatch(new RegExp(`\\[build\\]\\naws_access_key_id = ${first?.accessKeyId}`))
      expect(text).toMatch(new RegExp(`\\[production\\]\\naws_access_key_id = ${second?.accessKeyId}`))
      const ended = run.log.split('\n').filter((line) => line.includes('expires-only, valid until'))
      expect(ended[0]).toContain('AWS session two of')
      expect(ended[1]).toContain('AWS session one of')
      expectCleared(run, world, 2)
    }))

  test('inside a composite action its post runs too, and outputs come out', () =>
    inWorld({}, async (world) => {
      const composite = `name: Login
description: Logs in to AWS.
outputs:
  account:
    value: \${{ steps.aws.outputs.account }}
runs:
  using: composite
  steps:
${use(world, 'aws').replace(/^/gm, '    ')}
`
      const run = await runAct({
        issuer: world.issuer,
        files: { 'login/action.yml': composite },
        workflow: workflow(
          '- uses: ./login\n  id: login',
          look('during'),
          `- run: printf '%s' "$ACCOUNT" > "$MARKS/account"
  env: { ACCOUNT: "\${{ steps.login.outputs.account }}" }`,
        ),
      })
      expect(run.exitCode).toBe(0)
      expect(run.marks.account).toBe('111111111111')
      expect(run.sight('during').env.AWS_ACCESS_KEY_ID).toBe(world.sts.issued[0]?.accessKeyId)
      expectCleared(run, world)
    }))

  test('post runs after a step that failed', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(use(world, 'aws', { deliver: '"env,file"' }), look('during'), '- run: exit 3'),
      })
      expect(run.exitCode).toBe(1)
      expect(run.sight('during').env.AWS_SECRET_ACCESS_KEY).toBe(world.sts.issued[0]?.secretAccessKey)
      expectCleared(run, world)
    }))

  test('a refused token fails the job before its steps, and delivers nothing', () =>
    inWorld({}, async (world) => {
      world.issuer.claims = { sub: 'repo:acme/api:pull_request' }
      const run = await runAct({ issuer: world.issuer, workflow: workflow(use(world, 'aws'), look('during')) })
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain('ERR_EXCHANGE_REJECTED')
      expect(run.log).toContain('repo:acme/api:pull_request')
      expect(run.marks['during.json']).toBeUndefined()
      expectCleared(run, world, 0)
    }))

  test('an event that runs code from outside is refused before any request', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        event: 'pull_request_target',
        workflow: workflow(use(world, 'aws'), look('during')),
      })
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain('pull_request_target')
      expect(run.marks['during.json']).toBeUndefined()
      expect(world.issuer.requests).toEqual([])
    }))

  test('a cancelled job is cleared by post', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(
          use(world, 'aws', { deliver: '"env,file"' }),
          look('during'),
          '- run: touch "$MARKS/waiting" && sleep 50 && touch "$MARKS/waited"',
        ),
        cancel: 'waiting',
      })
      expect(run.exitCode).toBe(1)
      expect(run.marks).not.toHaveProperty('waited')
      expect(run.sight('during').env.AWS_SECRET_ACCESS_KEY).toBe(world.sts.issued[0]?.secretAccessKey)
      expectCleared(run, world)
    }))

  test('a main step killed while it waits for its session: post says until when that session may live', () =>
    inWorld({}, async (world) => {
      // The session is issued, and its answer is never sent.
      const issued = new Promise<void>((resolve) => {
        world.sts.answer = (_, response, next) => {
          response.end = () => {
            resolve()
            return response
          }
          next()
        }
      })
      const run = await runAct({ issuer: world.issuer, workflow: workflow(use(world, 'aws')), cancel: issued })
      expect(run.exitCode).toBe(1)
      expect(world.sts.issued).toHaveLength(1)
      expect(run.log).toContain('requested, but no answer arrived')
      expectCleared(run, world)
    }))

  test('three clouds, each by its own action and all at once, and post takes everything out again', () =>
    inCloudsWorld(async (world) => {
      const { aws, gcp, azure } = world.items
      const one = (id: string, { provider, ...inputs }: Record<string, string> & { provider: string }) =>
        `- uses: ./actions/${provider}\n  id: ${id}\n  with:\n${Object.entries(inputs)
          .map(([name, value]) => `    ${name}: ${value}`)
          .join('\n')}`
      const list = stringify([
        { ...aws, name: 'amazon', deliver: 'output' },
        { ...gcp, name: 'google', deliver: 'output' },
        { ...azure, name: 'entra', deliver: 'output' },
      ])
      const run = await runAct({
        issuer: world.issuer,
        workflow: workflow(
          one('gcp', gcp),
          one('azure', { ...azure, deliver: '"env,output"' }),
          `- uses: ./actions/credentials\n  id: all\n  with:\n    credentials: |\n${list.trim().replace(/^/gm, '      ')}`,
          look('during'),
          `- run: |
    printf '%s' "$AMAZON" > "$MARKS/amazon"
    printf '%s' "$GOOGLE" > "$MARKS/google"
    printf '%s' "$ENTRA" > "$MARKS/entra"
    echo "tokens: $AMAZON $GOOGLE $ENTRA and $GOOGLE_OAUTH_ACCESS_TOKEN"
    cat "$AZURE_FEDERATED_TOKEN_FILE"
  env:
    AMAZON: \${{ steps.all.outputs.amazon-session-token }}
    GOOGLE: \${{ steps.all.outputs.google-access-token }}
    ENTRA: \${{ steps.all.outputs.entra-access-token }}`,
        ),
      })
      expect(run.exitCode).toBe(0)
      expect(run.marks).toMatchObject({
        amazon: world.sts.issued[0]?.sessionToken,
        google: world.google.issued[3]?.value,
        entra: world.entra.issued[1]?.value,
      })
      const { env } = run.sight('during')
      expect(env.GOOGLE_OAUTH_ACCESS_TOKEN).toBe(world.google.issued[1]?.value)
      expect(env.AZURE_CLIENT_ID).toBe(azure['client-id'])
      expect(run.log).toContain('tokens: *** *** *** and ***')
      const after = run.sight('after')
      expect(leftFiles(after)).toEqual([])
      const ours = /^(AZURE|ARM|CLOUDSDK|GOOGLE|GCLOUD|GCP)_/
      // Projects, ids and addresses remain. Secrets and paths of private files do not.
      const secrets = world.secrets()
      const isLeft = (value: string) => value.includes('/mayfly/') || secrets.includes(value)
      expect(Object.entries(after.env).filter(([name, value]) => ours.test(name) && isLeft(value))).toEqual([])
      expect(leaks(`${run.log}\n${JSON.stringify(after.workspace)}`, world.secrets())).toEqual([])
    }))

  test.each(['to its end', 'cancelled'])(
    'secrets of Vault in a job that runs %s: the token is revoked and seen to be',
    (end) =>
      inVaultWorld(async (world) => {
        const secrets = ['DB_USER = database/creds/app#username', 'DB_PASSWORD = database/creds/app#password']
        const given = Object.entries(world.inputs).filter(([name]) => name !== 'secrets')
        const cancelled = end === 'cancelled'
        const run = await runAct({
          issuer: world.issuer,
          ...(cancelled && { cancel: 'waiting' }),
          workflow: workflow(
            `- uses: ./actions/vault\n  with:\n${given.map(([name, value]) => `    ${name}: ${value}`).join('\n')}\n    secrets: |\n${secrets.map((line) => `      ${line}`).join('\n')}`,
            `- run: |
    printf '%s' "$DB_PASSWORD" > "$MARKS/password"
    echo "the password is $DB_PASSWORD"${cancelled ? '\n    touch "$MARKS/waiting"\n    sleep 30' : ''}`,
          ),
        })
        expect(run.exitCode).toBe(cancelled ? 1 : 0)
        const [lease] = world.vault.leases
        expect(run.marks.password).toBe(lease?.password)
        expect(run.log).toContain('the password is ***')
        expect(run.log).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
        expect([lease?.alive, world.vault.tokens[0]?.alive]).toEqual([false, false])
        expect(leaks(run.log, world.secrets())).toEqual([])
      }),
  )

  test('a kubeconfig in a job that is cancelled: its token dies with the Secret that post deletes', () =>
    inKubernetesWorld(async (world) => {
      const given = Object.entries(world.inputs).map(([name, value]) => `    ${name}: ${value}`)
      const run = await runAct({
        issuer: world.issuer,
        cancel: 'waiting',
        workflow: workflow(
          `- uses: ./actions/kubernetes\n  with:\n${given.join('\n')}`,
          `- run: |
    cp "$KUBECONFIG" "$MARKS/kubeconfig"
    cat "$KUBECONFIG"
    touch "$MARKS/waiting"
    sleep 30`,
        ),
      })
      expect(run.exitCode).toBe(1)
      const [token = ''] = world.cluster.issued
      expect(JSON.parse(run.marks.kubeconfig ?? '{}').users[0].user.token).toBe(token)
      expect(run.log).toMatch(/Kubernetes token of .*: revoked-verified, by kubernetes/)
      expect(world.cluster.secrets).toEqual([])
      expect(leftFiles(run.sight('after'))).toEqual([])
      expect(leaks(run.log, world.secrets())).toEqual([])
    }))

  test.each(['to its end', 'cancelled'])(
    'a GitHub App in a job that runs %s: the token that signed is gone before the next step, its own after',
    (end) =>
      inGitHubWorld(async (world) => {
        const given = Object.entries(world.inputs).map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`)
        const cancelled = end === 'cancelled'
        const run = await runAct({
          issuer: world.issuer,
          ...(cancelled && { cancel: 'waiting' }),
          workflow: workflow(
            `- uses: ./actions/github-app\n  id: app\n  with:\n${given.join('\n')}`,
            `- run: |
    printf '%s' "$TOKEN" > "$MARKS/token"
    echo "the token is $TOKEN"${cancelled ? '\n    touch "$MARKS/waiting"\n    sleep 30' : ''}
  env:
    TOKEN: \${{ steps.app.outputs.token }}`,
          ),
        })
        expect(run.exitCode).toBe(cancelled ? 1 : 0)
        expect(run.marks.token).toBe(world.github.tokens[0]?.value)
        expect(run.log).toContain('the token is ***')
        expect(run.log).toMatch(/Vault token of github-app at \S+: revoked-verified, by vault/)
        expect(run.log).toMatch(/GitHub installation token of \S+ on acme: revoked-verified, by github-app/)
        expect([world.github.tokens, world.vault.tokens].flat().filter(({ alive }) => alive)).toEqual([])
        expect(leaks(run.log, world.secrets())).toEqual([])
      }),
  )

  test.each(['to its end', 'cancelled'])(
    'a role from the agent in a job that runs %s, for several steps and a composite',
    (end) =>
      inWorld({}, async (world) => {
        const cancelled = end === 'cancelled'
        const composite = `name: Login
description: Logs in to AWS.
runs:
  using: composite
  steps:
${use(world, 'aws', { deliver: 'agent', 'session-name': 'from-act' }).replace(/^/gm, '    ')}
`
        const identity = `${peers.awsCli1.path} sts get-caller-identity --endpoint-url ${world.sts.url} --query Arn --output text`
        const run = await runAct({
          issuer: world.issuer,
          files: { 'login/action.yml': composite },
          ...(cancelled && { cancel: 'waiting' }),
          workflow: workflow(
            '- uses: ./login',
            look('during'),
            `- run: ${identity} > "$MARKS/one"`,
            `- run: |
    ${identity} > "$MARKS/two"${cancelled ? '\n    touch "$MARKS/waiting"\n    sleep 30' : ''}`,
          ),
        })
        expect(run.exitCode).toBe(cancelled ? 1 : 0)
        const arn = 'arn:aws:sts::111111111111:assumed-role/deploy/from-act'
        expect([run.marks.one?.trim(), run.marks.two?.trim()]).toEqual([arn, arn])
        const { env, temp } = run.sight('during')
        const [session] = world.sts.issued
        expect(
          leaks(JSON.stringify({ env, temp }), [session?.secretAccessKey ?? '', session?.sessionToken ?? '']),
        ).toEqual([])
        const port = Number(new URL(env.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? '').port)
        expect(run.log).toContain('The log of this job does not mask those that are made after this step.')
        expect(run.log).toMatch(/The Mayfly agent made 0 more credentials for aws-\w+, and was stopped/)
        // act does not stop the processes that a job leaves running. Post stopped them.
        expect(await isOpen(port)).toBe(false)
        expectCleared(run, world)
      }),
  )
})

withPeers([peers.act, peers.boto3], 'the artifact server of act', () => {
  test('the evidence of a job is an artifact that another program can unpack', () =>
    inWorld({}, async (world) => {
      const run = await runAct({
        workflow: workflow(use(world, 'aws', { evidence: 'artifact' })),
        issuer: world.issuer,
        takesArtifacts: true,
      })
      expect(run.exitCode, run.log).toBe(0)
      const [[name = '', zip = Buffer.alloc(0)] = [], ...more] = Object.entries(run.artifacts)
      expect([name, more]).toEqual([expect.stringMatching(/^mayfly-evidence-[0-9a-f]{16}$/), []])
      const unpack =
        'import io, sys, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); z.testzip(); print(z.read(z.namelist()[0]).decode(), end="")'
      const text = spawnSync(peers.boto3.path, ['-c', unpack], { input: zip, encoding: 'utf8' }).stdout
      expect(faultsOf(text)).toEqual([])
      const events = text
        .trim()
        .split('\n')
        .map((line): string => JSON.parse(line).event)
      expect(events).toEqual(['opened', 'issued', 'delivered', 'ended'])
      expect(leaks(text.replace(/"accessKeyId":"\w+"/g, ''), world.secrets())).toEqual([])
    }))
})
