import type { Provider } from '@mayfly/core/provider'

/** Every provider, loaded when it is asked for. Adding one adds one line here. */
export const registry = {
  aws: () => import('./aws/index.ts').then(({ aws }) => aws as unknown as Provider),
  gcp: () => import('./gcp/index.ts').then(({ gcp }) => gcp as unknown as Provider),
  azure: () => import('./azure/index.ts').then(({ azure }) => azure as unknown as Provider),
  vault: () => import('./vault/index.ts').then(({ vault }) => vault as unknown as Provider),
  kubernetes: () => import('./kubernetes/index.ts').then(({ kubernetes }) => kubernetes as unknown as Provider),
  'github-app': () => import('./github-app/index.ts').then(({ githubApp }) => githubApp as unknown as Provider),
} as const satisfies Record<string, () => Promise<Provider>>
