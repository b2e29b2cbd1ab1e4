import { nearly } from '@mayfly/trust/near-name'

/** Other words for commands and providers. */
const synonyms: Readonly<Record<string, string>> = {
  google: 'gcp',
  'google-cloud': 'gcp',
  amazon: 'aws',
  entra: 'azure',
  k8s: 'kubernetes',
  kube: 'kubernetes',
  openbao: 'vault',
  github: 'github-app',
  signin: 'login',
  signout: 'logout',
  revoke: 'end',
  run: 'exec',
  inspect: 'whoami',
}

/** The known names that a user may have meant by another word. */
export function near(known: readonly string[], given: string): string[] {
  const word = given.toLowerCase()
  const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined
  if (synonym !== undefined && known.includes(synonym)) return [synonym]
  const close = known.filter((name) => name === word || isClose(name, word))
  return close.length > 0 || word.length < 3 ? close : known.filter((name) => name.startsWith(word))
}

/** A question with the names that may have been meant; empty if there are none. */
export function didYouMean(known: readonly string[], given: string): string {
  const meant = near(known, given)
  return meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`
}

/** The rule for near names holds only from five letters on. These names are short, and a wrong guess does no harm. */
function isClose(name: string, word: string): boolean {
  const start = '-----'
  return nearly(start + name, start + word)
}
