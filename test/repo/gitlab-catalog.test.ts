import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { registry } from '../../packages/providers/src/registry.ts'
import { writeGitlabCatalog } from '../../packages/tooling/src/release/gitlab-catalog.ts'
import { type Include, jobOf, loadConfig } from '../support/gitlab-config.ts'
import { templateText } from '../support/gitlab-world.ts'

test('the catalog project has what GitLab asks of a component project, and its README has no relative link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'))
  try {
    writeGitlabCatalog(folder)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(readdirSync(folder).sort()).toEqual(['.gitlab-ci.yml', 'LICENSE.md', 'README.md', 'templates'])
    const ids = [...Object.keys(registry), 'credentials']
    expect(readdirSync(join(folder, 'templates')).sort()).toEqual(ids.map((id) => `${id}.yml`).sort())
    // GitLab takes at most this number.
    expect(ids.length).toBeLessThanOrEqual(30)
    for (const id of ids) {
      const text = read(`templates/${id}.yml`)
      expect(text).toBe(templateText(id))
      const [header = '', body = '', ...more] = text.split('\n---\n')
      expect([Object.keys(parse(header)), Object.keys(parse(header).spec), more]).toEqual([['spec'], ['inputs'], []])
      expect(Object.keys(parse(body))).toEqual(['$[[ inputs.as ]]'])
    }
    const { release } = parse(read('.gitlab-ci.yml'))
    expect([release.release.tag_name, typeof release.release.description]).toEqual(['$CI_COMMIT_TAG', 'string'])
    const pattern = /=~ \/(.*)\/$/.exec(release.rules[0].if)?.[1] ?? ''
    expect(['1.2.3', 'v1.2.3', '1.2', '1.2.3-x'].map((tag) => new RegExp(pattern).test(tag))).toEqual([
      true,
      false,
      false,
      false,
    ])

    const readme = read('README.md')
    expect([...readme.matchAll(/\]\((?!https:|#)[^)]*/g)].map(([link]) => link)).toEqual([])
    expect(readme.match(/^# .*$/gm)?.[0]).toBe('# Mayfly as CI/CD components')
    const [, example = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(readme) ?? []
    const component = ({ component: name = '' }: Include & { component?: string }) =>
      read(`templates/${basename(name.split('@')[0] ?? '')}.yml`)
    const job = jobOf(loadConfig(`${example}deploy:\n  extends: .mayfly-aws\n  script: 'true'\n`, component), 'deploy')
    expect(job.before_script?.[0]).toContain("--role='arn:aws:iam::111111111111:role/deploy'")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
