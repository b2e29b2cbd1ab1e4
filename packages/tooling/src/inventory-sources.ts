import type { StaticUseName } from '@mayfly/cli/inventory/static-uses'

const github = 'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments'

/** The pages that say why each kind of the inventory is static, and what replaces it. They are only for documents. */
export const inventorySources: Readonly<Record<StaticUseName, readonly string[]>> = {
  'aws-keys': [`${github}/oidc-in-aws`, 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  'gcp-key': [
    `${github}/oidc-in-google-cloud-platform`,
    'https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
  ],
  'azure-secret': [
    `${github}/oidc-in-azure`,
    'https://learn.microsoft.com/en-us/azure/developer/github/connect-from-azure',
  ],
  'vault-login': [`${github}/oidc-in-hashicorp-vault`, 'https://developer.hashicorp.com/vault/docs/auth/jwt'],
  'github-app-key': ['https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/best-practices'],
  'github-token': ['https://docs.github.com/en/authentication/keeping-your-account-and-data-secure'],
  kubeconfig: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/'],
  'registry-password': ['https://docs.docker.com/security/access-tokens/'],
  'npm-token': ['https://docs.npmjs.com/trusted-publishers'],
  'pypi-token': ['https://docs.pypi.org/trusted-publishers/'],
  'package-token': [
    'https://crates.io/docs/trusted-publishing',
    'https://guides.rubygems.org/trusted-publishing/',
    'https://learn.microsoft.com/en-us/nuget/nuget-org/trusted-publishing',
  ],
  'store-login': [
    'https://docs.akeyless.io/docs/github-actions-plugin',
    'https://github.com/cyberark/conjur-action',
    'https://github.com/DelineaXPM/dsv-github-action',
  ],
  'service-token': ['https://www.rfc-editor.org/rfc/rfc8693'],
  'ssh-key': ['https://man.openbsd.org/ssh-keygen#CERTIFICATES'],
  'client-secret': ['https://www.rfc-editor.org/rfc/rfc7523#section-2.2'],
  'shared-job-token': ['https://docs.gitlab.com/ci/secrets/id_token_authentication/'],
  'all-secrets': ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax'],
  'other-secret': ['https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets'],
}
