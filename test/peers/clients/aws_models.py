# aws_models.py: prints the fields of answers and the errors of operations, as the models of AWS's SDKs have them.
import json

from botocore.session import get_session

session = get_session()


def operation(service, name):
    model = session.get_service_model(service).operation_model(name)
    return {'fields': list(model.output_shape.members), 'errors': [shape.name for shape in model.error_shapes]}


operations = {
    name: operation(service, name)
    for service, name in [
        ('secretsmanager', 'GetSecretValue'),
        ('ssm', 'GetParameters'),
        ('ssm', 'GetParametersByPath'),
    ]
}
parameter = list(session.get_service_model('ssm').shape_for('Parameter').members)
print(json.dumps({**operations, 'Parameter': {'fields': parameter, 'errors': []}}))
