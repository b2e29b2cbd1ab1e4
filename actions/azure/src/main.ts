import { alone } from '@mayfly/core/acquire'
import { runMain } from '@mayfly/platforms/github/main'
import { azure } from '@mayfly/providers/azure/index'

void runMain(alone(azure), {})
