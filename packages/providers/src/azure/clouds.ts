import { withoutEndSlashes } from '@mayfly/core/endpoint'
/** One of Microsoft's clouds, with its names in Microsoft's and Terraform's tools. */
export interface Cloud {
  readonly authority: string
  readonly audience: string
  readonly resourceManager: string
  /** The domain of its key vaults, if it is known. */
  readonly keyVault: string | undefined
  /** The name for the az CLI; undefined for the public cloud, which is az's default. */
  readonly az: string | undefined
  /** The name for Terraform. */
  readonly arm: string | undefined
}

const clouds = {
  public: {
    authority: 'https://login.microsoftonline.com',
    audience: 'api://AzureADTokenExchange',
    resourceManager: 'https://management.azure.com',
    keyVault: 'vault.azure.net',
    az: undefined,
    arm: 'public',
  },
  usgov: {
    authority: 'https://login.microsoftonline.us',
    audience: 'api://AzureADTokenExchangeUSGov',
    resourceManager: 'https://management.usgovcloudapi.net',
    keyVault: 'vault.usgovcloudapi.net',
    az: 'AzureUSGovernment',
    arm: 'usgovernment',
  },
  china: {
    authority: 'https://login.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
    resourceManager: 'https://management.chinacloudapi.cn',
    keyVault: 'vault.azure.cn',
    az: 'AzureChinaCloud',
    arm: 'china',
  },
} as const satisfies Record<string, Cloud>

export type CloudName = keyof typeof clouds | 'custom'

interface ChosenCloud {
  readonly cloud: CloudName
  readonly authority?: string | undefined
  readonly 'resource-manager'?: string | undefined
}

/** The cloud that the inputs choose. A custom cloud has only the addresses in the inputs; tools have no name for it. */
export function cloudOf({ cloud, authority = '', 'resource-manager': resourceManager = '' }: ChosenCloud): Cloud {
  if (cloud !== 'custom') return clouds[cloud]
  return {
    authority: withoutEndSlashes(authority),
    audience: clouds.public.audience,
    resourceManager: withoutEndSlashes(resourceManager),
    keyVault: undefined,
    az: 'mayfly',
    arm: undefined,
  }
}
