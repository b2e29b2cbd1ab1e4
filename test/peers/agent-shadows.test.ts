import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { shadowingFiles } from '../../packages/platforms/src/shadow-files.ts'
import { agent } from '../../packages/providers/src/aws/agent.ts'
import { awsSettings, hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'

type Home = readonly [config: string, credentials: string]

/** The identity that botocore found in each home before it asked a container; `container-role` if it found none. */
function judge(homes: readonly Home[]): string[] {
  const folder = scratch()
  const { AWS_EC2_METADATA_DISABLED = '' } = awsSettings(folder.home)
  const env = hermetic(folder.home, { AWS_EC2_METADATA_DISABLED })
  const args = [resolve('test/peers/clients/identities.py')]
  const answer = execFileSync(peers.boto3.path, args, { input: JSON.stringify(homes), env, cwd: folder.path })
  folder.remove()
  return JSON.parse(answer.toString())
}

/** botocore has no identity yet, or stops with an error. A file that it cannot parse overrides nothing. */
const asksTheAgent = ['container-role', 'ConfigParseError']

/** Whether the agent would be refused in a home. */
function isRefused([config, credentials]: Home): boolean {
  const folder = scratch()
  mkdirSync(join(folder.home, '.aws'))
  writeFileSync(join(folder.home, '.aws/config'), config)
  writeFileSync(join(folder.home, '.aws/credentials'), credentials)
  vi.stubEnv('HOME', folder.home)
  const found = shadowingFiles(agent.present({} as never).shadowFiles ?? [])
  vi.unstubAllEnvs()
  folder.remove()
  return found.length > 0
}

const space = fc.constantFrom('', '', '', ' ', '\t')
const eol = fc.constantFrom('\n', '\n', '\r\n', '\n\n')
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''))
const title = fc.constantFrom(
  ...[
    'default',
    '"default"',
    "'default'",
    'profile default',
    'profile "default"',
    "profile\t'default'",
    'profile  default',
  ],
  ...['Default', 'DEFAULT', 'other', 'profile other', 'sso-session default', 'services default', 'profile default x'],
)
const header = joined(
  space,
  fc.constant('['),
  space,
  title,
  space,
  fc.constant(']'),
  fc.constantFrom('', ' # mine', ';'),
  eol,
)
const key = fc.constantFrom(
  ...['aws_access_key_id', 'AWS_ACCESS_KEY_ID', 'aws_secret_access_key', 'credential_process', 'role_arn'],
  ...[
    'web_identity_token_file',
    'source_profile',
    'credential_source',
    'sso_session',
    'sso_start_url',
    'sso_account_id',
  ],
  ...['sso_role_name', 'sso_region', 'login_session', 'region', 'output'],
)
const value = fc.constantFrom('AKIAEXAMPLEEXAMPLE12', '/bin/true', 'arn:aws:iam::111111111111:role/x', 'default', '')
const comment = fc.constantFrom('', '', '', '', '# ', '; ')
const line = fc.tuple(comment, key, joined(space, fc.constantFrom('=', ':'), space, value, eol))
const keys = 'aws_access_key_id=AKIAEXAMPLEEXAMPLE12\naws_secret_access_key = x\n'
const body = fc.oneof(
  fc.constant(keys),
  fc
    .uniqueArray(line, { maxLength: 3, selector: ([, name]) => name.toLowerCase() })
    .map((lines) => lines.flat().join('')),
)
const sections = fc.uniqueArray(fc.tuple(header, body), {
  minLength: 1,
  maxLength: 2,
  selector: ([head]) => head.trim(),
})
const file = joined(
  fc.constantFrom('', '', '\ufeff', '# of this machine\n'),
  sections.map((all) => all.flat().join('')),
)

withPeers([peers.boto3], 'whom AWS’s Python would be before it asks the agent', () => {
  test('wherever it is somebody, the agent is refused', () => {
    const homes = fc.sample(fc.tuple(file, file), { numRuns: 600, seed: 7 }) as Home[]
    const found = judge(homes)
    const hidden = homes.filter((home, at) => !asksTheAgent.includes(found[at] ?? '') && !isRefused(home))
    expect(found.filter((name) => !asksTheAgent.includes(name)).length).toBeGreaterThan(20)
    expect(hidden.slice(0, 5).map((home) => [home, judge([home])])).toEqual([])
  })
})
