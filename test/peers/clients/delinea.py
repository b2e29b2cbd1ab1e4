# delinea.py URL JSON: takes a JSON list: the keys of a session, and the headers and the body of a
# request that somebody else signed. Prints a JSON list: the signature that botocore makes of that request, and the
# status of a login with a request that botocore signed itself.
import base64
import json
import re
import sys
import urllib.error
import urllib.request

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

keys, headers, body = json.loads(sys.argv[2])
credentials = Credentials(keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"])
auth = SigV4Auth(credentials, "sts", "us-east-1")
sts = "https://sts.amazonaws.com/"


def signature(given, data):
    single = {name: value for name, [value] in given.items()}
    request = AWSRequest("POST", sts, headers=single, data=data)
    request.context["timestamp"] = single["X-Amz-Date"]
    signed = re.search("SignedHeaders=([^,]+)", single["Authorization"])[1].split(";")
    for name in list(request.headers):
        if name.lower() not in signed:
            del request.headers[name]
    text = auth.string_to_sign(request, auth.canonical_request(request))
    return auth.signature(text, request)


def login(url):
    data = "Action=GetCallerIdentity&Version=2011-06-15"
    request = AWSRequest("POST", sts, data=data)
    request.headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
    auth.add_auth(request)
    lists = json.dumps({name: [value] for name, value in request.headers.items()})
    fields = {
        "grant_type": "aws_iam",
        "aws_headers": base64.b64encode(lists.encode()).decode(),
        "aws_body": base64.b64encode(data.encode()).decode(),
    }
    sent = urllib.request.Request(
        f"{url}/v1/token", json.dumps(fields).encode(), {"Content-Type": "application/json"}
    )
    try:
        return urllib.request.urlopen(sent).status
    except urllib.error.HTTPError as error:
        return error.code


print(json.dumps([signature(headers, body), login(sys.argv[1])]))
