"""Reads scripts (a JSON list) by the grammar of PowerShell. Prints what each sets, or the kinds of node that have no place."""
import json
import sys

import tree_sitter
import tree_sitter_powershell

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
SHELL = {
    'program', 'statement_list', 'pipeline', 'pipeline_chain', 'assignment_expression', 'left_assignment_expression',
    'assignement_operator', 'logical_expression', 'bitwise_expression', 'comparison_expression', 'additive_expression',
    'multiplicative_expression', 'format_expression', 'range_expression', 'array_literal_expression',
    'unary_expression', 'expression_with_unary_operator', 'parenthesized_expression', 'cast_expression',
    'type_literal', 'type_spec', 'type_name', 'type_identifier', 'integer_literal', 'string_literal', 'variable',
}


def read(script):
    found = {}
    strange = []
    name = None

    def visit(node):
        nonlocal name
        text = node.text.decode()
        if node.type == 'braced_variable':
            name = text.removeprefix('${env:').removesuffix('}')
            found[name] = ''
        elif node.type == 'verbatim_string_characters':
            found[name] += text[1:-1].replace("''", "'")
        elif node.type == 'hexadecimal_integer_literal':
            found[name] += chr(int(text, 16))
        elif node.is_named and node.type not in SHELL:
            strange.append(node.type)
        else:
            for child in node.children:
                visit(child)

    visit(parser.parse(script.encode()).root_node)
    return strange or found


print(json.dumps([read(script) for script in json.load(sys.stdin)]))
