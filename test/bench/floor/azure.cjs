const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { deliver, idToken, input, mask, post } = require('./by-hand.cjs')

async function main() {
  const [client, tenant] = [input('client-id'), input('tenant-id')]
  const authority = input('authority')
  const assertion = await idToken('api://AzureADTokenExchange')
  const answer = await post(`${authority}${tenant}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: client,
    scope: input('scopes'),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  })
  const { access_token, expires_in } = JSON.parse(answer)
  mask(access_token)
  const folder = join(process.env.RUNNER_TEMP, 'by-hand')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'id-token')
  writeFileSync(file, assertion, { mode: 0o600 })
  const files = { AZURE_FEDERATED_TOKEN_FILE: file, ARM_OIDC_TOKEN_FILE_PATH: file }
  const identity = { AZURE_CLIENT_ID: client, AZURE_TENANT_ID: tenant, AZURE_AUTHORITY_HOST: authority }
  const arm = { ARM_CLIENT_ID: client, ARM_TENANT_ID: tenant, ARM_USE_OIDC: 'true' }
  deliver(client, new Date(Date.now() + expires_in * 1000).toISOString(), { ...identity, ...arm, ...files })
}

main()
