import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { agentOf, agentsOf, ask, askAws, during, until } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { minute, timeOf } from '../support/job-time.ts'
import type { Job, Step } from '../support/runner.ts'
import { filesIn } from '../support/story.ts'

test('of all that a job has on disk and in its environment, nothing but the bearer opens anything', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during((job) => {
        const texts = filesIn(job.temp).map((path) => readFileSync(path, 'utf8'))
        expect(texts.length).toBeGreaterThan(4)
        expect(leaks([...texts, JSON.stringify(job.env)].join('\n'), world.secrets())).toEqual([])
        const { AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = job.env
        expect(texts.filter((text) => text.includes(bearer)).length).toBeGreaterThan(0)
      }),
    )
  }))

test('neither the arguments nor the environment of the agent hold anything', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during((job) => {
        const { pid, control } = agentOf(job)
        const { AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = job.env
        const [environ, cmdline] = ['environ', 'cmdline'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8'))
        expect(leaks(`${environ}\n${cmdline}`, [...world.secrets(), bearer, control])).toEqual([])
        expect(environ?.split('\0').filter(Boolean)).toEqual([
          `RUNNER_TRACKING_ID=${job.trackingId}`,
          'MALLOC_ARENA_MAX=1',
        ])
        // The agent has no stream of the step that started it. Otherwise the runner would wait for it.
        const { stdout } = spawnSync('readlink', [`/proc/${pid}/fd/1`, `/proc/${pid}/fd/2`], { encoding: 'utf8' })
        expect(stdout.split('\n')[1]).toBe('/dev/null')
      }),
    )
  }))

/** Whether a server can listen on a port of loopback. */
function take(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const refused = () => resolve(false)
    server.once('error', refused).listen(port, '127.0.0.1', () => {
      server.off('error', refused)
      resolve(true)
    })
  })
}

const shadows: [what: string, env: Record<string, string>][] = [
  ['a relative URI, as ECS and CodeBuild set it', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/x' }],
  ['a web identity', { AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/runner' }],
  ['a profile', { AWS_PROFILE: 'runner' }],
  ['keys', { AWS_ACCESS_KEY_ID: 'AKIARUNNER', AWS_SECRET_ACCESS_KEY: 'x' }],
  ['keys by their older names', { AWS_ACCESS_KEY: 'AKIARUNNER', AWS_SECRET_KEY: 'x' }],
  ['a file of keys', { AWS_CREDENTIAL_FILE: '/opt/keys' }],
]
test.each(shadows)("%s of the runner's own is refused by name before any request", (_, env) =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'agent' }, { env })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain(Object.keys(env)[0])
    expect([world.issuer.requests, job.orphans]).toEqual([[], []])
  }),
)

/** Other identities of AWS's tools, in the way in which botocore reads each text. */
const machines: [file: string, text: string, hides: boolean][] = [
  ...['.aws/credentials', '.aws/config'].flatMap((file): [string, string, boolean][] => [
    [file, '[other]\naws_access_key_id = x\n[default]\nregion = eu-central-1\n[more]\nrole_arn = y\n', false],
    [file, '[default]\n# aws_access_key_id = x\n;role_arn = y\nregion = eu-central-1\n', false],
    [file, '[other]\nregion = x\n\n[default]\nregion = eu-central-1\n  aws_access_key_id = AKIA\n', true],
    [file, '[default]\r\ncredential_process = /bin/x\r\n', true],
    [file, '[default] # of this machine\naws_access_key_id = AKIA\n', true],
    [file, '  [default] ; of this machine\nAWS_ACCESS_KEY_ID: AKIA\n', true],
    [file, '[DEFAULT]\naws_access_key_id = AKIA\n[default]\nregion = eu-central-1\n', true],
  ]),
  ['.aws/config', '[profile default]\nrole_arn = y\n', true],
  ['.aws/config', '[profile "default"]\nrole_arn = y\n', true],
  ['.boto', '[Credentials]\naws_access_key_id = AKIA\n', true],
  ['.boto', '[Boto]\ndebug = 0\n', false],
]
test.concurrent.each(machines)(
  'an identity that the machine has by its files is refused by name, and one that it does not use is not: %s %j',
  (file, text, hides) =>
    inWorld({}, async (world) => {
      const job = await world.run([
        during(({ root }) => {
          const path = join(root, 'home', file)
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, text)
        }),
        { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } },
      ])
      expect(job.failed).toBe(hides)
      if (hides) expect(job.log).toContain(`/home/${file}`)
    }),
)

