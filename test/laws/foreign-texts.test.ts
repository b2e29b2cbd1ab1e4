import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { RE2JS } from 're2js'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { MayflyError } from '../../packages/core/src/errors.ts'
import { foreignText } from '../../packages/core/src/foreign-text.ts'
import type { HttpAnswer } from '../../packages/core/src/http.ts'
import { render } from '../../packages/core/src/render.ts'
import { Secret } from '../../packages/core/src/secret.ts'
import { idTokenRefusal as idToken } from '../../packages/platforms/src/github/id-token-refusal.ts'
import { loginRefusal as akeylessLogin } from '../../packages/providers/src/akeyless/refusal.ts'
import { refusal as akeylessRead } from '../../packages/providers/src/akeyless/secret-refusal.ts'
import { judge as awsJudge } from '../../packages/providers/src/aws/answer.ts'
import { refusal as aws } from '../../packages/providers/src/aws/refusal.ts'
import { refusal as azure } from '../../packages/providers/src/azure/refusal.ts'
import { refusal as stepCa } from '../../packages/providers/src/certificate/step-ca-refusal.ts'
import { loginRefusal as conjurLogin } from '../../packages/providers/src/conjur/refusal.ts'
import { refusal as conjurRead } from '../../packages/providers/src/conjur/secret-refusal.ts'
import { loginRefusal as delineaLogin } from '../../packages/providers/src/delinea/refusal.ts'
import { refusedSecret as delineaRead } from '../../packages/providers/src/delinea/secret-refusal.ts'
import { refusal as gcp } from '../../packages/providers/src/gcp/refusal.ts'
import { isThrottled } from '../../packages/providers/src/github-app/errors.ts'
import { refusal as githubApp } from '../../packages/providers/src/github-app/refusal.ts'
import { refusedSecret as keywhizRead } from '../../packages/providers/src/keywhiz/secret-refusal.ts'
import { refusal as kubernetes } from '../../packages/providers/src/kubernetes/refusal.ts'
import { refusal as oauth } from '../../packages/providers/src/oauth/refusal.ts'
import { judgeSignature } from '../../packages/providers/src/transit.ts'
import { isDeadToken } from '../../packages/providers/src/vault/errors.ts'
import { pkiRefusal } from '../../packages/providers/src/vault/pki-refusal.ts'
import { loginRefusal, refusedRead, renewRefusal, signRefusal } from '../../packages/providers/src/vault/refusal.ts'
import { sshRefusal } from '../../packages/providers/src/vault/ssh-refusal.ts'
import { filesIn } from '../support/story.ts'

const refused = { read: { method: 'GET', path: 'path' }, path: 'path', mount: undefined } as const

/** Every source that runs in a job. A file does not show which texts its patterns read. */
const sources = ['agent', 'cli', 'core', 'platforms', 'providers']
  .flatMap((name) => filesIn(resolve('packages', name, 'src')))
  .map((path) => relative('.', path))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))

/**
 * The files that make patterns at run time, with the texts that the patterns read. A new file must be reviewed and
 * added here.
 */
const made: Readonly<Record<string, string>> = {
  'packages/core/src/inputs.ts': 'the form of an input, which is an RE2 pattern in GitLab as well',
  'packages/platforms/src/process-identity.ts': 'a port, looked for in lines of the kernel',
  'packages/platforms/src/program-login.ts': 'the code of a vendor, looked for in 4 KiB of what its program says',
  'packages/platforms/src/settings-text.ts': 'names of settings, looked for in lines of the job’s own files',
  'packages/platforms/src/shadow-files.ts': 'sections of tools, looked for in files of the machine',
}

/** The patterns in a source, and whether it makes others. */
function patternsOf(path: string): { literals: string[]; makes: boolean } {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true)
  const literals: string[] = []
  let makes = false
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text)
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) makes = true
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { literals, makes }
}

const found = sources.map((path) => ({ path, ...patternsOf(path) }))
const patterns = [...new Set(found.flatMap(({ literals }) => literals))]
/** The parts of the worst foreign texts: beginnings that patterns look for, repeated many times. */
const seeds = [
  ' ',
  '\n',
  'a',
  '::',
  '#',
  '//',
  'role "',
  'claim "',
  '<AssumedRoleUser>',
  '<Code>',
  'section_',
  'Trace ID:',
  ' \r\n',
  'error validating ',
  'repo:',
  'already ',
  'rate limi',
  "'pending' ",
  'non-',
  'AADSTS',
]
const worst = seeds.map((seed): [string, string] => [
  seed,
  seed.repeat(Math.ceil((1 << 20) / seed.length)).slice(0, (1 << 20) - 4096),
])

test('every pattern that is made while the program runs is in the list', () => {
  expect(patterns.length).toBeGreaterThan(150)
  expect(found.filter(({ makes }) => makes).map(({ path }) => path)).toEqual(Object.keys(made).sort())
})

/** A look-around at one character. RE2 does not have it, and it needs no backtracking. */
const oneSign = /\(\?<?[=!](?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[\]()])\)/g

