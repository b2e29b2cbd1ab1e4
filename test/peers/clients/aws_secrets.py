# aws_secrets.py CALLS: makes calls, a JSON list of lists, and prints their answers as a JSON list; an error as its code
# and its text. Calls: secret URL ID [STAGE], parameters URL NAME..., path URL PATH, rds HOST PORT USER (a log-in token).
import base64
import json
import sys

import boto3
from botocore.exceptions import ClientError


def shown(parameters):
    return sorted(f"{one['Name']}={one['Value']}" for one in parameters)


def secret(url, name, *stage):
    more = {'VersionStage': stage[0]} if stage else {}
    found = boto3.client('secretsmanager', endpoint_url=url).get_secret_value(SecretId=name, **more)
    return found.get('SecretString') or base64.b64encode(found['SecretBinary']).decode()


def parameters(url, *names):
    found = boto3.client('ssm', endpoint_url=url).get_parameters(Names=names, WithDecryption=True)
    return ' '.join(shown(found['Parameters']) + [f'{name}?' for name in found['InvalidParameters']])


def path(url, name):
    pages = boto3.client('ssm', endpoint_url=url).get_paginator('get_parameters_by_path')
    found = pages.paginate(Path=name, Recursive=True, WithDecryption=True)
    return ' '.join(shown(one for page in found for one in page['Parameters']))


def rds(host, port, user):
    return boto3.client('rds').generate_db_auth_token(host, int(port), user)


def answer(how, *args):
    try:
        return {'secret': secret, 'parameters': parameters, 'path': path, 'rds': rds}[how](*args)
    except ClientError as error:
        return f"{error.response['Error']['Code']}: {error.response['Error']['Message']}"


print(json.dumps([answer(*call) for call in json.loads(sys.argv[1])]))
