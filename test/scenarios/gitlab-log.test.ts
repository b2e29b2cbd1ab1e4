import { expect, test } from 'vitest'
import type { GitlabJob } from '../support/gitlab-runner.ts'
import { inGitlabWorld, type Use } from '../support/gitlab-world.ts'

/** A log as users see it. The values that change in each run are replaced. */
function stable({ log, root }: GitlabJob): string {
  return log
    .replaceAll(root, '<root>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
    .replace(/\brequest [0-9a-f-]{36}/g, 'request <id>')
    .replace(/(database\/creds\/app)\/[0-9a-f]{24}/g, '$1/<id>')
    .replace(/\bvault-[0-9a-f]{12}/g, 'vault-<id>')
}

test.each<[what: string, script: string, use: Use]>([
  ['a job that ends well', 'echo "deploying"', {}],
  ['a login that is refused', 'true', { claims: { ref: 'feature', ref_type: 'branch' } }],
  ['a token for somebody else', 'true', { more: { id_tokens: { MAYFLY_ID_TOKEN_VAULT: { aud: 'https://other' } } } }],
  ['another archive', 'true', { files: { 'vendor/mayfly.tgz': 'not it' } }],
  ['no Node', 'true', { inputs: { node: 'no-such-node' } }],
  ['the merge request of a fork', 'true', { claims: { project_path: 'mallory/api' } }],
  ['wrong inputs', 'true', { inputs: { url: 'http://vault.example.com', 'ca-certificate-base64': 'QUJD' } }],
])('the log of %s', async (_, script, use) => {
  await inGitlabWorld('vault', async (world) => {
    expect(stable(await world.use(script, use))).toMatchSnapshot()
  })
})
