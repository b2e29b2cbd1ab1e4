import { alone } from '@mayfly/core/acquire'
import { runMain } from '@mayfly/platforms/github/main'
import { vault } from '@mayfly/providers/vault/index'

void runMain(alone(vault), { vault: async () => (await import('@mayfly/providers/vault/ender')).ender })
