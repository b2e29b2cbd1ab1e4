import { tokenType } from '../oauth-forms.ts'

/** The form of one system: the inputs that a user would write for it. */
export interface Preset {
  readonly title: string
  /**
   * Inputs as texts. `{url}` and `{audience}` are replaced by the user's inputs of these names, `{uuid}` by a random
   * one for each request.
   */
  readonly inputs: Readonly<Record<string, string>>
  /** The fields that the user must give. */
  readonly needs?: readonly string[]
  /** An example of `url`, if the user must give it. */
  readonly url?: string
  /** The audience that the system requires. */
  readonly audience?: string
  /** The field that names the identity that the job gets. */
  readonly identity?: string
}

/** The type of the ID token, for systems that do not know it as a JWT. */
const idToken = `subject_token_type=${tokenType('id_token')}`

/** Every system whose form is known, one row each. */
const rows = {
  claude: {
    title: 'Claude',
    inputs: {
      'token-url': 'https://api.anthropic.com/v1/oauth/token',
      grant: 'jwt-bearer',
      encoding: 'json',
      headers: 'anthropic-beta: oauth-2025-04-20,oidc-federation-2026-04-01',
      name: 'ANTHROPIC_AUTH_TOKEN',
    },
    needs: ['federation_rule_id', 'organization_id'],
    identity: 'service_account_id',
  },
  openai: {
    title: 'OpenAI',
    inputs: {
      'token-url': 'https://auth.openai.com/oauth/token',
      encoding: 'json',
      name: 'OPENAI_API_KEY',
    },
    needs: ['identity_provider_id', 'service_account_id'],
    identity: 'service_account_id',
  },
  datadog: {
    title: 'Datadog',
    inputs: {
      'token-url': '{url}/api/v2/delegated-token',
      grant: 'none',
      headers: 'authorization: Delegated {id-token}',
      'token-field': '/data/attributes/access_token',
      'expires-field': '/data/attributes/expires',
      name: 'DD_ACCESS_TOKEN',
    },
    url: 'https://api.datadoghq.eu',
  },
  octopus: {
    title: 'Octopus Deploy',
    inputs: {
      issuer: '{url}',
      encoding: 'json',
      fields: 'audience={audience}',
      name: 'OCTOPUS_ACCESS_TOKEN',
    },
    url: 'https://example.octopus.app',
    identity: 'audience',
  },
  'docker-hub': {
    title: 'Docker Hub',
    inputs: {
      'token-url': 'https://identity.docker.com/oauth/token',
      fields: idToken,
      name: 'DOCKERHUB_TOKEN',
    },
    needs: ['connection_id'],
    audience: 'https://identity.docker.com',
    identity: 'connection_id',
  },
  confluent: {
    title: 'Confluent Cloud',
    inputs: {
      'token-url': 'https://api.confluent.cloud/sts/v1/oauth2/token',
      fields: `requested_token_type=${tokenType('access_token')}`,
      name: 'CONFLUENT_CLOUD_ACCESS_TOKEN',
    },
    needs: ['identity_pool_id'],
    identity: 'identity_pool_id',
  },
  jfrog: {
    title: 'JFrog',
    inputs: {
      'token-url': '{url}/access/api/v1/oidc/token',
      encoding: 'json',
      fields: idToken,
      revoke: 'DELETE {url}/access/api/v1/tokens/me',
      name: 'JF_ACCESS_TOKEN',
    },
    needs: ['provider_name'],
    url: 'https://example.jfrog.io',
    identity: 'provider_name',
  },
  databricks: {
    title: 'Databricks',
    inputs: {
      'token-url': '{url}/oidc/v1/token',
      fields: 'scope=all-apis',
      name: 'DATABRICKS_TOKEN',
    },
    url: 'https://adb-1234567890123456.7.azuredatabricks.net',
  },
  snowflake: {
    title: 'Snowflake',
    inputs: {
      'token-url': '{url}/session/v1/login-request',
      grant: 'none',
      encoding: 'json',
      fields: [
        '/data/CLIENT_APP_ID=Mayfly',
        '/data/CLIENT_APP_VERSION=1',
        '/data/AUTHENTICATOR=WORKLOAD_IDENTITY',
        '/data/PROVIDER=OIDC',
        '/data/TOKEN={id-token}',
      ].join('\n'),
      'token-field': '/data/token',
      'expires-field': '/data/validityInSeconds',
      revoke: 'POST {url}/session?delete=true&requestId={uuid}&request_guid={uuid}',
      authorization: 'Snowflake Token="{token}"',
      name: 'SNOWFLAKE_SESSION_TOKEN',
    },
    needs: ['/data/ACCOUNT_NAME'],
    url: 'https://example.snowflakecomputing.com',
    audience: 'snowflakecomputing.com',
    identity: '/data/ACCOUNT_NAME',
  },
  tailscale: {
    title: 'Tailscale',
    inputs: {
      'token-url': 'https://api.tailscale.com/api/v2/oauth/token-exchange',
      grant: 'none',
      fields: 'jwt={id-token}',
      name: 'TAILSCALE_API_KEY',
    },
    needs: ['client_id'],
  },
  cloudsmith: {
    title: 'Cloudsmith',
    inputs: {
      'token-url': '{url}/',
      grant: 'none',
      encoding: 'json',
      fields: 'oidc_token={id-token}',
      'token-field': 'token',
      name: 'CLOUDSMITH_API_KEY',
    },
    needs: ['service_slug'],
    url: 'https://api.cloudsmith.io/openid/example',
    identity: 'service_slug',
  },
  infisical: {
    title: 'Infisical',
    inputs: {
      url: 'https://app.infisical.com',
      'token-url': '{url}/api/v1/auth/oidc-auth/login',
      grant: 'none',
      fields: 'jwt={id-token}',
      'token-field': 'accessToken',
      'expires-field': 'expiresIn',
      revoke: 'POST {url}/api/v1/auth/token/revoke accessToken={token}',
      name: 'INFISICAL_TOKEN',
    },
    needs: ['identityId'],
    identity: 'identityId',
  },
  doppler: {
    title: 'Doppler',
    inputs: {
      'token-url': 'https://api.doppler.com/v3/auth/oidc',
      grant: 'none',
      encoding: 'json',
      fields: 'token={id-token}',
      'token-field': 'token',
      'expires-field': 'expires_at',
      revoke: 'POST https://api.doppler.com/v3/auth/revoke token={token}',
      name: 'DOPPLER_TOKEN',
    },
    needs: ['identity'],
    identity: 'identity',
  },
} as const satisfies Readonly<Record<string, Preset>>

export const presetNames = Object.keys(rows) as (keyof typeof rows)[]

/** The row of a preset; undefined if the user chose none. */
export function presetOf(name: string | undefined): Preset | undefined {
  return name === undefined ? undefined : rows[name as keyof typeof rows]
}
