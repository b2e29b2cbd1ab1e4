import { generateKeyPairSync } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import { instant } from '@mayfly/core/instant'
import type { ExchangeIo } from '@mayfly/core/provider'
import { type CertificateInputs, principalOf } from './names.ts'
import { certificate, key as keyPart } from './present.ts'
import { clockMilliseconds, requestCertificate } from './request.ts'
import { type SshCertificate, sshCertificateIn } from './ssh-certificate.ts'
import { keyType, openSshKey, publicKeyOf } from './ssh-key.ts'

/** A certificate, and the time of the answer by the clock of the certificate authority. */
interface IssuedSshCertificate extends SshCertificate {
  readonly date: number
}

/** Gets an SSH user certificate. Only the public key leaves the job. No server asks whether it was revoked, so it only expires. */
export async function getSshCertificate(inputs: CertificateInputs, io: ExchangeIo): Promise<Credential> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = io.receive(openSshKey(privateKey))
  const publicKey = publicKeyOf(privateKey).toString('base64')
  const { names, lifetime, 'ssh-role': role = '' } = inputs
  const facts = {
    principal: principalOf(inputs),
    endpoint: new URL(inputs.url).host,
    names: names.join(', ') || undefined,
  }
  const issued = await requestCertificate<IssuedSshCertificate>(
    {
      what: `SSH certificate of ${facts.principal}`,
      facts,
      stepCa: {
        path: 'ssh/sign',
        fields: {
          publicKey,
          certType: 'user',
          validBefore: `${lifetime}s`,
          ...(names.length > 0 && { principals: names }),
        },
      },
      async vault() {
        const { judgeSsh, sshRequest } = await import('../ssh-engine.ts')
        const fields = { publicKey: `${keyType} ${publicKey}`, principals: names, seconds: lifetime }
        return (vault) => ({
          build: () => sshRequest(vault, role, fields),
          certificates: (answer) => judgeSsh(answer, role, facts),
          handle: {},
        })
      },
      read([text = ''], date = io.now()) {
        const found = sshCertificateIn(text, privateKey)
        if (found) return { ...found, date }
        throw new MayflyError('ERR_ANSWER_MALFORMED', "The answer has no SSH user certificate for the job's key", {
          facts,
          fix: 'Check url: another server than the certificate authority may answer there.',
        })
      },
      ending: ({ validBefore, serial, keyId, date }) => ({
        ...(isPlausibleExpiry(validBefore, date, lifetime) && { expiresAt: validBefore }),
        facts: { serial, 'key id': foreignText(keyId) ?? 'none' },
      }),
      serial: ({ serial }) => serial,
    },
    inputs,
    io,
  )
  judgePrincipals(issued, names, facts)
  judgeTime(issued, lifetime, facts)
  return {
    principal: `${issued.principals.join(', ')} at ${facts.endpoint}`,
    expiresAt: issued.validBefore,
    parts: { [keyPart.name]: key, [certificate.name]: issued.line },
  }
}

/** The certificate must have exactly the principals that were requested. If none were, the certificate authority decides. */
function judgePrincipals({ principals }: IssuedSshCertificate, requested: readonly string[], facts: Facts): void {
  const wanted = requested.length > 0 ? requested : principals
  const isEqual = principals.every((one) => isWord(one) && wanted.includes(one))
  if (isEqual && principals.length > 0 && wanted.every((one) => principals.includes(one))) return
  throw new MayflyError(
    'ERR_PRINCIPAL_MISMATCH',
    'The SSH certificate does not have exactly the requested principals',
    {
      facts: { ...facts, issued: foreignText(principals.join(', ')) ?? 'none' },
      fix: 'step-ca takes principals from a request only if the SSH template of its provisioner does (.Insecure.CR.Principals). A certificate without principals works for no user.',
    },
  )
}

/** The certificate must be valid now, and not longer than requested. */
function judgeTime({ validAfter, validBefore, date }: IssuedSshCertificate, lifetime: number, facts: Facts): void {
  const latest = date + lifetime * 1000 + clockMilliseconds
  if (validAfter <= date + clockMilliseconds && validBefore > date && validBefore <= latest) return
  const shown = (time: number) => (isPlausibleExpiry(time, undefined, 0) ? instant(time) : 'never')
  throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The SSH certificate is not valid for exactly the requested time', {
    facts: {
      ...facts,
      'requested until': instant(latest),
      'valid from': shown(validAfter),
      'valid until': shown(validBefore),
    },
    fix: 'Check lifetime, and the times that the certificate authority gives to SSH certificates.',
  })
}
