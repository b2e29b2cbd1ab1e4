module google-client

go 1.25.0

require golang.org/x/oauth2 v0.36.0

require cloud.google.com/go/compute/metadata v0.3.0 // indirect
