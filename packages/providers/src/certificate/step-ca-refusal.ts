import type { Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import { type RefusalTable, refusalOf } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** The error for an answer of step-ca without a certificate. `path` is the path of the request. */
export function refusal(
  { status, body }: HttpAnswer,
  facts: Facts,
  subject: SubjectToken | undefined,
  path: string,
): MayflyError {
  const { status: own, message } = readJson(body)
  const said = foreignText(message)
  const isOwn = own === status && said !== undefined
  return refusalOf(table, { status, isOwn, code: undefined, said }, { facts, subject, context: path === 'ssh/sign' })
}

/** The context says whether an SSH certificate was requested. */
const table: RefusalTable<boolean> = {
  system: 'step-ca',
  inputs: 'the url input',
  message: 'step-ca refused the request for a certificate',
  // A gateway also answers 503 when it lost an answer. Only step-ca's own words prove that nothing was done.
  unavailable: [{ status: 503, when: (_, __, { isOwn }) => isOwn, kind: 'throttle' }],
  refused: [
    {
      status: 401,
      message: 'step-ca refused the ID token',
      fix: ({ audience }, isSsh) =>
        `step-ca does not say the reason; its log does. Check that an OIDC provisioner has the issuer above and the client ID ${audience}${isSsh ? ', that its claims have enableSSHCA: true' : ''}, and that the clocks agree. step-ca accepts each ID token once: a job with one ID token (GitLab, Jenkins) gets one certificate.`,
    },
    {
      said: /duration/,
      fix: (_, isSsh) => {
        const kind = isSsh ? 'UserSSH' : 'TLS'
        return `The provisioner does not allow this lifetime: check lifetime, and min${kind}CertDuration and max${kind}CertDuration of the provisioner.`
      },
    },
    {
      status: 400,
      said: /could not be completed: /,
      fix: 'The template of the provisioner does not accept these claims or names: compare them with the template.',
    },
    {
      status: 403,
      fix: 'A policy of step-ca or of the provisioner does not allow these names: check names and common-name.',
    },
  ],
  fix: 'The log of step-ca has the reason.',
}
