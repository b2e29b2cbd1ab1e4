import { alone } from '@mayfly/core/acquire'
import { runMain } from '@mayfly/platforms/github/main'
import { kubernetes } from '@mayfly/providers/kubernetes/index'

void runMain(alone(kubernetes), { kubernetes: async () => (await import('@mayfly/providers/kubernetes/ender')).ender })
