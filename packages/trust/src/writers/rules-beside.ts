import type { Target, TrustFile } from '../file/model.ts'
import type { RenderedSystem } from './forms.ts'

/** The names of other rules whose trust is in the same document of a system as that of the rule `name`. */
export function rulesBeside(file: TrustFile, name: string | undefined, system: RenderedSystem): string[] {
  const documentsOf = (rule: TrustFile['rules'][number]) =>
    rule.may.filter((target) => target.system === system).map(documentOf)
  const own = file.rules.filter((rule) => rule.name === name).flatMap(documentsOf)
  const others = file.rules.filter((rule) => rule.name !== name)
  return others.filter((rule) => documentsOf(rule).some((one) => own.includes(one))).map((rule) => rule.name)
}

/** A name of the document that has the trust of a target. A credential of Azure and a role of Vault have one each. */
function documentOf(target: Target): string {
  if (target.system === 'aws') return target.role
  if (target.system === 'gcp') return target.provider
  return target.system === 'kubernetes' ? target.audience : JSON.stringify(target)
}
