"""Reads requests for logs in the JSON of OTLP, one a line, by the official definition of the protocol. Prints for each
one the request as the definition writes it, or the reason why it is not one."""

import json
import sys

from google.protobuf import json_format
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest


def judge(line):
    try:
        request = json_format.Parse(line, ExportLogsServiceRequest())
        # Not every text can be sent.
        request.SerializeToString()
        return {"request": json_format.MessageToDict(request, use_integers_for_enums=True)}
    except (json_format.ParseError, UnicodeEncodeError, ValueError) as error:
        return {"fault": str(error)}


for line in sys.stdin:
    print(json.dumps(judge(line)))
