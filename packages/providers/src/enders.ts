import type { Enders } from '@mayfly/core/provider'

/** Every ender, by the name that endings carry, loaded when something has to be ended. */
export const enders: Enders = {
  vault: () => import('./vault/ender.ts').then(({ ender }) => ender),
  kubernetes: () => import('./kubernetes/ender.ts').then(({ ender }) => ender),
  'github-app': () => import('./github-app/ender.ts').then(({ ender }) => ender),
}
