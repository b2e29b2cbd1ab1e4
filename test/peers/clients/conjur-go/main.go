// conjur-go ID...: logs in by the settings of the environment, and prints a JSON list: the values of all ids in one batch in
// base64, and then for each ID or ID@VERSION the value in base64, or the status of an error.
package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/cyberark/conjur-api-go/conjurapi"
	"github.com/cyberark/conjur-api-go/conjurapi/response"
)

func failure(err error) string {
	var refused *response.ConjurError
	if errors.As(err, &refused) {
		return strconv.Itoa(refused.Code)
	}
	return err.Error()
}

func value(client *conjurapi.Client, name string) ([]byte, error) {
	id, version, found := strings.Cut(name, "@")
	if !found {
		return client.RetrieveSecret(id)
	}
	number, err := strconv.Atoi(version)
	if err != nil {
		return nil, err
	}
	return client.RetrieveSecretWithVersion(id, number)
}

func batch(client *conjurapi.Client, names []string) any {
	var ids []string
	for _, name := range names {
		if !strings.Contains(name, "@") {
			ids = append(ids, name)
		}
	}
	found, err := client.RetrieveBatchSecretsSafe(ids)
	if err != nil {
		return failure(err)
	}
	values := map[string]string{}
	for id, bytes := range found {
		values[id] = base64.StdEncoding.EncodeToString(bytes)
	}
	return values
}

func main() {
	config, err := conjurapi.LoadConfig()
	if err != nil {
		panic(err)
	}
	client, err := conjurapi.NewClientFromEnvironment(config)
	if err != nil {
		panic(err)
	}
	names := os.Args[1:]
	all := []any{batch(client, names)}
	for _, name := range names {
		bytes, err := value(client, name)
		if err != nil {
			all = append(all, failure(err))
		} else {
			all = append(all, base64.StdEncoding.EncodeToString(bytes))
		}
	}
	text, _ := json.Marshal(all)
	fmt.Println(string(text))
}
