// google-go URL: gets an identity by the configuration in $CONFIG, reads the URL, and prints the result.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func main() {
	config := []byte(os.Getenv("CONFIG"))
	ctx := context.Background()
	credentials, err := google.CredentialsFromJSON(ctx, config, "https://www.googleapis.com/auth/cloud-platform")
	if err != nil {
		panic(err)
	}
	answer, err := oauth2.NewClient(ctx, credentials.TokenSource).Get(os.Args[1])
	if err != nil {
		panic(err)
	}
	var object struct{ Name string }
	if err := json.NewDecoder(answer.Body).Decode(&object); err != nil {
		panic(err)
	}
	fmt.Println(answer.StatusCode, object.Name)
}
