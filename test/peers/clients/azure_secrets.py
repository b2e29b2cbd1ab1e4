# azure_secrets.py URL TOKEN NAME...: reads secrets, and prints a JSON list: the value and the type of the content, or the
# status and the text of an error. The last item is the scope that was asked for.
import json
import sys
import time

from azure.core.credentials import AccessToken
from azure.core.exceptions import HttpResponseError
from azure.keyvault.secrets import SecretClient

url, token, *names = sys.argv[1:]
scopes = set()


class Given:
    def get_token(self, *asked, **_):
        scopes.update(asked)
        return AccessToken(token, int(time.time()) + 3600)


client = SecretClient(url, Given(), verify_challenge_resource=False, retry_total=0)


def answer(name):
    try:
        found = client.get_secret(*name.split('@'))
        return [found.value, found.properties.content_type]
    except HttpResponseError as error:
        return [str(error.status_code), error.message]


print(json.dumps([answer(name) for name in names] + [sorted(scopes)]))
