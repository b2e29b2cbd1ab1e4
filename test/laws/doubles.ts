import type { InputSpecs } from '@mayfly/core/inputs'
import type { Registry, SystemLoaders } from '@mayfly/core/provider'
import type { FakeServer } from '@mayfly/doubles/double-server'
import { registry } from '../../packages/providers/src/registry.ts'
import { akeylessAudience, startAkeylessWorld } from '../support/akeyless-world.ts'
import { audience, startWorld } from '../support/aws-world.ts'
import { azureAudience, startAzureWorld } from '../support/azure-world.ts'
import { sshInputs, startStepCaWorld, stepCaAudience } from '../support/certificate-world.ts'
import { conjurAudience, startConjurWorld } from '../support/conjur-world.ts'
import { startDelineaWorld } from '../support/delinea-world.ts'
import { gcpAudience, startGcpWorld } from '../support/gcp-world.ts'
import { startGitHubWorld } from '../support/github-world.ts'
import type { Ci } from '../support/identities.ts'
import { clusterAudience, startKubernetesWorld } from '../support/kubernetes-world.ts'
import { oauthAudience, startOAuthWorld } from '../support/oauth-world.ts'
import { startVaultWorld, vaultAudience } from '../support/vault-world.ts'
import type { World } from '../support/world.ts'

/** The parts of a provider that the laws need: its action, a world of doubles, and ways to make that world fail. */
export interface LawWorld {
  readonly world: World
  readonly provider: string
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  /** The audience of the token that its job needs. */
  readonly audience: string
  /** More inputs that `deliver: agent` needs. */
  readonly agentInputs?: Readonly<Record<string, string>>
  readonly server: FakeServer
  /** Called when a request of the provider arrives, before it is answered. */
  onRequest(watch: () => void): void
  /** Refuses every request in the vendor's own words. The status can be given. */
  deny(status?: number): void
  throttle(): void
  breakDown(): void
  requests(): number
  /** Values that it issued and that are not secret, if the provider delivers such values. */
  publicValues?(): string[]
}

interface Failing {
  readonly status: number
  readonly body: string
}

/** Lets a world fail in the vendor's own words, and counts its requests. */
function lawWorld(
  id: string,
  world: World & Pick<LawWorld, 'inputs'>,
  audience: string,
  server: FakeServer,
  words: Readonly<Record<'deny' | 'throttle' | 'breakDown', Failing>>,
): LawWorld {
  let count = 0
  let watch = () => undefined as unknown
  let failing: Failing | undefined
  server.answer = (request, response, next) => {
    count++
    watch()
    if (!failing) return next()
    request.resume()
    response.writeHead(failing.status).end(failing.body)
  }
  const fail =
    (how: keyof typeof words) =>
    (status = words[how].status) => {
      failing = { ...words[how], status }
    }
  return {
    world,
    provider: id,
    action: `actions/${id}`,
    inputs: world.inputs,
    audience,
    server,
    onRequest: (given) => {
      watch = given
    },
    deny: fail('deny'),
    throttle: fail('throttle'),
    breakDown: fail('breakDown'),
    requests: () => count,
  }
}

