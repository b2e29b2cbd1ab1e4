import type { InputSpecs } from '@mayfly/core/inputs'
import type { Provider, Registry } from '@mayfly/core/provider'

/** Every system that issues credentials. Each part is loaded when it is needed. A new system is one line here. */
export const registry = {
  aws: { provider: () => import('./aws/index.ts').then(({ aws }) => untyped(aws)) },
  gcp: { provider: () => import('./gcp/index.ts').then(({ gcp }) => untyped(gcp)) },
  azure: { provider: () => import('./azure/index.ts').then(({ azure }) => untyped(azure)) },
  vault: {
    provider: () => import('./vault/index.ts').then(({ vault }) => untyped(vault)),
    loadEnder: () => import('./vault/ender.ts').then(({ ender }) => ender),
  },
  kubernetes: {
    provider: () => import('./kubernetes/index.ts').then(({ kubernetes }) => untyped(kubernetes)),
    loadEnder: () => import('./kubernetes/ender.ts').then(({ ender }) => ender),
  },
  conjur: { provider: () => import('./conjur/index.ts').then(({ conjur }) => untyped(conjur)) },
  akeyless: {
    provider: () => import('./akeyless/index.ts').then(({ akeyless }) => untyped(akeyless)),
    loadEnder: () => import('./akeyless/ender.ts').then(({ ender }) => ender),
  },
  delinea: {
    provider: () => import('./delinea/index.ts').then(({ delinea }) => untyped(delinea)),
    loadEnder: () => import('./delinea/ender.ts').then(({ ender }) => ender),
  },
  keywhiz: { provider: () => import('./keywhiz/index.ts').then(({ keywhiz }) => untyped(keywhiz)) },
  'github-app': {
    provider: () => import('./github-app/index.ts').then(({ githubApp }) => untyped(githubApp)),
    loadEnder: () => import('./github-app/ender.ts').then(({ ender }) => ender),
  },
  oauth: {
    provider: () => import('./oauth/index.ts').then(({ oauth }) => untyped(oauth)),
    loadEnder: () => import('./oauth/ender.ts').then(({ ender }) => ender),
  },
  certificate: {
    provider: () => import('./certificate/index.ts').then(({ certificate }) => untyped(certificate)),
    loadEnder: () => import('./certificate/ender.ts').then(({ ender }) => ender),
  },
} as const satisfies Registry

/** A provider without the types of its own inputs. */
function untyped<L extends InputSpecs>(provider: Provider<L>): Provider {
  return provider as unknown as Provider
}
