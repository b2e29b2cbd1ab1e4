import type { Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { type RefusalRule, type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { ownRefusal } from './errors.ts'
import { secondsAhead } from './exchange.ts'
import { authenticatorOf, type ConjurInputs, principalOf } from './request.ts'

interface Login {
  readonly inputs: ConjurInputs
  readonly subject: SubjectToken
  /** The time by which Conjur's clock is behind the ID token, in seconds. */
  readonly ahead: number
}

/** The error for a login without a token. */
export function loginRefusal(answer: HttpAnswer, inputs: ConjurInputs, subject: SubjectToken): MayflyError {
  const principal = principalOf(inputs)
  return refusalOf(loginTable, ownRefusal(answer), {
    facts: { principal, endpoint: new URL(inputs.url).host },
    subject,
    context: { inputs, subject, ahead: secondsAhead(subject.claims.iat, answer.date) },
  })
}

/** Claims that a host is often bound to, besides those that every refusal shows. */
const usualClaims = [
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
  'project_path',
  'project_id',
  'namespace_path',
  'namespace_id',
  'ref_type',
  'ref_protected',
]

/** Our claims beside the settings of the authenticator, each with the code of its line in Conjur's log. */
function settings({ inputs, subject: { claims } }: Login): Facts {
  const shown = usualClaims.flatMap((name) => {
    const value = foreignText(claims[name])
    return value === undefined ? [] : [`${name} ${value}`]
  })
  const annotation = `${authenticatorOf(inputs)}/CLAIM`
  const byInput = inputs.host !== undefined
  return {
    'more claims': shown.length > 0 ? shown.join(', ') : undefined,
    'variable issuer': `must be ${foreignText(claims.iss)}, if it has a value; otherwise the log has CONJ00035E`,
    'variable audience': `must be ${inputs.audience}, if it has a value; otherwise CONJ00035E`,
    'variable token-app-property': byInput
      ? 'must have no value, because the input host is given; otherwise CONJ00098E'
      : 'must name a claim of this ID token; otherwise CONJ00081E, or CONJ00098E if it has no value and the input host is not given',
    'variable identity-path': byInput
      ? `is not used: the host is ${inputs.host}; CONJ00007E if there is none`
      : 'and the value of that claim give the host, host/PATH/VALUE; CONJ00007E if there is none',
    'variable enforced-claims': `needs an annotation ${annotation} of the host for each claim; otherwise CONJ00057E. The value must be that of the ID token; otherwise CONJ00049E, or CONJ00084E without the claim`,
    'variable claim-aliases': 'an annotation has the alias in place of the name of the claim; otherwise CONJ00069E',
  }
}

const silentServerFix =
  'Conjur does not say why. Its own log does: look for the line of this time with a code CONJ0…E, and compare the setting with this code above.'

const refusedTokenRule: RefusalRule<Login> = {
  status: 401,
  message: 'Conjur refused the ID token',
  facts: settings,
}

/** More seconds would be over only after the last attempt. */
const longestWaitSeconds = 10

const earlyTokenRule: RefusalRule<Login> = {
  ...refusedTokenRule,
  fix: (_, { ahead }) =>
    `Conjur's clock is ${ahead} s behind the clock of the issuer, and Conjur refuses an ID token from the future (CONJ00035E in its log): correct the clock. If this is not the reason: ${silentServerFix}`,
}

const loginTable: RefusalTable<Login> = {
  system: 'Conjur',
  inputs: 'the url input',
  message: 'Conjur refused the login',
  refused: [
    {
      codes: ['CONJ00016E'],
      kind: 'stale',
      message: 'Conjur refused the ID token',
      fix: "For Conjur, the ID token had expired each time: compare its clock with that of the CI system's issuer.",
    },
    { ...earlyTokenRule, when: (_, { ahead }) => ahead > 0 && ahead <= longestWaitSeconds, kind: 'stale' },
    { ...earlyTokenRule, when: (_, { ahead }) => ahead > longestWaitSeconds },
    {
      ...refusedTokenRule,
      fix: (_, { inputs }) =>
        `${silentServerFix} The variables are those of conjur/${authenticatorOf(inputs)}. CONJ00004E, CONJ00005E and CONJ00008E mean that this authenticator is not enabled or does not exist, or that there is no account ${inputs.account}. CONJ00099E means that the host has no annotation for it.`,
    },
    {
      status: 403,
      message: 'The host may not use this authenticator',
      fix: (_, { inputs }) =>
        `Make the host a member of the group that may authenticate, such as conjur/${authenticatorOf(inputs)}/apps. Conjur's log has CONJ00006E, with the name of the host.`,
    },
    {
      status: 404,
      fix: (_, { inputs }) => `Check url, account and service-id: ${authenticatorOf(inputs)} of ${inputs.account}.`,
    },
  ],
  fix: "See Conjur's reason above, or its own log.",
}
