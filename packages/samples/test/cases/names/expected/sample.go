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
			"1": []any{map[string]any{}},
			"object": map[string]any{
				"__proto__": 1,
				"constructor": 2,
				"": 3,
				"a'b": 4,
				"a\"b": 5,
				"$x": 6,
				"${y}": 7,
				"a\\b": 8,
				"class": 9,
				"é": 10,
			},
			"it's": map[string]any{"0": "zero", "1": "one"},
			"$x": map[string]any{"-5": 1, "05": 2},
			"with space": map[string]any{},
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
