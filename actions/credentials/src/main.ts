import { runMain } from '@mayfly/platforms/github/main'
import { readCredentials } from '@mayfly/providers/credentials'

void runMain(readCredentials, {})
