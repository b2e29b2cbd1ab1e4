import { readTrustFile } from '../../file/read.ts'
import type { TrustRule, TrustSystem } from '../../model.ts'
import { escapeUnits, shownValue } from '../../shown.ts'
import { formsOf, renderedSystems } from '../../writers/forms.ts'
import { render } from '../../writers/render.ts'
import type { LintHit, LintRule } from '../rule.ts'

const anHour = 3600

/** Finds rules that accept tokens for another audience. */
export const noAudience: LintRule = {
  name: 'no-audience',
  reads: 'documents',
  title: 'No condition on the audience',
  reason:
    'A token that a job made for another service is accepted too. The operator of that service can use the token until it expires.',
  instead: 'Compare aud with the one audience that is yours, such as sts.amazonaws.com.',
  sources: [
    'https://github.com/unfunco/terraform-aws-oidc-github/issues/21',
    'https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation',
  ],
  scope({ alternative }, { rule }) {
    const isAsked = [...alternative.tests, ...alternative.excluded].some(({ claim }) => claim === 'aud')
    if (isAsked || alternative.isUncertain || refusesAudience(rule)) return []
    return [{ level: 'warning', message: `${shownValue(rule.name)} does not compare aud`, path: rule.path }]
  },
}

/** A role of Vault without audiences takes only tokens that have none. */
function refusesAudience({ system }: TrustRule): boolean {
  return system === 'vault'
}

/** Finds two rules for one principal. */
export const sharedPrincipal: LintRule = {
  name: 'shared-principal',
  reads: 'file',
  title: 'Two rules become one principal',
  reason: 'A job that one of the two rules accepts has all rights of the principal.',
  instead: 'One principal for each rule, or one rule for both.',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  document({ rules }) {
    const first = new Map<string, TrustRule>()
    return rules.flatMap(({ rule }): LintHit[] => {
      const before = rule.principal === undefined ? undefined : first.get(rule.principal)
      if (rule.principal !== undefined && !before) first.set(rule.principal, rule)
      if (!before || before.path.join('\n') === rule.path.join('\n')) return []
      const message = `${shownValue(rule.name)} and ${shownValue(before.name)} both become ${shownValue(rule.principal)}`
      return [{ level: 'warning', message, path: rule.path, of: rule }]
    })
  },
}

/** Finds documents that a system refuses because of their size. */
export const tooLarge: LintRule = {
  name: 'too-large',
  reads: 'file',
  title: 'A document that is larger than its system allows',
  reason:
    'AWS accepts 2,048 characters in a trust policy, and more only on request. Google accepts 4,096 characters in a condition and 127 bytes in a subject. Entra accepts 20 credentials with 600 characters in each value. The system refuses a larger document, often long after it was written.',
  instead: 'Several rules with principals of their own, or fewer values in one rule.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    'https://github.com/pytorch/test-infra/issues/5825',
    'https://github.com/Azure/login/issues/467',
  ],
  document({ document }) {
    const { file } = readTrustFile(document.source)
    if (!file) return []
    const faults = renderedSystems.flatMap((system) => {
      const [form] = formsOf(system)
      return form ? render(file, system, form).faults : []
    })
    // The message of the limit says what to write.
    return faults.map(({ message, path }) => {
      const [first = '', ...others] = escapeUnits(message).split(/(?<=\.) (?=[A-Z])/)
      return {
        level: 'error',
        message: first.replace(/\.$/, ''),
        path,
        ...(others.length > 0 && { instead: others.join(' ') }),
      }
    })
  },
}

/** The limit of each system. */
const vaultAdvice = 'token_max_ttl or token_explicit_max_ttl of some minutes.'
const shorter: Partial<Record<TrustSystem, string>> = {
  aws: 'MaxSessionDuration 3600.',
  vault: vaultAdvice,
  mayfly: 'lifetime, such as 15m.',
}

/** Finds lifetimes with which credentials outlive their job. */
export const tooLong: LintRule = {
  name: 'too-long',
  reads: 'both',
  title: 'A credential that lives much longer than a job',
  reason: 'A thief can use a stolen credential until it expires. Most jobs take minutes.',
  instead:
    'AWS: MaxSessionDuration 3600. Vault: token_max_ttl or token_explicit_max_ttl of some minutes. mayfly.yml: lifetime.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html',
    'https://developer.hashicorp.com/vault/api-docs/auth/jwt#token_max_ttl',
  ],
  rule({ rule }) {
    const name = shownValue(rule.name)
    const { lifetimeSeconds: seconds, system, path } = rule
    if (seconds === undefined) {
      if (system !== 'vault') return []
      const message = `${name} sets no longest life, so the one of the mount counts`
      return [{ level: 'note', message, path, instead: vaultAdvice }]
    }
    if (seconds <= anHour) return []
    const hours = `${Math.round((seconds / anHour) * 10) / 10} hours`
    const instead = shorter[system]
    const message = `${name} allows a credential for ${hours}`
    return [{ level: seconds >= 4 * anHour ? 'warning' : 'note', message, path, ...(instead && { instead }) }]
  },
}
