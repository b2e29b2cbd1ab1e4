import type { NestedCredential } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'

/** The fields of a login that prove the identity of a nested credential. Made anew for each attempt. */
export async function proofOf(
  isAws: boolean,
  { credential: { parts }, io }: NestedCredential,
): Promise<Record<string, string>> {
  if (!isAws) return { grant_type: 'gcp', jwt: (parts.token as Secret).reveal() }
  const { signedHeaders, signingKeys } = await import('../sigv4.ts')
  const sent = signedHeaders(
    globalSts,
    { 'content-length': String(question.length), 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    question,
    signingKeys(parts),
    { region: 'us-east-1', service: 'sts', now: io.now() },
  )
  // The signature is enough to log in for some minutes.
  io.receive(sent.authorization?.replace(/^.*Signature=/, '') ?? '')
  // Delinea sends the request and sets the host itself.
  const { host, ...headers } = sent
  const lists = Object.entries(headers).map(([name, value]) => [headerName(name), [value]])
  return {
    grant_type: 'aws_iam',
    aws_headers: base64(JSON.stringify(Object.fromEntries(lists))),
    aws_body: base64(question),
  }
}

/** The request that Delinea sends for us: it shows whose session signed it, and can do nothing else. */
const question = 'Action=GetCallerIdentity&Version=2011-06-15'
const globalSts = 'https://sts.amazonaws.com/'

/** The name of a header as Delinea looks for it, such as `X-Amz-Date`. */
function headerName(name: string): string {
  return name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
