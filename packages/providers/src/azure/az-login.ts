import type { Login, LoginCommand } from '@mayfly/core/credential'
import type { Text } from '@mayfly/core/template'
import { cloudOf } from './clouds.ts'
import type { AzureInputs } from './exchange.ts'

/** The variable with az's settings folder. */
const azFolder = 'AZURE_CONFIG_DIR'

/**
 * The commands that log the az CLI in. az stores the assertion as plain text in its folder, so post deletes that
 * folder. Without an assertion, az uses the managed identity that the Mayfly agent serves.
 */
export function azLogin(assertion: Text | undefined, inputs: AzureInputs): Login {
  const { az } = cloudOf(inputs)
  return {
    program: 'az',
    folderVariable: azFolder,
    env: {
      AZURE_CORE_COLLECT_TELEMETRY: 'no',
      AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
      AZURE_CORE_LOGIN_EXPERIENCE_V2: 'false',
      AZURE_CORE_NO_COLOR: 'true',
    },
    refusalCode: '\\bAADSTS\\d+\\b',
    refusalFix: 'Entra refused az. Look up the code here: https://login.microsoftonline.com/error.',
    ...(assertion && { secret: assertion }),
    commands: [
      ...(inputs.cloud === 'custom' ? register(inputs) : []),
      ...(az === undefined ? [] : [command('az cloud set', ['--name', az], { cloud: az }, otherAz)]),
      login(assertion, inputs),
      ...subscription(inputs),
    ],
  }
}

const otherAz = 'This version of az may not know the cloud: install a newer version, or omit the az input.'

function register(inputs: AzureInputs): LoginCommand[] {
  const { az = '', resourceManager } = cloudOf(inputs)
  const facts = { 'resource manager': resourceManager }
  return [
    command('az config set', ['core.instance_discovery=false'], {}, otherAz),
    command(
      'az cloud register',
      ['--name', az, '--endpoint-resource-manager', resourceManager],
      facts,
      'az reads the addresses of the cloud from resource-manager: check that input, and whether az trusts its certificate.',
    ),
  ]
}

function login(assertion: Text | undefined, inputs: AzureInputs): LoginCommand {
  const { 'client-id': client, 'tenant-id': tenant } = inputs
  const { resourceManager } = cloudOf(inputs)
  const federated = [
    '--service-principal',
    '--username',
    client,
    '--tenant',
    tenant,
    '--federated-token',
    { file: '@' },
  ]
  const identity = assertion === undefined ? ['--identity'] : federated
  return command(
    'az login',
    [...identity, '--allow-no-subscriptions', '--output', 'none'],
    { principal: client, tenant, 'resource manager': resourceManager },
    'Entra gave no reason, so the resource manager refused to list the subscriptions of this app: check the roles of the app, and whether this runner can reach the resource manager.',
  )
}

function subscription(inputs: AzureInputs): LoginCommand[] {
  const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': id } = inputs
  if (id === undefined) return []
  return [
    command(
      'az account set',
      ['--subscription', id],
      { subscription: id, principal: client, tenant },
      `The app cannot see this subscription. Give it a role on the subscription (such as Reader), check that the subscription belongs to this tenant, or omit subscription-id.`,
    ),
  ]
}

function command(name: string, args: LoginCommand['args'], facts: LoginCommand['facts'], fix: string): LoginCommand {
  const [, ...words] = name.split(' ')
  return { name, args: [...words, ...args], facts, fix }
}
