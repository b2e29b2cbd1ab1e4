# client.py sts URL [PROFILE]: prints who it is. client.py s3 URL BUCKET: prints the keys of a bucket.
import sys

import boto3

service, endpoint, name = (sys.argv[1:] + [None])[:3]
session = boto3.Session(profile_name=name if service == 'sts' else None)
client = session.client(service, endpoint_url=endpoint)
if service == 'sts':
    print(client.get_caller_identity()['Arn'])
else:
    for item in client.list_objects_v2(Bucket=name)['Contents']:
        print(item['Key'])
