import { alone } from '@mayfly/core/acquire'
import { runMain } from '@mayfly/platforms/github/main'
import { aws } from '@mayfly/providers/aws/index'

void runMain(alone(aws), {})
