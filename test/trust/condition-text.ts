import type { Condition, TrustDocument } from '../../packages/trust/src/model.ts'

/** A document as lines: each rule with its condition, each part that is not judged, with paths. */
export function documentText({ system, rules, unjudged }: TrustDocument): string {
  return [
    ...rules.map((rule) => {
      const facts = [
        rule.effect,
        rule.name,
        rule.principal && `-> ${rule.principal}`,
        rule.lifetimeSeconds && `${rule.lifetimeSeconds} s`,
      ]
      const marks = (rule.marks ?? []).map((mark) => `  MARK ${mark.rule}: ${mark.fact} (${mark.path.join('/')})`)
      return [
        `${system}: ${facts.filter(Boolean).join(' ')} (${rule.path.join('/')})`,
        `  ${conditionText(rule.condition)}`,
        ...marks,
      ].join('\n')
    }),
    ...unjudged.map(({ why, effect, path }) => `${system}: NOT JUDGED ${effect ?? ''} ${why} (${path.join('/')})`),
  ].join('\n')
}

/** A condition in one line. */
function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of.map(conditionText).join('; ')})`
    case 'not':
      return `not(${conditionText(condition.of)})`
    case 'constant':
      return `${condition.holds} [${condition.written}]`
    case 'unjudged':
      return `UNJUDGED(${condition.why}) [${condition.written}]`
    case 'computed':
      return `computed(${conditionText(condition.of)})`
    case 'present': {
      const { claim, form } = condition
      const limit = form?.limit && [
        `${form.limit.of} <= ${form.limit.most} bytes`,
        form.limit.fixed,
        ...form.limit.beside,
      ]
      const extras = form && [
        form.filled ? 'filled text' : 'text',
        form.orList && 'or list',
        `else ${form.otherwise}`,
        limit?.join(' '),
      ]
      return [`has ${claim}`, ...(extras ?? [])].filter(Boolean).join(' ')
    }
    case 'test': {
      const { claim, comparison, wanted, ifAbsent, ofList, never, replacedBy } = condition
      const extras = [
        ifAbsent && ifAbsent !== 'fails' && `absent: ${ifAbsent}`,
        ofList && `list: ${ofList}`,
        never && `NEVER: ${never}`,
        replacedBy && `unless ${replacedBy}`,
      ]
      return [claim, comparison, JSON.stringify(wanted), ...extras].filter(Boolean).join(' ')
    }
  }
}
