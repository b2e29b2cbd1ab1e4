# conjur.py URL CERTIFICATE JWT ID...: logs in, and prints a JSON list: who it is, the values of all ids in one batch in
# base64, and then for each ID or ID@VERSION the value in base64, or the status of an error.
import base64
import json
import sys

from conjur_api import Client
from conjur_api.errors.errors import HttpStatusError
from conjur_api.models import ConjurConnectionInfo, SslVerificationMode
from conjur_api.providers.jwt_authentication_strategy import JWTAuthenticationStrategy

url, certificate, jwt, *ids = sys.argv[1:]
info = ConjurConnectionInfo(url, "acme", certificate, service_id="ci")
client = Client(
    info,
    ssl_verification_mode=SslVerificationMode.CA_BUNDLE,
    authn_strategy=JWTAuthenticationStrategy(jwt),
    async_mode=False,
)


def answer(read):
    try:
        return read()
    except HttpStatusError as error:
        return str(error.status)


def value(name):
    return base64.b64encode(client.get(*name.split("@"))).decode()


who = answer(lambda: client.whoami()["username"])
batch = answer(lambda: client.get_many(*(name for name in ids if "@" not in name)))
print(json.dumps([who, batch, *(answer(lambda name=name: value(name)) for name in ids)]))
