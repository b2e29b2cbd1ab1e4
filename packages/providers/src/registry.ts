import type { InputSpecs } from '@mayfly/core/inputs'
import type { Provider, Registry } from '@mayfly/core/provider'

/** Every system that issues credentials. Each part is loaded when it is needed. A new system is one line here. */
export const registry = {
  aws: { loadProvider: () => import('./aws/index.ts').then(({ aws }) => untyped(aws)) },
  gcp: { loadProvider: () => import('./gcp/index.ts').then(({ gcp }) => untyped(gcp)) },
  azure: { loadProvider: () => import('./azure/index.ts').then(({ azure }) => untyped(azure)) },
  vault: {
    loadProvider: () => import('./vault/index.ts').then(({ vault }) => untyped(vault)),
    loadEnder: () => import('./vault/ender.ts').then(({ ender }) => ender),
  },
  kubernetes: {
    loadProvider: () => import('./kubernetes/index.ts').then(({ kubernetes }) => untyped(kubernetes)),
    loadEnder: () => import('./kubernetes/ender.ts').then(({ ender }) => ender),
  },
  conjur: { loadProvider: () => import('./conjur/index.ts').then(({ conjur }) => untyped(conjur)) },
  akeyless: {
    loadProvider: () => import('./akeyless/index.ts').then(({ akeyless }) => untyped(akeyless)),
    loadEnder: () => import('./akeyless/ender.ts').then(({ ender }) => ender),
  },
  delinea: {
    loadProvider: () => import('./delinea/index.ts').then(({ delinea }) => untyped(delinea)),
    loadEnder: () => import('./delinea/ender.ts').then(({ ender }) => ender),
  },
  keywhiz: { loadProvider: () => import('./keywhiz/index.ts').then(({ keywhiz }) => untyped(keywhiz)) },
  'github-app': {
    loadProvider: () => import('./github-app/index.ts').then(({ githubApp }) => untyped(githubApp)),
    loadEnder: () => import('./github-app/ender.ts').then(({ ender }) => ender),
  },
  oauth: {
    loadProvider: () => import('./oauth/index.ts').then(({ oauth }) => untyped(oauth)),
    loadEnder: () => import('./oauth/ender.ts').then(({ ender }) => ender),
  },
  certificate: {
    loadProvider: () => import('./certificate/index.ts').then(({ certificate }) => untyped(certificate)),
    loadEnder: () => import('./certificate/ender.ts').then(({ ender }) => ender),
  },
} as const satisfies Registry

/** A provider without the types of its own inputs. */
function untyped<L extends InputSpecs>(provider: Provider<L>): Provider {
  return provider as unknown as Provider
}
