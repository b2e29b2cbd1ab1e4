// Reads files of Terraform with HashiCorp's own parser. One line per file: its blocks as JSON, or the first fault as a JSON text.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// Terraform has more functions. The rendered documents use this one.
var functions = map[string]function.Function{"jsonencode": stdlib.JSONEncodeFunc}

type block struct {
	Type       string                     `json:"type"`
	Labels     []string                   `json:"labels"`
	Attributes map[string]json.RawMessage `json:"attributes"`
	Blocks     []block                    `json:"blocks,omitempty"`
}

func read(body *hclsyntax.Body, text []byte) ([]block, hcl.Diagnostics) {
	blocks := []block{}
	for _, one := range body.Blocks {
		inner, faults := read(one.Body, text)
		attributes := map[string]json.RawMessage{}
		for name, attribute := range one.Body.Attributes {
			value, more := valueOf(attribute.Expr, text)
			faults = append(faults, more...)
			attributes[name] = value
		}
		if faults.HasErrors() {
			return nil, faults
		}
		blocks = append(blocks, block{one.Type, one.Labels, attributes, inner})
	}
	return blocks, nil
}

// An expression with a reference to another resource stays as it is written.
func valueOf(expression hclsyntax.Expression, text []byte) (json.RawMessage, hcl.Diagnostics) {
	if len(expression.Variables()) > 0 {
		source := expression.Range().SliceBytes(text)
		written, _ := json.Marshal(map[string]string{"expression": string(source)})
		return written, nil
	}
	value, faults := expression.Value(&hcl.EvalContext{Functions: functions})
	if faults.HasErrors() {
		return nil, faults
	}
	written, err := ctyjson.Marshal(value, value.Type())
	if err != nil || value.Type().Equals(cty.DynamicPseudoType) {
		return nil, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "no plain value"}}
	}
	return written, nil
}

func show(path string) (any, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	file, faults := hclsyntax.ParseConfig(text, path, hcl.InitialPos)
	if faults.HasErrors() {
		return nil, faults
	}
	blocks, faults := read(file.Body.(*hclsyntax.Body), text)
	if faults.HasErrors() {
		return nil, faults
	}
	return blocks, nil
}

func main() {
	for _, path := range os.Args[1:] {
		var answer any
		blocks, err := show(path)
		if answer = blocks; err != nil {
			answer = err.Error()
		}
		line, _ := json.Marshal(answer)
		fmt.Println(string(line))
	}
}
