import { evaluate } from '@marcbachmann/cel-js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { matrices, ourVerdicts, ruleNames, systemsOfJobs, verdictsOf } from '../../../../test/support/trust/jobs.ts'
import { sourceOf } from '../../../../test/support/trust-source.ts'
import { judgeRule } from '../judge.ts'
import type { TrustRule } from '../model.ts'
import { readDocument } from '../readers/read.ts'
import { type Form, formsOf, type RenderedSystem, renderedSystems } from './forms.ts'
import { render } from './render.ts'

const readable = renderedSystems
  .filter((system) => system !== 'gcp' && system !== 'azure')
  .flatMap((system) =>
    formsOf(system)
      .filter((form) => form !== 'terraform' && form !== 'commands')
      .map((form) => ({ system, form })),
  )

describe.each(systemsOfJobs)('rules and fifteen jobs of %s', (ci) => {
  const { file, jobs } = matrices[ci]

  function textsOf(system: RenderedSystem, form: Form): string[] {
    const { documents, faults } = render(file, system, form)
    expect(faults).toEqual([])
    return documents.map(({ text }) => text)
  }

  test('who may become what', async () => {
    expect(Object.keys(jobs)).toHaveLength(15)
    expect(await ourVerdicts(ci, 'gcp')).toMatchSnapshot('systems that ask everything')
    expect(await ourVerdicts(ci, 'aws')).toMatchSnapshot('AWS')
  })

  test("CEL agrees with Google's mapping and condition in all pairs", async () => {
    const [text = ''] = textsOf('gcp', 'json')
    const { attributeMapping, attributeCondition } = JSON.parse(text)
    const verdicts = await verdictsOf(ci, (rule, assertion) => {
      if (!evaluate(attributeCondition, { assertion })) return false
      return evaluate(attributeMapping[`attribute.${rule}`], { assertion }) === 'yes'
    })
    expect(verdicts).toEqual(await ourVerdicts(ci, 'gcp'))
  })

  test("CEL agrees with Kubernetes' groups in all pairs", async () => {
    const [authenticator] = parse(textsOf('kubernetes', 'yaml')[0] ?? '').jwt
    const [{ expression: condition }] = authenticator.claimValidationRules
    const groups = authenticator.claimMappings.groups.expression
    const verdicts = await verdictsOf(ci, (rule, claims) => {
      return Boolean(evaluate(condition, { claims })) && evaluate(groups, { claims }).includes(`mayfly:${rule}`)
    })
    expect(verdicts).toEqual(await ourVerdicts(ci, 'kubernetes'))
  })

  /** The rules of the documents by the names of the file's rules. */
  function readRules(system: RenderedSystem, form: Form): Map<string, TrustRule[]> {
    const read = new Map<string, TrustRule[]>()
    for (const { name, text } of render(file, system, form).documents) {
      if (/\.(rights\.yml|config\.json)$|-provider\.yml$/.test(name)) continue
      const reading = readDocument(sourceOf(text, name))
      if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults))
      for (const document of reading.documents) {
        expect(document.unjudged).toEqual([])
        for (const rule of document.rules) {
          const isOwn = (one: string) => name.startsWith(`${one}.`) || rule.principal === `mayfly:${one}`
          const own = ruleNames(ci).find(isOwn) ?? 'none'
          read.set(own, [...(read.get(own) ?? []), rule])
        }
      }
    }
    return read
  }

  test.each(readable)(
    'the reader of $system agrees with the writer of $form in all pairs',
    async ({ system, form }) => {
      const rules = readRules(system, form)
      const verdicts = await verdictsOf(ci, (rule, claims) =>
        (rules.get(rule) ?? []).some((one) => judgeRule(one, claims, 'whole').kind === 'accepted'),
      )
      expect(verdicts).toEqual(await ourVerdicts(ci, system))
    },
  )
})