test('a file of the machine that a variable names from the home folder is found, as the tools find it', () =>
  inWorld({}, async (world) => {
    const job = await world.run(
      [
        during(({ root }) => writeFileSync(join(root, 'home', 'mine'), '[default]\nrole_arn = y\n')),
        { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } },
      ],
      { env: { AWS_CONFIG_FILE: '~/mine' } },
    )
    expect(job.log).toMatch(/\(ERR_ENV_CONFLICT\)[\s\S]*\/home\/mine/)
  }))

test('the token file of a runner in EKS gives way to our own', () =>
  inWorld({}, async (world) => {
    const env = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/var/run/secrets/eks.amazonaws.com/token',
    }
    await world.use(
      { deliver: 'agent' },
      { env },
      during(async (job) => {
        // AWS's SDKs do the same: the file has priority over the variable.
        const authorization = readFileSync(job.env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? '', 'utf8')
        const { fields } = await askAws(job, { authorization })
        expect(fields.AccessKeyId).toBe(world.sts.issued[0]?.accessKeyId)
      }),
    )
  }))

test('an agent that was killed and whose port is taken: a later use starts another one, and asks nobody on that port', () =>
  inWorld({}, async (world) => {
    let visits = 0
    const use = (name: string): Step => ({ name, uses: awsAction, with: { ...world.inputs, deliver: 'agent' } })
    const trap = createServer((socket) => {
      visits++
      socket.destroy()
    })
    const first: { port: number; bearer: string | undefined } = { port: 0, bearer: '' }
    const job = await world.run([
      use('one'),
      during(async (job) => {
        const agent = agentOf(job)
        Object.assign(first, { port: agent.port, bearer: job.env.AWS_CONTAINER_AUTHORIZATION_TOKEN })
        process.kill(agent.pid, 'SIGKILL')
        // The port is free when its last thread has ended.
        await until('the port is taken', () => take(trap, agent.port))
      }),
      use('two'),
      during(async (job) => {
        const [, second] = agentsOf(job)
        expect(second?.port).not.toBe(first.port)
        expect(job.env.AWS_CONTAINER_AUTHORIZATION_TOKEN).not.toBe(first.bearer)
        expect((await askAws(job)).fields.AccessKeyId).toBe(world.sts.issued[1]?.accessKeyId)
      }),
    ])
    trap.close()
    expect(job.log).toContain('##[warning]The Mayfly agent of this job has stopped. A new one is started')
    expect([job.failed, visits, job.orphans, filesIn(join(job.temp, 'mayfly'))]).toEqual([false, 0, [], []])
  }))

test('a file that says another process is the agent is not believed', () =>
  inWorld({}, async (world) => {
    let visits = 0
    const trap = createServer((socket) => {
      visits++
      socket.destroy()
    })
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const { port } = trap.address() as { port: number }
    const folder = (job: Job) => join(job.temp, 'mayfly', 'agent-000000000000')
    for (const mode of [0o600, 0o644]) {
      const job = await world.run([
        during((job) => {
          mkdirSync(folder(job), { recursive: true, mode: 0o700 })
          // This process listens there. A true name and a true number are not enough to be an agent of another start.
          const control = { pid: process.pid, started: '1', port, control: 'x', job: 'gh-4242-1' }
          writeFileSync(join(folder(job), 'control'), JSON.stringify(control), { mode })
        }),
        { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } },
      ])
      expect([job.failed, visits]).toEqual([false, 0])
    }
    trap.close()
  }))

