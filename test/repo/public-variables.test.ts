import { expect, test } from 'vitest'
import { publicVariables } from '../../packages/platforms/src/public-variables.ts'
import { isPublicVariable, isSettable } from '../../packages/platforms/src/variables.ts'
import { registry } from '../../packages/providers/src/registry.ts'

test('post puts back what every provider declares public, and no name by which a tool knows a secret', async () => {
  const providers = await Promise.all(Object.values(registry).map(({ loadProvider }) => loadProvider()))
  const declared = providers.flatMap(({ publicVariables }) => Object.keys(publicVariables))
  expect([...publicVariables]).toEqual([...new Set(declared)].toSorted())
  expect(declared.filter((name) => !isPublicVariable(name) || !isSettable(name))).toEqual([])
  expect(declared.length).toBeGreaterThan(40)
  const secret = [
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'],
    ...['CLOUDSDK_AUTH_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'GOOGLE_CREDENTIALS', 'VAULT_TOKEN', 'GH_TOKEN'],
    ...['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET', 'ARM_OIDC_TOKEN', 'IDENTITY_HEADER', 'HTTPS_PROXY', 'PATH'],
  ]
  expect(secret.filter((name) => isPublicVariable(name))).toEqual([])
})
