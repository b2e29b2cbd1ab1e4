import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTrustFile } from '../../packages/trust/src/file/read.ts'
import { trustDocumentOf } from '../../packages/trust/src/file/rules.ts'
import { firstFile } from '../../packages/trust/src/first-rule.ts'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import { lint } from '../../packages/trust/src/lint/lint.ts'
import { identities, type OtherCi } from '../support/identities.ts'
import { renderedPage } from '../support/trust/rendered-page.ts'
import { sourceOf } from '../support/trust-source.ts'

const ofSystems = readdirSync('docs/ci').flatMap((name) => (name === 'README.md' ? [] : [`docs/ci/${name}`]))

test.each(['docs/trust-policies.md', 'docs/trust.md', ...ofSystems])(
  'the trust documents on %s are what the code writes',
  (path) => {
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('version: 1\nissuers:')
    expect(renderedPage(page)).toBe(page)
  },
)

test.each(['small', 'organisation', 'three-systems', 'other-systems'])(
  'the example %s is on the page of mayfly.yml',
  (name) => {
    const text = readFileSync(`test/support/trust/${name}.yml`, 'utf8')
    expect(readFileSync('docs/trust.md', 'utf8')).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
  },
)

test.each(ofSystems)(
  'the rule on %s accepts the token of its system, and no other subject, issuer or audience',
  (path) => {
    const [, text = ''] = /```yaml\n(version: 1\nissuers:\n.*?)```/s.exec(readFileSync(path, 'utf8')) ?? []
    const { file } = readTrustFile(sourceOf(text))
    if (file === undefined) throw new Error(`${path} has a wrong file`)
    const document = trustDocumentOf(file)
    const identity = identities[path.replace(/^docs\/ci\/|\.md$/g, '') as OtherCi]
    const [rule] = file.rules
    const token = {
      ...identity.claims(),
      sub: identity.subject,
      iss: rule?.issuer.url ?? '',
      aud: rule?.may[0]?.audience ?? '',
    }
    const verdict = (claims: object) => judgeDocument(document, { ...token, ...claims }).kind
    expect(verdict({})).toBe('accepted')
    expect([{ sub: `x${token.sub}` }, { iss: 'https://ci.example' }, { aud: 'x' }].map(verdict)).toEqual(
      Array(3).fill('refused'),
    )
    expect(lint(document).filter(({ level }) => level !== 'note')).toEqual([])
    // The file that whoami shows for this token accepts it too, with the audience of AWS.
    const first = readTrustFile(sourceOf(firstFile(token) ?? ''))
    expect(first.faults).toEqual([])
    expect(first.file && judgeDocument(trustDocumentOf(first.file), { ...token, aud: 'sts.amazonaws.com' }).kind).toBe(
      'accepted',
    )
  },
)

test('no page names a pool of Google that is too short', () => {
  const pages = [
    'docs/trust-policies.md',
    'docs/migrating.md',
    'actions/gcp/README.md',
    'actions/credentials/README.md',
  ]
  for (const path of pages) expect(readFileSync(path, 'utf8')).not.toMatch(/workloadIdentityPools\/[a-z0-9-]{1,3}\//)
})
