// An authorization server of oidc-provider with a grant of its own: token exchange of a CI system's ID tokens.
// Arguments: the folder of its packages, its port, the issuer of the ID tokens, their audience, their subject.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [packages, port, issuer, audience, subject] = process.argv.slice(2)
const require = createRequire(pathToFileURL(join(packages, 'package.json')))
const { Provider, errors } = await import(pathToFileURL(require.resolve('oidc-provider')))
const { createRemoteJWKSet, jwtVerify } = await import(pathToFileURL(require.resolve('jose')))

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const url = `http://127.0.0.1:${port}`
const provider = new Provider(url, {
  clients: ['deploy', 'other'].map((client_id) => ({
    client_id,
    token_endpoint_auth_method: 'none',
    grant_types: [exchange],
    redirect_uris: [],
    response_types: [],
  })),
  features: {
    // Without it, the server looks up no token of a client.
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    introspection: { enabled: true },
    revocation: { enabled: true },
  },
  ttl: { ClientCredentials: 900 },
})

const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))

provider.registerGrantType(
  exchange,
  async (ctx) => {
    const { client, params } = ctx.oidc
    const verified = await jwtVerify(params.subject_token, keys, { issuer, audience, subject }).catch(() => undefined)
    if (!verified) throw new errors.InvalidGrant('the subject token was not accepted')
    const token = new provider.ClientCredentials({ client })
    ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType }
  },
  ['subject_token', 'subject_token_type', 'audience', 'scope'],
)

provider.listen(Number(port), '127.0.0.1')
