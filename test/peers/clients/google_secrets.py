# google_secrets.py HOST:PORT TOKEN NAME...: reads versions of secrets, and prints a JSON list: the version and the value
# in base64, or the code and the text of an error.
import base64
import json
import sys

from google.api_core.exceptions import GoogleAPICallError
from google.auth.exceptions import RefreshError
from google.cloud.secretmanager_v1 import SecretManagerServiceClient
from google.cloud.secretmanager_v1.services.secret_manager_service.transports import SecretManagerServiceRestTransport
from google.oauth2.credentials import Credentials

host, token, *names = sys.argv[1:]
transport = SecretManagerServiceRestTransport(host=host, credentials=Credentials(token), url_scheme='http')
client = SecretManagerServiceClient(transport=transport)


def answer(name):
    try:
        found = client.access_secret_version(name=name, retry=None)
        return [found.name, base64.b64encode(found.payload.data).decode()]
    except GoogleAPICallError as error:
        return [str(error.code.value), error.message]
    except RefreshError as error:
        # After a 401 it wants another token, and was given only one.
        return ['401', str(error)]


print(json.dumps([answer(name) for name in names]))
