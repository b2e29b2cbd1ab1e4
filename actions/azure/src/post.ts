import { runPost } from '@mayfly/platforms/github/post'

void runPost({})
