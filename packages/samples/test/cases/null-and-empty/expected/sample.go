package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

func main() {
	request := map[string]any{
		"jsonrpc": "2.0",
		"id": 1,
		"method": "shop.find",
		"params": map[string]any{
			"nothing": nil,
			"yes": true,
			"no": false,
			"list": []any{},
			"object": map[string]any{},
			"deep": []any{
				[]any{},
				map[string]any{},
				[]any{map[string]any{"a": []any{}}},
				map[string]any{"b": map[string]any{}},
				nil,
				[]any{nil},
			},
		},
	}
	body, err := json.Marshal(request)
	if err != nil {
		log.Fatal(err)
	}
	response, err := http.Post("https://shop.example/rpc", "application/json; charset=UTF-8", bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var reply struct {
		Result json.RawMessage
		Error  *struct{ Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		log.Fatal(err)
	}
	if reply.Error != nil {
		log.Fatal(reply.Error.Message)
	}
	fmt.Println(string(reply.Result))
}