test.each(patterns)(
  '%s needs no backtracking: RE2 accepts it, and finds the same as Node in short texts',
  (literal) => {
    const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? []
    // A sticky pattern fits only at one place, which is the start here.
    const bare = `${flags.includes('y') ? '^' : ''}${pattern.replace(oneSign, '')}`
    const node = new RegExp(bare, flags.replace(/[gy]/g, ''))
    const re2Flags = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL }
    const given = Object.entries(re2Flags).reduce((all, [flag, bit]) => (flags.includes(flag) ? all | bit : all), 0)
    const re2 = RE2JS.compile(RE2JS.translateRegExp(bare), given)
    for (const [, text] of worst) expect(re2.matcher(text.slice(0, 4096)).find()).toBe(node.test(text.slice(0, 4096)))
  },
)

const subject = { jwt: 'a.b.c', claims: { iss: 'https://i.example', sub: 'repo:o/r:x', aud: 'a' } } as never
const answerOf = (status: number, body: unknown): HttpAnswer => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  bytes: new Uint8Array(),
  date: undefined,
})
const facts = { principal: 'p', endpoint: 'e', owner: 'o', app: 'a' }
const url = new URL('https://token.example')
const receive = (value: string) => Secret.receive(value, () => undefined)

/** Every place where the words of a server's answer are read. */
const places: Record<string, (said: string) => unknown> = {
  aws: (said) => aws({ status: 403, code: 'AccessDenied', said: foreignText(said) }, facts, subject),
  'aws, XML': (said) => awsJudge(answerOf(403, said), receive, facts, subject),
  'aws, a session': (said) => awsJudge(answerOf(200, said), receive, facts, subject),
  azure: (said) => azure(answerOf(400, { error: said, error_description: said, trace_id: said }), facts, subject),
  akeyless: (said) =>
    akeylessLogin(answerOf(401, { error: said }), { 'api-url': 'https://a.example' } as never, subject),
  'akeyless, a read': (said) => akeylessRead(answerOf(404, { error: said }), {}),
  conjur: (said) =>
    conjurLogin(
      answerOf(401, { error: { code: said, message: said } }),
      { url: 'https://c.example' } as never,
      subject,
    ),
  'conjur, a read': (said) => conjurRead(answerOf(404, { error: { code: said, message: said } }), {}),
  delinea: (said) => delineaLogin(answerOf(401, { message: said }), { url: 'https://d.example' } as never, 'someone'),
  'delinea, a read': (said) => {
    const answer = delineaRead(answerOf(404, { message: said }), 'prod/db', undefined)
    return 'missing' in answer ? answer.missing : undefined
  },
  gcp: (said) =>
    gcp(answerOf(403, { error: { status: said, message: said } }), {
      ...facts,
      provider: 'x',
      token: subject,
    } as never),
  'gcp, OAuth': (said) =>
    gcp(answerOf(400, { error: said, error_description: said }), { ...facts, token: subject } as never),
  'github-app': (said) => githubApp({ answer: answerOf(401, { message: said }), attempt: 'x', now: Date.now() }, facts),
  'github-app, a limit': (said) => isThrottled(answerOf(403, { message: said })),
  keywhiz: (said) => {
    const answer = keywhizRead(answerOf(404, { code: 404, message: said }), 'db-password')
    return 'missing' in answer ? answer.missing : undefined
  },
  kubernetes: (said) => kubernetes(answerOf(403, { kind: 'Status', reason: said, message: said }), facts, subject, 'x'),
  oauth: (said) =>
    oauth(answerOf(400, { error: said, error_description: said, errors: [said] }), {} as never, facts, subject),
  'step-ca': (said) => stepCa(answerOf(400, { status: 400, message: said }), facts, subject, 'sign'),
  'vault, a certificate': (said) =>
    pkiRefusal(answerOf(400, { errors: [said] }), { role: 'pki/deploy', path: 'pki/sign/deploy' }, facts),
  'vault, an SSH certificate': (said) =>
    sshRefusal(answerOf(400, { errors: [said] }), { role: 'ssh/deploy', path: 'ssh/sign/deploy' }, facts),
  'vault, a login': (said) => loginRefusal(answerOf(400, { errors: [said] }), facts, subject),
  'vault, a read': (said) => refusedRead(answerOf(403, { errors: [said] }), refused),
  'vault, a renewal': (said) => renewRefusal(answerOf(403, { errors: [said] })),
  'vault, a signature': (said) => signRefusal(answerOf(403, { errors: [said] }), 'path'),
  'vault, signed': (said) => judgeSignature(answerOf(200, { data: { signature: said } }), 'path'),
  'vault, a dead token': (said) => isDeadToken(answerOf(403, { errors: [said] })),
  'GitHub, an ID token': (said) => idToken(answerOf(400, { message: said }), url),
}

test.each(Object.keys(places))('%s: at most 4 KiB of 1 MiB are read, and quickly', async (name) => {
  for (const [seed, text] of worst) {
    const started = process.cpuUsage()
    const [told] = await Promise.allSettled([(async () => places[name]?.(text))()])
    const error = (told.status === 'fulfilled' ? told.value : told.reason) as MayflyError | boolean | undefined
    if (error instanceof Error) {
      const lengths = [error.message, error.fix, error.vendor, ...Object.values(error.facts)].map(
        (one) => one?.length ?? 0,
      )
      expect(Math.max(...lengths), seed).toBeLessThanOrEqual(5000)
      expect(render(error).length).toBeLessThan(12_000)
    }
    // A pattern with backtracking takes minutes for 1 MiB. The time of other processes does not count.
    expect(process.cpuUsage(started).user / 1000, seed).toBeLessThan(10_000)
  }
})
