import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { githubJobs } from '../../../../test/support/trust/github-jobs.ts'
import { sourceOf } from '../../../../test/support/trust-source.ts'
import type { TrustFile } from '../file/model.ts'
import { readTrustFile } from '../file/read.ts'
import { lint } from '../lint/lint.ts'
import { readDocument } from '../readers/read.ts'
import { formsOf, renderedSystems } from './forms.ts'
import { render } from './render.ts'

const immutable = `
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 }, subject: immutable }
rules:
  deploy:
    who: { github: acme/api, environment: production, workflow: acme/api/.github/workflows/deploy.yml@refs/heads/main, event: push }
    may:
      aws: arn:aws:iam::111111111111:role/deploy
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github, service-account: deploy@my-project.iam.gserviceaccount.com }
      azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555, flexible: true }
      vault: { role: deploy, audience: "https://vault.example.com", policies: [deploy] }
      kubernetes: { namespace: deploy, service-account: deployer, audience: "https://api.cluster.example.com" }
`

const file = (text: string) => readTrustFile(sourceOf(text)).file as TrustFile

/** The findings of the lint in every rendered document that a reader knows. */
function findingsOf(one: TrustFile): string[] {
  return renderedSystems.flatMap((system) =>
    formsOf(system)
      .filter((form) => form !== 'terraform' && form !== 'commands')
      .flatMap((form) =>
        render(one, system, form)
          .documents.filter(({ name }) => !/\.(rights\.yml|config\.json)$|-provider\.yml$/.test(name))
          .flatMap(({ name, text }) => {
            const reading = readDocument(sourceOf(text, name))
            if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults))
            return reading.documents.flatMap(lint).map(({ rule, level }) => `${level} ${rule}: ${system} ${name}`)
          }),
      ),
  )
}

test('the safest rendered documents fail no rule of the lint', () => {
  expect(findingsOf(file(immutable))).toEqual([])
})

test('the findings in the rendered documents of the examples', () => {
  const examples = ['small', 'organisation', 'three-systems'].map((name) =>
    readFileSync(`test/support/trust/${name}.yml`, 'utf8'),
  )
  for (const text of examples) expect(findingsOf(file(text))).toMatchSnapshot()
  expect(findingsOf(githubJobs.file)).toMatchSnapshot()
})
