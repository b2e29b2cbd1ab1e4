import { alone } from '@mayfly/core/acquire'
import { runMain } from '@mayfly/platforms/github/main'
import { gcp } from '@mayfly/providers/gcp/index'

void runMain(alone(gcp), {})