/** Doubles of each provider. A name begins with the provider's id of the registry. They trust the tokens of one CI system. */
export const doubles: Readonly<Record<string, (ci: Ci) => Promise<LawWorld>>> = {
  aws: async (ci) => {
    const world = await startWorld({}, ci)
    const xml = (code: string) => `<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`
    return lawWorld('aws', world, audience, world.sts, {
      deny: { status: 403, body: xml('AccessDenied') },
      throttle: { status: 400, body: xml('Throttling') },
      breakDown: { status: 500, body: xml('InternalFailure') },
    })
  },
  gcp: async (ci) => {
    const world = await startGcpWorld(undefined, ci)
    const json = (error: string) => JSON.stringify({ error, error_description: 'as told' })
    return lawWorld('gcp', world, gcpAudience, world.google, {
      deny: { status: 400, body: json('unauthorized_client') },
      throttle: { status: 429, body: json('quota_exceeded') },
      breakDown: { status: 503, body: json('internal') },
    })
  },
  azure: async (ci) => {
    const world = await startAzureWorld(undefined, ci)
    const json = (code: number) => JSON.stringify({ error: 'invalid_client', error_codes: [code] })
    return lawWorld('azure', world, azureAudience, world.entra, {
      deny: { status: 401, body: json(700213) },
      throttle: { status: 400, body: json(90055) },
      breakDown: { status: 503, body: '' },
    })
  },
  vault: async (ci) => {
    const world = await startVaultWorld(undefined, ci)
    const json = (error: string) => JSON.stringify({ errors: [error] })
    const law = lawWorld('vault', world, vaultAudience, world.vault, {
      deny: { status: 400, body: json('error validating token: invalid subject (sub) claim') },
      throttle: { status: 429, body: json('rate limit quota exceeded') },
      breakDown: { status: 503, body: json('Vault is sealed') },
    })
    return { ...law, agentInputs: { secrets: '' } }
  },
  conjur: async (ci) => {
    const world = await startConjurWorld(undefined, ci)
    return lawWorld('conjur', world, conjurAudience, world.conjur, {
      deny: { status: 401, body: '' },
      throttle: { status: 429, body: '' },
      breakDown: { status: 503, body: '' },
    })
  },
  akeyless: async (ci) => {
    const world = await startAkeylessWorld(undefined, ci)
    const json = (error: string) => JSON.stringify({ error })
    return lawWorld('akeyless', world, akeylessAudience, world.akeyless, {
      deny: { status: 401, body: json('Failed to authenticate') },
      throttle: { status: 429, body: json('too many requests') },
      breakDown: { status: 503, body: json('unavailable') },
    })
  },
  delinea: async (ci) => {
    const world = await startDelineaWorld(undefined, ci)
    const json = (code: number, message: string) => JSON.stringify({ code, message })
    return lawWorld('delinea', world, audience, world.delinea, {
      deny: { status: 401, body: json(401, 'unable to authenticate') },
      throttle: { status: 429, body: json(429, 'too many requests') },
      breakDown: { status: 503, body: json(503, 'unavailable') },
    })
  },
  'github-app': async (ci) => {
    const world = await startGitHubWorld(undefined, ci)
    const json = (message: string) => JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' })
    return lawWorld('github-app', world, vaultAudience, world.github, {
      deny: { status: 401, body: json('Bad credentials') },
      throttle: { status: 429, body: json('API rate limit exceeded') },
      breakDown: { status: 503, body: json('Service unavailable') },
    })
  },
  kubernetes: async (ci) => {
    const world = await startKubernetesWorld(undefined, ci)
    const status = (code: number, reason: string) =>
      JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message: reason, reason, code })
    return lawWorld('kubernetes', world, clusterAudience, world.cluster, {
      deny: { status: 401, body: status(401, 'Unauthorized') },
      throttle: { status: 429, body: status(429, 'TooManyRequests') },
      breakDown: { status: 503, body: status(503, 'ServiceUnavailable') },
    })
  },
  oauth: async (ci) => {
    const world = await startOAuthWorld(undefined, ci)
    const json = (error: string) => JSON.stringify({ error, error_description: 'as told' })
    return lawWorld('oauth', world, oauthAudience, world.oauth, {
      deny: { status: 400, body: json('invalid_grant') },
      throttle: { status: 429, body: json('slow_down') },
      breakDown: { status: 503, body: json('temporarily_unavailable') },
    })
  },
  certificate: (ci) => certificateLaw(ci),
  'certificate of type ssh': (ci) => certificateLaw(ci, sshInputs),
}

async function certificateLaw(ci: Ci, inputsOf?: typeof sshInputs): Promise<LawWorld> {
  const world = await startStepCaWorld(undefined, ci, inputsOf)
  const { stepCa } = world
  const json = (status: number, message: string) => JSON.stringify({ status, message })
  const law = lawWorld('certificate', world, stepCaAudience, stepCa, {
    deny: { status: 401, body: json(401, 'The request lacked necessary authorization to be completed.') },
    throttle: { status: 429, body: json(429, 'Too Many Requests') },
    breakDown: { status: 503, body: json(503, 'Service Unavailable') },
  })
  return {
    ...law,
    publicValues: () => [
      ...stepCa.authority.issued.map(({ pem }) => pem),
      ...stepCa.ssh.issued.map(({ line }) => line),
    ],
  }
}

/** The provider of a double. */
export function providerOf(name: string): SystemLoaders {
  const found = (registry as Registry)[name.split(' ')[0] ?? '']
  if (!found) throw new Error(`${name} is no provider`)
  return found
}

/** The ways in which a provider delivers its log-in. With secrets, `deliver` is for their values. */
export function loginModes({ session, deliver }: InputSpecs): readonly string[] {
  return ((session ?? deliver) as { readonly options: readonly string[] }).options
}
