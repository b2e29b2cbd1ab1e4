"""What botocore becomes with each of many homes: for every pair of an .aws/config and an .aws/credentials, how it found
an identity before it asked a container."""

import json
import os
import pathlib
import sys
import tempfile

import botocore.session

answers = []
for config, credentials in json.load(sys.stdin):
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home, ".aws")
        folder.mkdir()
        (folder / "config").write_bytes(config.encode())
        (folder / "credentials").write_bytes(credentials.encode())
        os.environ["HOME"] = home
        found = "container-role"
        try:
            chain = botocore.session.Session().get_component("credential_provider")
            for provider in chain.providers:
                if provider.METHOD == "container-role":
                    break
                if provider.load() is not None:
                    found = provider.METHOD
                    break
        except Exception as refusal:  # noqa: BLE001 a broken identity is one too: the container is not asked
            found = type(refusal).__name__
        answers.append(found)
json.dump(answers, sys.stdout)
