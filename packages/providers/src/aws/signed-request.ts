import { AssumeRoleCommand, type AssumeRoleCommandInput, STSClient, type STSClientConfig } from '@aws-sdk/client-sts'
import type { HttpRequest } from '@mayfly/core/http'
import type { Session } from './answer.ts'

interface SdkRequest {
  readonly method: 'POST'
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

/**
 * An `AssumeRole` request as AWS's SDK writes and signs it. The SDK sends nothing. Mayfly sends the request itself,
 * with its time limit, size limit and proxy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export async function signedAssumeRole(
  endpoint: string,
  region: string,
  from: Session,
  input: AssumeRoleCommandInput,
): Promise<HttpRequest> {
  let signed: HttpRequest | undefined
  const requestHandler = {
    async handle({ method, protocol, hostname, port, path, headers, body }: SdkRequest) {
      signed = { method, url: `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`, headers, body }
      return { response: { statusCode: 200, headers: {}, body: Buffer.from('<AssumeRoleResponse/>') } }
    },
  }
  const client = new STSClient({
    region,
    endpoint,
    credentials: {
      accessKeyId: from.accessKeyId.reveal(),
      secretAccessKey: from.secretAccessKey.reveal(),
      sessionToken: from.sessionToken.reveal(),
    },
    ...nothingFromOutside(region),
    requestHandler: requestHandler as unknown as Handler,
  })
  await client.send(new AssumeRoleCommand(input))
  if (!signed) throw new Error('the SDK gave no request')
  return signed
}

type Handler = NonNullable<STSClientConfig['requestHandler']>

/**
 * Sets every option that the SDK would otherwise read from variables or files. An earlier step may have written those.
 */
function nothingFromOutside(region: string): Partial<STSClientConfig> {
  return {
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    authSchemePreference: [],
    sigv4aSigningRegionSet: [region],
    disableClockSkewCorrection: true,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    userAgentAppId: 'mayfly',
  }
}
