import { expect, test } from 'vitest'
import { Secret } from './secret.ts'
import { claimFacts } from './token-refusal.ts'

const subject = (claims: Record<string, unknown>) =>
  claimFacts({ jwt: Secret.receive('x', () => undefined), claims, serverDate: undefined }).subject

const sub = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const ids = { repository: 'octo-org/octo-repo', repository_id: '34', repository_owner_id: '12' }
const github = 'https://token.actions.githubusercontent.com'

test.each([
  ['github.com', github],
  ['an enterprise with an issuer of its own', `${github}/octo-enterprise`],
  ['ghe.com', 'https://token.actions.octo.ghe.com'],
])('a subject of %s is shown with its immutable format', (_, iss) => {
  expect(subject({ iss, sub, ...ids })).toBe(
    `${sub}  (older format; the immutable format is repo:octo-org@12/octo-repo@34:ref:refs/heads/main)`,
  )
})

test.each([
  ['without an id of the repository', { iss: github, ...ids, repository_id: undefined }],
  ['without an id of the owner', { iss: github, ...ids, repository_owner_id: undefined }],
  ['of GitHub Enterprise Server', { iss: 'https://ghes.example/_services/token', ...ids }],
])('a token %s is shown with its subject alone', (_, claims) => {
  expect(subject({ sub, ...claims })).toBe(sub)
})
