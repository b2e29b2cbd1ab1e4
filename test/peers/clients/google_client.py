# google_client.py token URL TOKEN: reads a URL with a token that it was given, and prints what it was told.
# google_client.py federate URL: becomes an identity by a configuration in $CONFIG, reads the URL, and prints the same.
import json
import os
import sys

import google.auth.transport.requests
import google.oauth2.credentials
from google.auth import identity_pool

how, url = sys.argv[1:3]
if how == 'token':
    credentials = google.oauth2.credentials.Credentials(sys.argv[3])
else:
    credentials = identity_pool.Credentials.from_info(json.loads(os.environ['CONFIG']))
    print('account', credentials.service_account_email)
    credentials = credentials.with_scopes(['https://www.googleapis.com/auth/cloud-platform'])
answer = google.auth.transport.requests.AuthorizedSession(credentials).get(url)
print(answer.status_code, answer.json().get('name'))
