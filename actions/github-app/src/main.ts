import { alone } from '@mayfly/core/acquire'
import type { Enders } from '@mayfly/core/provider'
import { runMain } from '@mayfly/platforms/github/main'
import { githubApp } from '@mayfly/providers/github-app/index'

const enders: Enders = {
  'github-app': async () => (await import('@mayfly/providers/github-app/ender')).ender,
  vault: async () => (await import('@mayfly/providers/vault/ender')).ender,
}

void runMain(alone(githubApp), enders, { vault: async () => (await import('@mayfly/providers/vault/signer')).signer })
