import type { Provider } from '@mayfly/core/provider'
import { runMain } from '@mayfly/platforms/github/main'
import { aws } from '@mayfly/providers/aws/index'

void runMain(aws as unknown as Provider, {})
