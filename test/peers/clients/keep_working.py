# keep_working.py aws URL SECONDS | google URL SECONDS: one client, as a long step has it, used again and again. Prints how
# often, and with how many credentials.
import json
import sys
import time

service, url, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
seen = []
calls = 0

if service == 'aws':
    import boto3

    session = boto3.Session()
    client = session.client('sts', endpoint_url=url)

    def work():
        client.get_caller_identity()
        return session.get_credentials().get_frozen_credentials().access_key
else:
    import google.auth
    import google.auth.transport.requests

    credentials, _ = google.auth.default(scopes=['https://www.googleapis.com/auth/cloud-platform'])
    authorized = google.auth.transport.requests.AuthorizedSession(credentials)

    def work():
        answer = authorized.get(url)
        if answer.status_code != 200:
            raise RuntimeError(answer.status_code)
        return credentials.token

end = time.time() + seconds
while time.time() < end:
    key = work()
    if key not in seen:
        seen.append(key)
    calls += 1
    time.sleep(0.3)
print(json.dumps({'calls': calls, 'credentials': len(seen)}))
