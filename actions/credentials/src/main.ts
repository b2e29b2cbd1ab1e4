import { runMain } from '@mayfly/platforms/github/main'
import { readCredentials } from '@mayfly/providers/credentials'
import { enders } from '@mayfly/providers/enders'

void runMain(readCredentials, enders)
