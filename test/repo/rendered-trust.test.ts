import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderedPage } from '../support/trust/rendered-page.ts'

test.each(['docs/trust-policies.md', 'docs/trust.md', 'docs/ci/forgejo.md'])(
  'the trust documents on %s are what the code writes',
  (path) => {
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('version: 1\nissuers:')
    expect(renderedPage(page)).toBe(page)
  },
)

test.each(['small', 'organisation', 'three-systems'])('the example %s is on the page of mayfly.yml', (name) => {
  const text = readFileSync(`test/support/trust/${name}.yml`, 'utf8')
  expect(readFileSync('docs/trust.md', 'utf8')).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
})

test('no page names a pool of Google that is too short', () => {
  const pages = [
    'docs/trust-policies.md',
    'docs/migrating.md',
    'actions/gcp/README.md',
    'actions/credentials/README.md',
  ]
  for (const path of pages) expect(readFileSync(path, 'utf8')).not.toMatch(/workloadIdentityPools\/[a-z0-9-]{1,3}\//)
})