test('only the bearer of that very path opens it, in a header, from here; all the rest is refused alike and mints nothing', () =>
  inWorld({}, async (world) => {
    const time = timeOf(world)
    await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = job.env
        const { control, port } = agentOf(job)
        const other = `${bearer.slice(0, -1)}${bearer.endsWith('A') ? 'B' : 'A'}`
        const wrong: [url: string, headers: Record<string, string>][] = [
          [url, {}],
          [url, { authorization: other }],
          [url, { authorization: `${bearer}x` }],
          [url, { authorization: bearer.slice(1) }],
          [url, { authorization: `Basic ${bearer}` }],
          [url, { authorization: control }],
          [url, { cookie: bearer }],
          [`${url}?token=${bearer}`, {}],
          [`${url}?authorization=${bearer}`, {}],
          [url, { authorization: bearer, origin: 'https://evil.example' }],
          [url, { authorization: bearer, origin: 'null' }],
          [url, { authorization: bearer, host: 'evil.example' }],
          [url, { authorization: bearer, host: `localhost:${port}` }],
          [url, { authorization: bearer, host: '127.0.0.1' }],
          [`${url}/`, { authorization: bearer }],
          [`${url}x`, { authorization: bearer }],
          [`http://127.0.0.1:${port}/`, { authorization: bearer }],
          [`http://127.0.0.1:${port}/__proto__`, { authorization: bearer }],
          [`http://127.0.0.1:${port}/control/grant`, { authorization: bearer }],
          [`http://127.0.0.1:${port}/control/grant`, { authorization: control }],
          [url, { authorization: bearer, 'content-length': '0', 'transfer-encoding': 'chunked' }],
        ]
        // Main's credential has expired. If a caller were accepted now, the agent would request a new one.
        time.pass(21 * minute)
        const before = [world.issuer.requests.length, world.sts.requests.length]
        for (const [target, headers] of wrong) {
          const answer = await ask(target, headers).catch(() => ({ status: 'no answer', body: '' }))
          if (answer.status !== 'no answer')
            expect(answer).toMatchObject({
              status: 403,
              body: expect.stringMatching(/^{"message":"Refused\. [^"]+"}$/),
            })
        }
        for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE']) {
          const { status } = await fetch(url, { method, headers: { authorization: bearer } })
          expect(status).toBe(403)
        }
        expect([world.issuer.requests.length, world.sts.requests.length]).toEqual(before)
        expect((await askAws(job)).status).toBe(200)
        expect((await ask(url, { authorization: `Bearer ${bearer}` })).status).toBe(200)
      }),
    )
  }))

test.skipIf(process.getuid?.() !== 0)('another user of the machine is refused with the right bearer', () =>
  inWorld({}, async (world) => {
    await world.use(
      { deliver: 'agent' },
      {},
      during((job) => {
        const script = `require('node:http').get(process.argv[1], { agent: false, headers: { authorization: process.argv[2] } }, (answer) => console.log(answer.resume().statusCode))`
        const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = job.env
        const as = (uid: number) => {
          const { stdout } = spawnSync(process.execPath, ['-e', script, url, bearer], {
            uid,
            cwd: '/',
            encoding: 'utf8',
          })
          return stdout.trim()
        }
        expect([as(0), as(65_534)]).toEqual(['200', '403'])
      }),
    )
  }),
)

test('the start-up notice and the limits page say that later credentials are not masked, and they are not', () =>
  inWorld({}, async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        time.pass(14 * minute)
        await until('another session', async () => {
          const { fields } = await askAws(job)
          return fields.AccessKeyId === world.sts.issued[1]?.accessKeyId
        })
      }),
      {
        name: 'print',
        script: `fetch(process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization: process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN } })
        .then(async (answer) => console.log((await answer.json()).SecretAccessKey))`,
      },
    )
    expect(world.sts.issued.slice(1).some(({ secretAccessKey }) => job.log.includes(secretAccessKey))).toBe(true)
    expect(job.log.split('\n')[0]).toContain('The log of this job does not mask those that are made after this step.')
    expect(readFileSync('docs/limits.md', 'utf8')).toContain(
      'Credentials that the agent creates after the step that started it are not masked',
    )
  }))
