import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { leftBehind } from '../support/story.ts'

/** A server that counts its connections. */
async function trap(): Promise<{ url: string; visits: () => number; close: () => void }> {
  let visits = 0
  const server = createServer((socket) => {
    visits++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, visits: () => visits, close: () => server.close() }
}

test('variables that an earlier step injected send the token nowhere else', () =>
  inWorld({}, async (world) => {
    const { url, visits, close } = await trap()
    const names = 'AWS_ENDPOINT_URL AWS_ENDPOINT_URL_STS HTTPS_PROXY HTTP_PROXY https_proxy http_proxy ALL_PROXY'.split(
      ' ',
    )
    const lines = [
      ...names.map((name) => `${name}=${url}`),
      'NODE_OPTIONS=--require /nowhere.js',
      'AWS_CONFIG_FILE=/nowhere',
      'NODE_TLS_REJECT_UNAUTHORIZED=0',
      'RUNNER_TEMP=/etc',
      'GITHUB_SERVER_URL=https://evil.example',
    ]
    const job = await world.run([
      {
        name: 'injector',
        run: () => ({ command: 'sh', args: ['-c', lines.map((line) => `echo '${line}' >> "$GITHUB_ENV"`).join('; ')] }),
      },
      { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'env,file' } },
    ])
    expect(job.failed).toBe(false)
    expect(visits()).toBe(0)
    expect(leftBehind(job)).toEqual([])
    close()
  }))

test('a forged ID token URL off GitHub is refused before connecting', () =>
  inWorld({}, async (world) => {
    for (const requestUrl of [
      'https://evil.example/token',
      'https://actions.githubusercontent.com.evil.example/',
      'http://10.0.0.1/t',
      'https://github.com/t',
      'nonsense',
    ]) {
      const job = await world.use({}, { issuer: { requestUrl, requestToken: world.issuer.requestToken } })
      expect(job.log).toContain('(ERR_ENDPOINT_REFUSED)')
      expect(job.log).not.toContain('ERR_ENDPOINT_UNREACHABLE')
    }
    expect(world.sts.requests).toEqual([])
  }))

test('a spoofed state does not reach post: main has saved its own', () =>
  inWorld({}, async (world) => {
    const lease = {
      id: 'aws-000000000000',
      provider: 'aws',
      principal: 'x',
      endings: [],
      delivered: [{ kind: 'env', name: 'SPOOFED' }],
    }
    const env = { STATE_mayfly: JSON.stringify({ version: 1, strict: true, leases: [lease] }) }
    const failing = await world.use({ region: '?' }, { env })
    expect(failing.steps.at(-1)?.env).toEqual({})
    const working = await world.use({}, { env })
    expect(working.steps.at(-1)?.env).not.toHaveProperty('SPOOFED')
  }))
